import fs from 'node:fs'

const assignment = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/
const quoted = /^(["'])(.*)\1(?:\s+#.*)?$/

/**
 * Reads a `.env` file: `NAME=value` lines, `#` comments, optional quotes; in double quotes `\n` is
 * a line break. No interpolation: a password may hold a `$`.
 * @param {string} file
 * @returns {Record<string, string>} empty when there is no such file
 */
export function readDotEnv(file) {
  if (!fs.existsSync(file)) return {}
  const values = {}
  for (const line of fs.readFileSync(file, 'utf8').split(/\r?\n/)) {
    const match = /^\s*#/.test(line) ? null : assignment.exec(line)
    if (!match) continue
    const [, name, raw] = match
    const inQuotes = quoted.exec(raw)
    if (!inQuotes) values[name] = raw.replace(/\s+#.*$/, '')
    else values[name] = inQuotes[1] === '"' ? inQuotes[2].replaceAll('\\n', '\n') : inQuotes[2]
  }
  return values
}
