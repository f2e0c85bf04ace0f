import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'

/** Where pictures and films lie. Keys are generated paths (`films/…/720.mp4`), never a client's. */
export interface MediaStore {
  /** The folder that the web server hands out below /media. */
  directory: string
  put(key: string, content: Uint8Array | string): Promise<void>
}

export function openLocalMediaStore(directory: string): MediaStore {
  const root = resolve(directory)
  return {
    directory: root,
    async put(key, content) {
      const file = join(root, key)
      if (!file.startsWith(root + sep)) throw new Error(`key leaves the store: ${key}`)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, content)
    },
  }
}
