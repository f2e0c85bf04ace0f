/** Merchant logos and creator portraits as SVG. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brands } from './studio/brands.mjs'
import { portraits } from './portraits.mjs'
import { readManifest, writeManifest } from './manifest.mjs'

const folder = join(import.meta.dirname, 'images')

function logo({ mark, ink, ground }) {
  const shapes = mark.map((part) => {
    const colour = part.ground ? ground : ink
    const paint = part.line
      ? `fill="none" stroke="${colour}" stroke-width="${part.line}" stroke-linecap="round" stroke-linejoin="round"`
      : `fill="${colour}" fill-rule="evenodd"`
    const turn = part.turn ? ` transform="rotate(${part.turn} 50 50)"` : ''
    return `<path d="${part.d}" ${paint}${turn}/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="200" height="200"><rect width="200" height="200" rx="44" fill="${ground}"/><g transform="translate(48 48) scale(1.04)">${shapes.join('')}</g></svg>\n`
}

/** Writes every logo and portrait and records them. */
export function drawMarks(merchants, creators) {
  mkdirSync(folder, { recursive: true })
  const manifest = readManifest()
  for (const { slug } of merchants) {
    const file = `images/merchant-${slug}.svg`
    writeFileSync(join(import.meta.dirname, file), logo(brands[slug]))
    manifest.merchants[slug] = { file, ink: brands[slug].ink, ground: brands[slug].ground }
  }
  for (const { handle } of creators) {
    const file = `images/creator-${handle}.svg`
    writeFileSync(join(import.meta.dirname, file), portraits[handle]())
    manifest.creators[handle] = { file }
  }
  writeManifest(manifest)
}
