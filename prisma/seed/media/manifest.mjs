/** media.json: what exists, how large it is and when products are on the picture. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const file = join(import.meta.dirname, 'media.json')

export function readManifest() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    return { films: {}, products: {}, merchants: {}, creators: {} }
  }
}

const sorted = (record) =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Writes with sorted keys so that a second run changes nothing. */
export function writeManifest(manifest) {
  const tidy = Object.fromEntries(
    Object.entries(manifest).map(([key, value]) => [key, sorted(value)]),
  )
  writeFileSync(file, `${JSON.stringify(tidy, null, 1)}\n`)
}
