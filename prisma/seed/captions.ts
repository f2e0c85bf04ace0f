import { LANGUAGES } from '#app/modules/market/market.ts'
import type { MediaStore } from '#app/platform/storage.server.ts'
import type { DemoFiles } from './files.ts'

export function captionKey(video: string, language: string): string {
  return `captions/${video}-${language}.vtt`
}

/** Milliseconds as WebVTT writes them: 00:00:03.200 */
function timestamp(ms: number): string {
  return new Date(ms).toISOString().slice(11, 23)
}

/** One WebVTT file per video and language. */
export async function writeCaptions(store: MediaStore, files: DemoFiles): Promise<void> {
  for (const [video, { captions }] of Object.entries(files.videoTexts)) {
    for (const language of LANGUAGES) {
      const cues = captions.map(
        ({ startMs, endMs, text }) =>
          `${timestamp(startMs)} --> ${timestamp(endMs)} line:80%\n${text[language]}\n`,
      )
      await store.put(captionKey(video, language), `WEBVTT\n\n${cues.join('\n')}`)
    }
  }
}
