/** Puts a frame together: picture or sprites, background, things in the air, lettering, cuts. */
import { graphics } from './graphics.mjs'
import { letter } from './lettering.mjs'
import { bounce, easeInOut, easeOut, mix, overshoot } from './motion.mjs'
import { particles } from './particles.mjs'

export function shade(g, x, y, w, alpha) {
  const glow = g.createRadialGradient(0, 0, 0, 0, 0, 1)
  glow.addColorStop(0, `rgba(20,10,5,${alpha})`)
  glow.addColorStop(1, 'rgba(20,10,5,0)')
  g.save()
  g.translate(x, y)
  g.scale(w, w * 0.16)
  g.fillStyle = glow
  g.fillRect(-1, -1, 2, 2)
  g.restore()
}

/** How sprites move: places of sprite i of n at time t (0..1 of the shot) and time s (seconds). */
const motions = {
  drop: (t, s) => {
    const h = bounce(s / 0.9)
    return { y: -h * 0.75, r: h * 0.5, shadow: 1 - h }
  },
  float: (t, s) => ({
    y: 0.012 * Math.sin(s * 2.6),
    r: 0.035 * Math.sin(s * 1.9),
    k: mix(0.94, 1.06, t),
    shadow: 0,
  }),
  zoom: (t, s) => ({
    k: mix(0.2, 1, overshoot(s / 0.45)) * mix(1, 1.12, t),
    r: (1 - easeOut(s / 0.5)) * -0.7,
    shadow: 0,
  }),
  toss: (t, s) => {
    const k = easeOut(s / 0.7)
    return {
      x: (1 - k) * -0.8,
      y: -Math.sin(Math.min(1, s / 0.7) * Math.PI) * 0.16,
      r: (1 - k) * -3.4,
      k: mix(1, 1.06, t),
      shadow: k,
    }
  },
  beat: (t, s, i, n, beat) => ({
    k: 1 + 0.09 * Math.max(0, 1 - ((s % beat) / beat) * 2.6),
    r: 0.05 * Math.sin((s / beat) * Math.PI),
    shadow: 0.7,
  }),
  parade: (t, s, i, n) => ({
    x: (((i / n + s * 0.22) % 1) - 0.5) * n * 0.62,
    y: 0.014 * Math.abs(Math.sin(s * 6 + i)),
    shadow: 1,
  }),
  line: (t, s, i, n, beat) => {
    const k = overshoot((s - i * beat * 0.5) / 0.4)
    return {
      x: (i - (n - 1) / 2) * (0.86 / n),
      y: (1 - k) * 0.3,
      k: s < i * beat * 0.5 ? 0 : 1,
      shadow: k,
    }
  },
  column: (t, s, i, n, beat) => {
    const q = (s - i * beat * 0.5) / 0.55
    return {
      y: (i - (n - 1) / 2) * -(0.5 / n) - bounce(q) * 0.9,
      k: q < 0 ? 0 : 1,
      shadow: i ? 0 : 1,
    }
  },
  tiles: (t, s, i, n, beat, _tile) => {
    const k = overshoot((s - i * beat * 0.5) / 0.35)
    return {
      tile: i,
      k: s < i * beat * 0.5 ? 0 : k * mix(1, 1.08, t),
      r: 0.06 * Math.sin(s * 2 + i),
      shadow: 0,
    }
  },
}

/** The two pictures around t and the share of the second. */
function between(frames, t) {
  const at = Math.min(1, Math.max(0, t)) * (frames.length - 1)
  const i = Math.min(frames.length - 1, Math.floor(at))
  return [frames[i], frames[Math.min(frames.length - 1, i + 1)], at - i]
}

/** Moves that end early and then rest; the others last the whole shot and are blended. */
const QUICK = new Set(['drop', 'pop', 'spin', 'roll'])

/** Height of the line that things in a row stand on. */
const LINE = 0.67

function sprites(g, shot, state) {
  const { W, H, t, s, beat, images } = state
  const [columns, rows] = shot.grid ?? [2, 3]
  shot.sprites.forEach((sprite, i) => {
    const frames = images[i]
    const [image, next, share] = between(frames, t)
    const m = motions[shot.motion](t, s, i, shot.sprites.length, beat)
    if (m.k === 0) return
    const full = sprite.scale * W * (shot.motion === 'line' ? 1.14 : 1)
    const size = full * (m.k ?? 1)
    const height = (size * image.height) / image.width
    let [x, y] = [
      W * (0.5 + (sprite.x ?? 0) + (m.x ?? 0)),
      H * (0.54 + (sprite.y ?? 0) + (m.y ?? 0)),
    ]
    if (m.tile !== undefined)
      [x, y] = [
        (((m.tile % columns) + 0.5) * W) / columns,
        ((Math.floor(m.tile / columns) + 0.5) * H) / rows,
      ]
    const below = sprite.foot * full * (image.height / image.width)
    const ground = shot.motion === 'line' ? H * LINE : H * (0.54 + (sprite.y ?? 0)) + below
    if (shot.motion === 'line') y += H * (LINE - 0.54) - below
    if (m.shadow) shade(g, x, ground, size * 0.36, 0.34 * m.shadow)
    g.save()
    g.translate(x, y)
    g.rotate((m.r ?? 0) + (sprite.r ?? 0))
    if (!m.shadow) {
      g.shadowColor = 'rgba(20,8,0,.28)'
      g.shadowBlur = 34
      g.shadowOffsetY = 26
    }
    g.drawImage(image, -size / 2, -height / 2, size, height)
    g.shadowColor = 'transparent'
    if (share > 0.02) {
      g.globalAlpha = share
      g.drawImage(next, -size / 2, -height / 2, size, height)
    }
    g.restore()
  })
}

/** Slow zoom and pan over a picture: from and to are [x, y, zoom] with x, y in -1..1. */
function picture(g, image, { W, H }, [x, y, zoom], turn = 0) {
  const cover = Math.max(W / image.width, H / image.height) * zoom
  const [w, h] = [image.width * cover, image.height * cover]
  g.save()
  g.translate(W / 2, H / 2)
  g.rotate(turn)
  g.drawImage(image, -w / 2 - (x * (w - W)) / 2, -h / 2 - (y * (h - H)) / 2, w, h)
  g.restore()
}

let shaded = null

/** Darker corners, painted once. */
function vignette(g, W, H, alpha) {
  if (!shaded) {
    shaded = new OffscreenCanvas(W, H)
    const s = shaded.getContext('2d')
    const edge = s.createRadialGradient(W / 2, H * 0.48, W * 0.5, W / 2, H * 0.5, H * 0.66)
    edge.addColorStop(0, 'rgba(0,0,0,0)')
    edge.addColorStop(1, 'rgba(0,0,0,1)')
    s.fillStyle = edge
    s.fillRect(0, 0, W, H)
  }
  g.globalAlpha = alpha
  g.drawImage(shaded, 0, 0)
  g.globalAlpha = 1
}

/** What a cut looks like during its first frames. */
const cuts = {
  flash(g, { s, W, H }) {
    if (s > 0.16) return
    g.globalAlpha = 0.75 * (1 - s / 0.16)
    g.fillStyle = '#ffffff'
    g.fillRect(0, 0, W, H)
    g.globalAlpha = 1
  },
  wipe(g, { s, W, H }, color) {
    const k = easeInOut(s / 0.3)
    if (k >= 1) return
    g.fillStyle = color
    g.fillRect(0, 0, W, H * (1 - k))
  },
  side(g, { s, W, H }, color) {
    const k = easeInOut(s / 0.3)
    if (k >= 1) return
    g.fillStyle = color
    g.fillRect(W * k, 0, W, H)
  },
  iris(g, { s, W, H }, color) {
    const k = easeInOut(s / 0.34)
    if (k >= 1) return
    g.fillStyle = color
    g.beginPath()
    g.rect(0, 0, W, H)
    g.arc(W / 2, H * 0.52, k * H * 0.62, 0, Math.PI * 2)
    g.fill('evenodd')
  },
}

/** Draws one frame. images: per shot, what `film.load` fetched. */
export function compose(g, shot, state) {
  const { W, H, t, s, beat } = state
  g.globalAlpha = 1
  g.imageSmoothingQuality = 'low'
  const air = (layer) => {
    for (const fx of shot.fx ?? []) {
      if ((fx.layer ?? 'front') !== layer) continue
      g.save()
      particles[fx.kind](g, {
        ...state,
        t: s,
        ...fx,
        frames: fx.kind === 'fall' ? state.pieces : undefined,
      })
      g.restore()
    }
  }
  const back = (shot.texts ?? []).filter((text) => text.behind)
  const front = (shot.texts ?? []).filter((text) => !text.behind)
  if (shot.kind === 'sprite') {
    graphics[shot.back](g, {
      ...state,
      t: s,
      c: shot.colors,
      columns: shot.grid?.[0],
      rows: shot.grid?.[1],
    })
    air('back')
    letter(g, back, { W, H, t: s, beat })
    sprites(g, shot, state)
  } else if (shot.kind === 'still') {
    const k = easeInOut(t * 0.8 + 0.1)
    const place = shot.from.map((v, i) => mix(v, shot.to[i], k))
    if (shot.punch) place[2] *= mix(1.3, 1, easeOut(s / 0.32))
    picture(g, state.images[0][0], state, place, (shot.turn ?? 0) * (1 - easeOut(s / 0.32)))
  } else if (QUICK.has(shot.move)) {
    const frames = state.images[0]
    const rest = Math.max(0, state.frame - frames.length + 1)
    picture(g, frames[Math.min(frames.length - 1, state.frame)], state, [
      0,
      0,
      1.004 + rest * 0.0026,
    ])
  } else {
    const [image, next, share] = between(state.images[0], t)
    picture(g, image, state, [0, 0, 1.004])
    if (share > 0.02) {
      g.globalAlpha = share
      picture(g, next, state, [0, 0, 1.004])
      g.globalAlpha = 1
    }
  }
  air('front')
  vignette(g, W, H, shot.dark ?? 0.14)
  letter(g, front, { W, H, t: s, beat })
  if (shot.cut) cuts[shot.cut](g, state, shot.cutColor ?? '#ffffff')
}
