/**
 * Makes the demo media: node prisma/seed/media/make.mjs [--stills|--films|--marks] [--only slug] [--force]
 * What exists is skipped, so an interrupted run can be continued.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openStudio } from './browser.mjs'
import { renderStills } from './render-stills.mjs'

const { values: options } = parseArgs({
  options: {
    stills: { type: 'boolean', default: false },
    films: { type: 'boolean', default: false },
    marks: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    force: { type: 'boolean', default: false },
  },
})
const everything = !options.stills && !options.films && !options.marks
const read = (name) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', `${name}.json`), 'utf8'))
const chosen = (list) =>
  options.only ? list.filter((item) => options.only.includes(item.slug)) : list

if (everything || options.marks) {
  const { drawMarks } = await import('./marks.mjs')
  drawMarks(read('merchants'), read('creators'))
}
if (everything || options.stills || options.films) {
  const studio = await openStudio()
  try {
    if (everything || options.stills) await renderStills(studio, chosen(read('products')), options)
    if (everything || options.films) {
      const { renderFilms } = await import('./render-films.mjs')
      await renderFilms(studio, chosen(read('videos')), options)
    }
  } finally {
    await studio.close()
  }
}
