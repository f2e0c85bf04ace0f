import { cyan, print } from './terminal.mjs'

const levelNames = { 40: 'warning:', 50: 'error:', 60: 'fatal:' }
const infoLevel = 30
const nameWidth = 8

const shown = (value) => (typeof value === 'object' ? JSON.stringify(value) : value)

/** A JSON log line (pino's) as a person reads it; any other line as it is. */
function tidy(line) {
  let entry
  try {
    entry = JSON.parse(line)
  } catch {
    return line
  }
  if (typeof entry?.level !== 'number') return line
  // One line a request is for a log collector; a person reads what is out of the ordinary.
  if (entry.level < infoLevel || entry.msg === 'request') return ''
  const { level, msg, err, ...details } = entry
  delete details.time
  const words = [levelNames[level], msg]
  for (const [key, value] of Object.entries(details)) words.push(`${key}=${shown(value)}`)
  if (err) words.push(err.stack ?? err.message)
  return words.filter(Boolean).join(' ')
}

/**
 * Prints the lines of a service behind its name.
 * @param {string} name
 * @param {{ isRaw: boolean }} options raw lines go on untouched, for a log collector
 */
export const logPrinter =
  (name, { isRaw }) =>
  (line) => {
    if (isRaw) return print(line)
    const text = tidy(line)
    if (text) print(text.replace(/^/gm, `${cyan(name.padEnd(nameWidth))} `))
  }
