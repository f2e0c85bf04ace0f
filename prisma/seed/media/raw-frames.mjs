/** Raw frames of shots on disk, so that lettering can change without drawing the round world again. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const cache = join(import.meta.dirname, '.cache')
const SCENE = { width: 540, height: 960, type: 'image/jpeg', quality: 0.95, extension: 'jpg' }
const STILL = { width: 864, height: 1536, type: 'image/jpeg', quality: 0.93, extension: 'jpg' }
const SPRITE = { width: 640, height: 760, type: 'image/webp', quality: 0.92, extension: 'webp' }
const PIECE = { width: 220, height: 220, type: 'image/webp', quality: 0.9, extension: 'webp' }
const PIECE_FRAMES = 8
/** Pictures of a shot in the round: quick moves are shown one by one, slow ones are blended. */
const QUICK_FRAMES = 20
const SLOW_FRAMES = 16
const SPRITE_FRAMES = 7
const QUICK = new Set(['drop', 'pop', 'spin', 'roll'])
/** Moves whose end is the picture to keep. */
const SETTLES = new Set(['drop', 'pop', 'spin', 'roll', 'open', 'light', 'push', 'pull'])

/** What has to be drawn for a shot: [{ spec, size, times }]; scenes are one job, sprites one job each. */
function jobsOf(shot, frames) {
  if (shot.kind !== 'sprite') {
    const { move, set, cast, shot: framing, fov } = shot
    const spec = { kind: 'scene', move, set, cast, shot: framing, fov }
    if (shot.kind === 'still') return [{ spec, size: STILL, times: [SETTLES.has(move) ? 1 : 0.7] }]
    return [
      {
        spec,
        size: SCENE,
        times: spread(Math.min(frames, QUICK.has(move) ? QUICK_FRAMES : SLOW_FRAMES)),
      },
    ]
  }
  return shot.sprites.map(({ slug, value, count, turn, el, sweep, opens, mood }) => ({
    spec: {
      kind: 'sprite',
      cast: [{ slug, value, count, turn, open: 0 }],
      sweep,
      opens,
      mood,
      shot: { el },
    },
    size: SPRITE,
    times: sweep ? spread(Math.min(frames, SPRITE_FRAMES)) : [0.5],
  }))
}

const spread = (n) => [...Array(n)].map((_, i) => (n > 1 ? i / (n - 1) : 0.5))

const pieceJob = (piece) => ({
  spec: { kind: 'sprite', piece, tumble: true, shot: { el: 10, fill: [0.8, 0.8] } },
  size: PIECE,
  times: [...Array(PIECE_FRAMES)].map((_, i) => i / PIECE_FRAMES),
})

async function shoot(page, { spec, size, times }) {
  const key = createHash('sha1')
    .update(JSON.stringify([spec, size, times]))
    .digest('hex')
    .slice(0, 16)
  const folder = join(cache, 'raw', key)
  const record = join(folder, 'anchors.json')
  const urls = times.map(
    (_, i) => `/cache/raw/${key}/${String(i).padStart(3, '0')}.${size.extension}`,
  )
  if (existsSync(record)) return { urls, anchors: JSON.parse(readFileSync(record, 'utf8')) }
  mkdirSync(folder, { recursive: true })
  await page.evaluate(
    ([s, w, h]) => window.studio.film.prepare(s, w, h),
    [spec, size.width, size.height],
  )
  const anchors = []
  for (const [i, t] of times.entries()) {
    const { data, anchor } = await page.evaluate(
      ([at, type, quality]) => window.studio.film.frame(at, type, quality),
      [t, size.type, size.quality],
    )
    writeFileSync(join(cache, urls[i].slice('/cache/'.length)), Buffer.from(data, 'base64'))
    anchors.push(anchor)
  }
  writeFileSync(record, JSON.stringify(anchors))
  return { urls, anchors }
}

/** Draws what is missing of a shot; returns it with the addresses of its pictures and the anchors of its tags. */
export async function shootRaw(page, shot, frames) {
  const made = []
  for (const job of jobsOf(shot, frames)) made.push(await shoot(page, job))
  const pieceUrls = shot.piece ? (await shoot(page, pieceJob(shot.piece))).urls : []
  const ready = {
    ...shot,
    urls: made.map((m) => m.urls),
    pieceUrls,
    anchors: made.map((m) => m.anchors),
  }
  if (shot.kind === 'sprite')
    ready.sprites = shot.sprites.map((sprite, i) => ({
      ...sprite,
      foot: made[i].anchors[0][1] - 0.5,
    }))
  return ready
}
