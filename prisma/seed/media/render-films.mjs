/** Renders the films that do not exist yet: raw frames, composition, music, packaging, manifest. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readManifest, writeManifest } from './manifest.mjs'
import { mezzanine, packageFilm, writePosters } from './package-film.mjs'
import { shootRaw } from './raw-frames.mjs'
import { compose, wav } from './sound/song.mjs'
import { treatments } from './treatments.mjs'

const [WIDTH, HEIGHT, RATE] = [720, 1280, 24]
const PAGE_LIFE = 10
const here = import.meta.dirname

/** First frame of every shot, so that cuts fall on beats; the last entry is the film's length. */
function cutFrames(treatment, seconds) {
  const cuts = [0]
  for (const shot of treatment.shots) cuts.push(cuts.at(-1) + shot.length)
  return cuts.map((beat) => Math.round((beat / treatment.beats) * seconds * RATE))
}

/** Moments at which each product is on the picture; neighbouring shots are joined. */
function tagsOf(shots, cuts, products) {
  const moments = []
  shots.forEach((shot, i) => {
    const seen =
      shot.kind !== 'sprite' ? shot.cast.map((c) => c.slug) : shot.sprites.map((s) => s.slug)
    const [startMs, endMs] = [cuts[i], cuts[i + 1]].map((frame) =>
      Math.round((frame * 1000) / RATE),
    )
    for (const product of new Set(seen)) {
      if (!products.includes(product)) continue
      const [x, y] = shot.kind !== 'sprite' ? middle(shot.anchors[0]) : spriteAnchor(shot, product)
      const last = moments.findLast((m) => m.product === product)
      if (last?.endMs === startMs) last.endMs = endMs
      else moments.push({ product, startMs, endMs, x: round(x), y: round(y) })
    }
  })
  return moments
}

const round = (v) => Math.round(Math.min(0.92, Math.max(0.08, v)) * 1000) / 1000
const middle = (anchors) => anchors[Math.floor(anchors.length * 0.6)]

function spriteAnchor(shot, product) {
  const i = shot.sprites.findIndex((sprite) => sprite.slug === product)
  if (shot.motion === 'line')
    return [0.5 + (i - (shot.sprites.length - 1) / 2) * (0.86 / shot.sprites.length), 0.58]
  return [0.5, 0.54]
}

/** Draws what the film's shots still lack in the round. */
async function draw(studio, video) {
  const treatment = treatments[video.slug]
  if (!treatment) throw new Error(`No treatment for ${video.slug}`)
  const cuts = cutFrames(treatment, video.seconds)
  const started = Date.now()
  const shots = []
  for (const [i, shot] of treatment.shots.entries()) {
    const frames = cuts[i + 1] - cuts[i]
    shots.push(await shootRaw(studio.page, shot, frames))
  }
  console.log(`drawn ${video.slug} in ${Date.now() - started} ms`)
  return { video, treatment, cuts, shots }
}

/** Composes the drawn shots, makes the music and packs the film; returns its entry for the manifest. */
async function finish(table, { video, treatment, cuts, shots }) {
  const started = Date.now()
  await table.fresh()
  await table.page.evaluate(
    ([list, w, h]) => window.studio.film.load(list, w, h),
    [shots, WIDTH, HEIGHT],
  )
  const work = join(here, '.cache')
  mkdirSync(work, { recursive: true })
  const [videoFile, wavFile] = [join(work, `${video.slug}.mkv`), join(work, `${video.slug}.wav`)]
  const reel = mezzanine(videoFile, RATE)
  const beat = video.seconds / treatment.beats
  const posterAt = Math.round(cuts[1] * 0.8)
  let poster = null
  for (const [i] of shots.entries())
    for (let frame = 0; frame < cuts[i + 1] - cuts[i]; frame++) {
      const data = await table.page.evaluate(
        (args) => window.studio.film.compose(...args),
        [i, frame, cuts[i + 1] - cuts[i], RATE, beat, 0.94],
      )
      await reel.write(Buffer.from(data, 'base64'))
      if (cuts[i] + frame === posterAt)
        poster = await table.page.evaluate(
          (outputs) => window.studio.film.poster(outputs),
          [
            { width: 720, type: 'image/webp', quality: 0.8 },
            { width: 360, type: 'image/webp', quality: 0.78 },
            { width: 720, type: 'image/jpeg', quality: 0.84 },
          ],
        )
    }
  await reel.end()
  const beatsOfCuts = treatment.shots
    .reduce((list, shot) => [...list, list.at(-1) + shot.length], [0])
    .slice(0, -1)
  writeFileSync(
    wavFile,
    wav(compose({ name: video.slug, seconds: video.seconds, cuts: beatsOfCuts, ...treatment })),
  )
  // Packed aside and moved in one step: whoever reads meanwhile sees the old film or the new one.
  const folder = join(work, `${video.slug}.packed`)
  const renditions = await packageFilm(videoFile, wavFile, folder, RATE)
  writePosters(folder, [
    ['poster-720.webp', poster.made[0]],
    ['poster-360.webp', poster.made[1]],
    ['poster.jpg', poster.made[2]],
  ])
  const home = join(here, 'films', video.slug)
  mkdirSync(join(here, 'films'), { recursive: true })
  rmSync(home, { recursive: true, force: true })
  renameSync(folder, home)
  rmSync(wavFile)
  rmSync(videoFile)
  console.log(`film ${video.slug} composed and packed in ${Date.now() - started} ms`)
  return {
    durationMs: video.seconds * 1000,
    width: WIDTH,
    height: HEIGHT,
    master: `films/${video.slug}/master.m3u8`,
    renditions,
    posters: ['poster-720.webp', 'poster-360.webp', 'poster.jpg'],
    tags: tagsOf(shots, cuts, video.products),
    dominantColor: poster.dominant,
  }
}

async function record(table, drawn) {
  const entry = await finish(table, drawn)
  const manifest = readManifest()
  manifest.films[drawn.video.slug] = entry
  writeManifest(manifest)
}

const isThere = (slug) =>
  existsSync(join(here, 'films', slug, 'poster.jpg')) && slug in readManifest().films

/**
 * Renders missing films; `force` renders the given ones again (raw frames are still reused). While one film is
 * composed the next one is drawn: the two wait for different processes.
 */
export async function renderFilms(studio, videos, { force = false } = {}) {
  const table = await studio.openPage()
  let finishing = Promise.resolve()
  for (const [i, video] of videos.filter(({ slug }) => force || !isThere(slug)).entries()) {
    // A long-lived page keeps its compiled programs; once in a while its memory has to be given back.
    if (i > 0 && i % PAGE_LIFE === 0) await studio.fresh()
    const drawn = await draw(studio, video)
    await finishing
    finishing = record(table, drawn)
    // Waited for on the next turn; until then a failure must not go unheard.
    finishing.catch((error) => console.error(`film ${video.slug}: ${error.message}`))
  }
  await finishing
}
