import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** SHA-256 of what passes through, in hexadecimal. */
export function hashing() {
  const hash = createHash('sha256')
  const through = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return { through, digest: () => hash.digest('hex') }
}

/** @returns {Promise<string>} SHA-256 of a file */
export async function fileHash(file) {
  const { through, digest } = hashing()
  await pipeline(fs.createReadStream(file), through.resume())
  return digest()
}
