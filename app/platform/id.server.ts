import { randomFillSync } from 'node:crypto'

const bytes = Buffer.alloc(16)

/**
 * A version 7 UUID (RFC 9562), as the database makes them: ids made one after another lie side by side in an index.
 * For rows that others of the same transaction name before it is known that they were written.
 */
export function newId(): string {
  randomFillSync(bytes)
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}
