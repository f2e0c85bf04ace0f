import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { benchFolder } from '../cluster.ts'

/** A master playlist for each video of the volume that leads to a demo film's renditions. */
export async function writePlaylists(videos: number): Promise<void> {
  const films = benchFolder('media', 'films')
  const slugs = (await readdir(films, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && entry.name !== 'volume')
    .map(({ name }) => name)
    .toSorted()
  await mkdir(`${films}/volume`, { recursive: true })
  const masters = await Promise.all(
    slugs.map(async (slug) => {
      const text = await readFile(`${films}/${slug}/master.m3u8`, 'utf8')
      return text.replace(/^(?!#)(?=\S)/gm, `../${slug}/`)
    }),
  )
  for (let n = 1; n <= videos - slugs.length; n += 1) {
    const place = n % slugs.length
    await writeFile(`${films}/volume/${slugs[place]}-${n}.m3u8`, masters[place] ?? '')
  }
}
