/** Renders the product pictures that do not exist yet. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readManifest, writeManifest } from './manifest.mjs'
import { stillsOf } from './stills.mjs'

const [WIDTH, HEIGHT] = [1000, 1250]
const WIDTHS = [1000, 480]
const folder = join(import.meta.dirname, 'images')
const PAGE_LIFE = 40

const fileOf = (slug, n, width) => `${slug}-${n}-${width}.webp`

function pending(products, manifest, force) {
  const jobs = []
  for (const product of products)
    for (const still of stillsOf(product)) {
      const known = manifest.products[product.slug]?.images.find((image) => image.n === still.n)
      const there = WIDTHS.every((width) =>
        existsSync(join(folder, fileOf(product.slug, still.n, width))),
      )
      if (force || !known || !there) jobs.push({ product, ...still })
    }
  // Heroes first, then by mood: shaders are compiled per mood.
  const rank = (job) => (job.n === 1 ? 0 : job.n === 2 ? 1 : 2)
  return jobs.sort((a, b) => rank(a) - rank(b) || a.spec.set.mood.localeCompare(b.spec.set.mood))
}

/** Renders missing stills; `force` renders all of the given products again. */
export async function renderStills(studio, products, { force = false } = {}) {
  mkdirSync(folder, { recursive: true })
  const manifest = readManifest()
  const jobs = pending(products, manifest, force)
  let done = 0
  for (const { product, n, optionValue, spec } of jobs) {
    if (done > 0 && done % PAGE_LIFE === 0) await studio.fresh()
    const outputs = WIDTHS.map((width) => ({
      width,
      height: Math.round((width * HEIGHT) / WIDTH),
      type: 'image/webp',
      quality: 0.8,
    }))
    const result = await studio.page.evaluate(
      ([still, width, height, files]) => window.studio.still(still, width, height, files),
      [spec, WIDTH, HEIGHT, outputs],
    )
    result.encoded.forEach((data, i) =>
      writeFileSync(join(folder, fileOf(product.slug, n, WIDTHS[i])), Buffer.from(data, 'base64')),
    )
    const entry = (manifest.products[product.slug] ??= { images: [] })
    entry.images = [
      ...entry.images.filter((image) => image.n !== n),
      {
        n,
        stem: `images/${product.slug}-${n}`,
        widths: [...WIDTHS].sort((a, b) => a - b),
        width: WIDTH,
        height: HEIGHT,
        optionValue,
        dominantColor: result.dominant,
      },
    ].sort((a, b) => a.n - b.n)
    writeManifest(manifest)
    done += 1
    console.log(`still ${done}/${jobs.length} ${product.slug} ${n} ${result.ms} ms`)
  }
}
