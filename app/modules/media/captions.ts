/** One line of captions, in milliseconds of the film: shown from `startMs` until before `endMs`. */
export interface CaptionCue {
  startMs: number
  endMs: number
  text: string
}

const TIMING = /^((?:\d+:)?\d{2}:\d{2}\.\d{3})\s+-->\s+((?:\d+:)?\d{2}:\d{2}\.\d{3})/
const MARKUP = /<[^>]*>/g

/**
 * Reads the cues of a WebVTT file (W3C): their times and text, without styles and positions, because the
 * page sets its captions itself, clear of the product cards. What is not a cue is skipped.
 */
export function parseWebVtt(file: string): CaptionCue[] {
  return file
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .flatMap((block) => {
      const lines = block.trim().split('\n')
      const at = lines.findIndex((line) => TIMING.test(line))
      const timing = TIMING.exec(lines[at] ?? '')
      if (!timing) return []
      const text = lines
        .slice(at + 1)
        .join('\n')
        .replace(MARKUP, '')
        .trim()
      return [{ startMs: readTime(timing[1]), endMs: readTime(timing[2]), text }]
    })
}

/** What is said at a moment of the film; empty when nothing is. */
export function captionAt(cues: readonly CaptionCue[], positionMs: number): string {
  return cues.find((cue) => cue.startMs <= positionMs && positionMs < cue.endMs)?.text ?? ''
}

function readTime(timestamp = ''): number {
  const [seconds = 0, minutes = 0, hours = 0] = timestamp.split(':').toReversed().map(Number)
  return Math.round(((hours * 60 + minutes) * 60 + seconds) * 1000)
}
