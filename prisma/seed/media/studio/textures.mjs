/** Surfaces drawn on canvases: weave, knit, leather, wood, speckle. Grey ones are height maps. */
import * as T from 'three'
import { seeded } from './random.mjs'

const cache = new Map()

export function canvas(w, h, draw) {
  const made = document.createElement('canvas')
  made.width = w
  made.height = h
  draw(made.getContext('2d'), w, h)
  return made
}

export function texture(source, { repeat = null, data = false } = {}) {
  const made = new T.CanvasTexture(source)
  made.colorSpace = data ? T.NoColorSpace : T.SRGBColorSpace
  made.anisotropy = 8
  if (repeat) {
    made.wrapS = made.wrapT = T.RepeatWrapping
    made.repeat.set(...repeat)
  }
  return made
}

const grey = (v) => `rgb(${v | 0},${v | 0},${v | 0})`

const heights = {
  weave(g, s) {
    const n = 32
    const c = s / n
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        const over = (i + j) % 2
        const shade = g.createLinearGradient(
          i * c,
          j * c,
          over ? i * c : (i + 1) * c,
          over ? (j + 1) * c : j * c,
        )
        shade.addColorStop(0, grey(70))
        shade.addColorStop(0.5, grey(210))
        shade.addColorStop(1, grey(70))
        g.fillStyle = shade
        g.fillRect(i * c, j * c, c, c)
      }
  },
  knit(g, s) {
    g.fillStyle = grey(40)
    g.fillRect(0, 0, s, s)
    g.lineCap = 'round'
    const n = 16
    const c = s / n
    for (let j = -1; j <= n; j++)
      for (let i = 0; i < n; i++)
        for (const side of [-1, 1])
          for (const [width, tone] of [
            [c * 0.46, 110],
            [c * 0.3, 175],
            [c * 0.12, 235],
          ]) {
            g.lineWidth = width
            g.strokeStyle = grey(tone)
            g.beginPath()
            g.moveTo((i + 0.5) * c, (j + 1.1) * c)
            g.lineTo((i + 0.5 + side * 0.32) * c, (j + 0.25) * c)
            g.stroke()
          }
  },
  leather(g, s) {
    g.fillStyle = grey(150)
    g.fillRect(0, 0, s, s)
    const next = seeded('leather')
    for (let i = 0; i < 5200; i++) {
      const [x, y, r] = [next() * s, next() * s, 2 + next() * 5]
      const shade = g.createRadialGradient(x, y, 0, x, y, r)
      const dark = next() > 0.5
      shade.addColorStop(0, dark ? 'rgba(60,60,60,.5)' : 'rgba(235,235,235,.5)')
      shade.addColorStop(1, 'rgba(128,128,128,0)')
      g.fillStyle = shade
      g.fillRect(x - r, y - r, 2 * r, 2 * r)
    }
  },
  towel(g, s) {
    g.fillStyle = grey(90)
    g.fillRect(0, 0, s, s)
    const next = seeded('towel')
    for (let i = 0; i < 9000; i++) {
      g.strokeStyle = grey(90 + next() * 165)
      g.lineWidth = 2.4
      const [x, y] = [next() * s, next() * s]
      g.beginPath()
      g.arc(x, y, 3 + next() * 2, next() * 6, next() * 6 + 2.4)
      g.stroke()
    }
  },
  stone(g, s) {
    g.fillStyle = grey(140)
    g.fillRect(0, 0, s, s)
    const next = seeded('stone')
    for (let i = 0; i < 14000; i++) {
      g.fillStyle = `rgba(${next() > 0.5 ? '255,255,255' : '0,0,0'},${0.05 + next() * 0.16})`
      g.fillRect(next() * s, next() * s, 1 + next() * 4, 1 + next() * 4)
    }
  },
  brushed(g, s) {
    g.fillStyle = grey(140)
    g.fillRect(0, 0, s, s)
    const next = seeded('brushed')
    for (let i = 0; i < 2600; i++) {
      g.fillStyle = `rgba(${next() > 0.5 ? '255,255,255' : '0,0,0'},${0.04 + next() * 0.1})`
      g.fillRect(next() * s - s / 2, next() * s, s, 1)
    }
  },
  rib(g, s) {
    for (let x = 0; x < s; x++) {
      g.fillStyle = grey(40 + 200 * Math.abs(Math.sin((x / s) * Math.PI * 16)) ** 0.7)
      g.fillRect(x, 0, 1, s)
    }
  },
  grip(g, s) {
    g.fillStyle = grey(40)
    g.fillRect(0, 0, s, s)
    for (let j = 0; j < 24; j++)
      for (let i = 0; i < 24; i++) {
        g.fillStyle = grey(220)
        g.beginPath()
        g.arc(((i + (j % 2) / 2 + 0.25) * s) / 24, ((j + 0.5) * s) / 24, s / 80, 0, 7)
        g.fill()
      }
  },
}

/** A repeating height map by name, for bumpMap. */
export function height(name, repeat = [3, 3]) {
  const key = `${name}:${repeat}`
  if (!cache.has(key)) {
    const source = canvas(512, 512, (g, s) => heights[name](g, s))
    cache.set(key, texture(source, { repeat, data: true }))
  }
  return cache.get(key)
}

/** Straight grain of a plank in the given colour. */
export function wood(colour, repeat = [1, 1]) {
  const key = `wood:${colour}:${repeat}`
  if (!cache.has(key)) cache.set(key, grain(colour, repeat))
  return cache.get(key)
}

function grain(colour, repeat) {
  const base = new T.Color(colour)
  const tone = (k) => `#${base.clone().offsetHSL(0, 0, k).getHexString()}`
  const next = seeded(colour)
  return texture(
    canvas(512, 512, (g, s) => {
      g.fillStyle = tone(0)
      g.fillRect(0, 0, s, s)
      for (let i = 0; i < 170; i++) {
        g.strokeStyle = tone((next() - 0.62) * 0.16)
        g.globalAlpha = 0.25 + next() * 0.35
        g.lineWidth = 0.6 + next() * 3.4
        const [y, swing, phase] = [next() * s, next() * 7, next() * 7]
        g.beginPath()
        for (let x = 0; x <= s; x += 16) g.lineTo(x, y + Math.sin(x / 90 + phase) * swing)
        g.stroke()
      }
    }),
    { repeat },
  )
}

/** Glaze with dark flecks, as on stoneware. */
export function speckle(colour, fleck = '#3b2a22', count = 420) {
  const key = `speckle:${colour}:${fleck}:${count}`
  if (!cache.has(key)) cache.set(key, flecked(colour, fleck, count))
  return cache.get(key)
}

function flecked(colour, fleck, count) {
  const next = seeded(colour + fleck)
  return texture(
    canvas(1024, 1024, (g, s) => {
      g.fillStyle = colour
      g.fillRect(0, 0, s, s)
      g.fillStyle = fleck
      for (let i = 0; i < count; i++) {
        g.globalAlpha = 0.15 + next() * 0.5
        g.beginPath()
        g.arc(next() * s, next() * s, 0.6 + next() ** 3 * 4.5, 0, 7)
        g.fill()
      }
    }),
    { repeat: [1, 1] },
  )
}
