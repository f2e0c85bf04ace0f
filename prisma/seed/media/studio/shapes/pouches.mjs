/** Filled bags and pouches. */
import * as T from 'three'
import { at, box, cyl, group, lathe, many } from '../forms.mjs'
import { label } from '../labels.mjs'
import { gloss, matte, plastic, stone } from '../materials.mjs'
import { pieces } from '../props.mjs'
import { seeded } from '../random.mjs'
import { sheet } from '../surfaces.mjs'

/** Front and back of a filled bag: half width and half depth by height, with creases. */
function bag({ w, h, depth, pinch, crease = 0.012 }, front, back) {
  const face = (s) =>
    sheet(
      (u, v) => {
        const x = (u - 0.5) * 2
        const belly = Math.sin(Math.PI * Math.min(1, 0.12 + v * 0.88)) ** 0.7 * (1 - v) ** pinch
        const bulge = (1 - Math.abs(x) ** 3.2) ** 0.75
        const wrinkle =
          crease * Math.sin(v * 30 + x * 5) * (1 - bulge * 0.6) +
          crease * 0.7 * Math.sin(x * 17 + v * 9) * v
        return [
          x * w * (1 - 0.035 * Math.sin(Math.PI * v)),
          v * h,
          s * (0.012 + depth * bulge * belly) + wrinkle,
        ]
      },
      s > 0 ? front : back,
      70,
      90,
    )
  return group(face(1), face(-1))
}

export function coffeeBag({ main, accent, spec, value }) {
  const paper = (spec_, _front) =>
    label(spec_, 1.04, 1.7, {
      layout: 'bold',
      paper: accent,
      ink: '#2a1a12',
      band: main,
      onBand: '#fdf1de',
      roughness: 0.85,
      decorate: (g, w, h) => {
        g.fillStyle = '#2f6b57'
        for (let i = 0; i < 5; i++) {
          g.fillStyle = ['#2f6b57', '#4b8a6a', '#d99a4e', '#c5602f', main][i]
          g.beginPath()
          g.moveTo(0, h)
          for (let x = 0; x <= w; x += 8)
            g.lineTo(x, h * (0.42 + i * 0.06) + Math.sin(x / (60 + i * 14) + i * 1.7) * h * 0.03)
          g.lineTo(w, h)
          g.fill()
        }
      },
    })
  const body = bag({ w: 0.52, h: 1.5, depth: 0.3, pinch: 0.35 }, paper(spec, true), matte(accent))
  const fold = at(box(1.04, 0.2, 0.09, matte(accent, 0.85), 0.03), 0, 1.53, 0)
  const tie = at(box(1.12, 0.05, 0.1, gloss('#2a1a12', 0.4), 0.015), 0, 1.5, 0)
  const valve = at(cyl(0.05, 0.012, plastic('#efe6d4')), 0.3, 1.22, 0.27, Math.PI / 2)
  const beans =
    value === 'ground'
      ? null
      : many(60, pieces.bean(), gloss('#4a2715', 0.4), (i) => {
          const next = seeded('cb' + i)
          const a = next() * 6.28
          const r = 0.3 + next() * 0.85
          return {
            x: Math.cos(a) * r * 0.95,
            y: 0.05,
            z: 0.48 + Math.abs(Math.sin(a)) * r * 0.5,
            rx: next() * 6,
            ry: next() * 6,
            rz: next() * 6,
            s: 0.8,
          }
        })
  const heap =
    value === 'ground'
      ? at(
          lathe(
            [
              [0.5, 0],
              [0.3, 0.12, 0.2],
              [0.1, 0.24, 0.1],
              [0, 0.26],
            ],
            stone('#4a2a18', [6, 3]),
            0.1,
          ),
          0.62,
          0,
          0.5,
        )
      : null
  return group(body, fold, tie, valve, beans, heap)
}

const pouchArt = {
  'mango-crisps': (g, w, h) => {
    g.fillStyle = '#ffd25e'
    g.beginPath()
    g.ellipse(w * 0.5, h * 0.66, w * 0.34, w * 0.26, -0.4, 0, 7)
    g.fill()
    g.fillStyle = '#f07f2a'
    g.beginPath()
    g.ellipse(w * 0.6, h * 0.7, w * 0.2, w * 0.17, -0.4, 0, 7)
    g.fill()
    g.fillStyle = '#3e7d4b'
    g.beginPath()
    g.ellipse(w * 0.28, h * 0.53, w * 0.17, w * 0.055, 0.5, 0, 7)
    g.fill()
  },
  'palm-sugar-caramels': (g, w, h) => {
    for (const [x, y, r, a] of [
      [0.34, 0.64, 0.17, 0.3],
      [0.62, 0.6, 0.19, -0.3],
      [0.5, 0.76, 0.16, 0.1],
    ]) {
      g.save()
      g.translate(w * x, h * y)
      g.rotate(a)
      g.fillStyle = '#7c3f17'
      g.beginPath()
      g.roundRect(-w * r, -w * r * 0.72, w * r * 2, w * r * 1.44, w * 0.05)
      g.fill()
      g.fillStyle = '#e4a45a'
      g.beginPath()
      g.roundRect(-w * r * 0.92, -w * r * 0.72, w * r * 1.84, w * r * 0.9, w * 0.05)
      g.fill()
      g.restore()
    }
  },
  'sea-salt-caramel-nuts': (g, w, h) => {
    for (const [x, y, a] of [
      [0.32, 0.6, 0.4],
      [0.58, 0.57, -0.5],
      [0.72, 0.7, 0.9],
      [0.42, 0.75, -0.2],
      [0.2, 0.74, 1.2],
    ]) {
      g.fillStyle = '#c98a4b'
      g.beginPath()
      g.ellipse(w * x, h * y, w * 0.15, w * 0.09, a, 0, 7)
      g.fill()
      g.strokeStyle = '#6e421c'
      g.lineWidth = 5
      g.beginPath()
      g.ellipse(w * x, h * y, w * 0.1, w * 0.035, a, 0, 4)
      g.stroke()
    }
  },
}

export function snackPouch({ main, accent, third, spec, product, count = 1 }) {
  const navy = product === 'sea-salt-caramel-nuts'
  const paper = navy ? third : product === 'mango-crisps' ? '#f8b02d' : accent
  const ink = navy ? '#f6e3c1' : product === 'mango-crisps' ? '#2c5a38' : third
  const film = () => {
    const made = label(spec, 1.1, 1.6, {
      layout: 'bold',
      paper,
      ink,
      band: navy ? '#c78b4c' : main,
      onBand: navy ? third : '#fff7e4',
      decorate: pouchArt[product],
      roughness: 0.38,
    })
    return made
  }
  const one = () => {
    const back = new T.MeshStandardMaterial({ color: paper, roughness: 0.4, side: T.DoubleSide })
    const seal = at(box(1.1, 0.13, 0.03, back, 0.01), 0, 1.6, 0)
    const ridges = [0, 1, 2, 3].map((i) =>
      at(box(1.09, 0.012, 0.036, back, 0.004), 0, 1.56 + i * 0.025, 0),
    )
    return group(
      bag({ w: 0.55, h: 1.56, depth: 0.27, pinch: 0.55, crease: 0.014 }, film(), back),
      seal,
      ridges,
    )
  }
  const kind = {
    'mango-crisps': ['chip', '#f4a52c'],
    'palm-sugar-caramels': ['caramel', '#b5682a'],
    'sea-salt-caramel-nuts': ['nut', '#bd7f42'],
  }[product]
  const bits = many(
    14,
    pieces[kind[0]](),
    new T.MeshPhysicalMaterial({
      color: kind[1],
      roughness: 0.45,
      clearcoat: 0.5,
      side: T.DoubleSide,
    }),
    (i) => {
      const next = seeded(product + i)
      return {
        x: -0.75 + next() * 1.5,
        y: 0.08,
        z: 0.42 + next() * 0.42,
        rx: kind[0] === 'chip' ? (next() - 0.5) * 0.8 : (next() - 0.5) * 1.5,
        ry: next() * 6,
        rz: (next() - 0.5) * 0.8,
        s: 0.75 + next() * 0.35,
      }
    },
  )
  if (count === 1) return group(one(), bits)
  return group(
    ...[...Array(Math.min(count, 5))].map((_, i) =>
      at(one(), (i - 2) * 0.62, 0, -Math.abs(i - 2) * 0.28 - (i % 2) * 0.05, 0, (2 - i) * 0.1),
    ),
    bits,
  )
}
