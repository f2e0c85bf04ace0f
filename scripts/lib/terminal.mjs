const isTerminal = Boolean(process.stdout.isTTY) && process.env.TERM !== 'dumb'
const hasColour = isTerminal && !process.env.NO_COLOR

const paint = (code) => (text) => (hasColour ? `\u001b[${code}m${text}\u001b[0m` : `${text}`)

export const bold = paint('1')
export const dim = paint('2')
export const red = paint('31')
export const green = paint('32')
export const cyan = paint('36')

/** Milliseconds as a person reads them: `0.4 s`, `12.3 s`, `2 min 05 s`. */
export function duration(ms) {
  const seconds = ms / 1000
  if (seconds < 99.95) return `${seconds.toFixed(1)} s`
  const rest = Math.round(seconds)
  return `${Math.floor(rest / 60)} min ${String(rest % 60).padStart(2, '0')} s`
}

// A reader that goes away (`npm start | head`) must not end the shop with an unhandled EPIPE.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

let live = ''

/** Prints whole lines; a progress line that is on the screen moves below them. */
export function print(text = '') {
  if (live) process.stdout.write('\r\u001b[K')
  process.stdout.write(`${text}\n`)
  if (live) process.stdout.write(live)
}

function redraw(text) {
  live = text
  process.stdout.write(`\r\u001b[K${text}`)
}

/**
 * Runs one step and shows its name, its progress and how long it took. On a terminal one line is
 * redrawn; elsewhere (CI, a log file) a step that takes long is named every 20 s.
 * @template T
 * @param {string} name
 * @param {(detail: (text: string) => void) => Promise<T>} work `detail` shows what it is doing now
 * @param {(result: T) => boolean} [isGood] whether the mark at the end is a good one
 * @returns {Promise<T>}
 */
export async function step(name, work, isGood = () => true) {
  const startedAt = Date.now()
  const elapsed = () => duration(Date.now() - startedAt)
  let note = ''
  const show = () => {
    const line = `  … ${name}  ${elapsed()}${note && `  ${note}`}`
    const width = process.stdout.columns || 100
    if (isTerminal) redraw(dim(line.length < width ? line : `${line.slice(0, width - 2)}…`))
    else print(line)
  }
  if (isTerminal) show()
  const timer = setInterval(show, isTerminal ? 200 : 20_000)
  let mark = red('✗')
  try {
    const result = await work((text) => {
      note = text.trim().replace(/\s+/g, ' ')
    })
    if (isGood(result)) mark = green('✓')
    return result
  } finally {
    clearInterval(timer)
    if (live) redraw('')
    live = ''
    print(`  ${mark} ${name}  ${dim(elapsed())}`)
  }
}
