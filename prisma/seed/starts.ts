import { open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startOf } from '#app/modules/media/media.ts'

/**
 * Cuts the start off every rendition below a media folder, into the file that `startOf` names: header and first
 * segment, as the HLS playlist beside the rendition measures them.
 * @param keys of the renditions
 */
export async function writeStarts(folder: string, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const playlist = await readFile(join(folder, key.replace(/\.mp4$/, '.m3u8')), 'utf8')
    const [, size, offset] = /#EXT-X-BYTERANGE:(\d+)@(\d+)/.exec(playlist) ?? []
    if (!size || !offset) throw new Error(`the playlist of ${key} has no byte ranges`)
    const start = Buffer.alloc(Number(offset) + Number(size))
    const file = await open(join(folder, key))
    try {
      await file.read(start, 0, start.length, 0)
    } finally {
      await file.close()
    }
    await writeFile(join(folder, startOf(key)), start)
  }
}
