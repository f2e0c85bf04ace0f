/** Cushions and throws. */
import * as T from 'three'
import { at, box, group, tube } from '../forms.mjs'
import { label } from '../labels.mjs'
import { fabric, matte } from '../materials.mjs'
import { pebble, sheet } from '../surfaces.mjs'
import { canvas, height, texture } from '../textures.mjs'

export function cushion({ main, accent, value }) {
  const stripe = value === 'brick' ? '#f1e4d0' : accent
  const woven = texture(
    canvas(1024, 1024, (g, s) => {
      g.fillStyle = main
      g.fillRect(0, 0, s, s)
      const row = (y, h, color) => {
        g.fillStyle = color
        g.fillRect(0, y, s, h)
      }
      for (const y of [150, 820]) {
        row(y, 20, stripe)
        row(y + 34, 6, stripe)
      }
      for (const y of [300, 660])
        for (let i = 0; i < 16; i++) {
          g.fillStyle = i % 2 ? stripe : '#5d4636'
          g.beginPath()
          g.moveTo(i * 64 + 32, y)
          g.lineTo(i * 64 + 60, y + 34)
          g.lineTo(i * 64 + 32, y + 68)
          g.lineTo(i * 64 + 4, y + 34)
          g.fill()
        }
      row(480, 70, stripe)
      for (let i = 0; i < 32; i++) {
        g.fillStyle = main
        g.fillRect(i * 32 + 8, 500, 16, 30)
      }
    }),
  )
  const cloth = new T.MeshStandardMaterial({
    map: woven,
    roughness: 0.95,
    bumpMap: height('weave', [14, 14]),
    bumpScale: 1.6,
    side: T.DoubleSide,
  })
  const face = (s) =>
    sheet(
      (u, v) => {
        const [x, y] = [(u - 0.5) * 2, (v - 0.5) * 2]
        const puff = ((1 - x * x) * (1 - y * y)) ** 0.42
        const pull = 1 - 0.07 * (1 - Math.abs(x)) * Math.abs(y) ** 2 - 0
        const pull2 = 1 - 0.07 * (1 - Math.abs(y)) * Math.abs(x) ** 2
        return [
          x * 0.8 * pull2,
          0.8 + y * 0.8 * pull,
          s * (0.3 * puff + 0.012 * Math.sin(x * 9 + y * 3) * puff),
        ]
      },
      cloth,
      70,
      70,
    )
  const fringe = [-1, 1].map((s) =>
    [...Array(40)].map((_, i) =>
      tube(
        [
          [s * 0.78, 0.06 + i * 0.038, 0],
          [s * 0.84, 0.05 + i * 0.038, 0.01],
          [s * 0.9, 0.03 + i * 0.038, 0],
        ],
        0.008,
        matte(stripe),
        { segments: 5, sides: 5 },
      ),
    ),
  )
  return at(group(at(group(face(1), face(-1), ...fringe.flat()), 0, 0, 0, -0.22)), 0, 0, 0)
}

export function throwBlanket({ main, accent, third, spec }) {
  const linen = fabric(main, 'weave', [18, 8], 1.4)
  const layer = (i) => {
    const h = 0.16
    const y = i * h
    const w = 0.86 - (i % 2) * 0.02
    return group(
      at(pebble(w, h * 0.56, 0.6, linen, 5, 5), 0, y + h * 0.5, 0, 0, (i % 2 ? 1 : -1) * 0.02),
    )
  }
  const fall = sheet(
    (u, v) => {
      const x = (u - 0.5) * 1.0
      const s = v * 2.1
      const fold = Math.sin(u * 21) * 0.028
      if (s < 1.1) return [x + 0.1, 0.69 + fold * 0.5, -0.5 + s]
      const drop = s - 1.1
      return [x + 0.1, 0.69 - drop * 0.72, 0.62 + 0.05 * Math.sin(drop * 3) + fold]
    },
    fabric(third, 'weave', [14, 20], 1.4),
    80,
    60,
  )
  const tassels = [...Array(34)].map((_, i) =>
    tube(
      [
        [(i / 33 - 0.5) * 1.0 + 0.1, -0.02, 0.66 + Math.sin((i / 33) * 21) * 0.028],
        [(i / 33 - 0.5) * 1.0 + 0.1, -0.1, 0.68 + Math.sin((i / 33) * 21) * 0.03],
        [(i / 33 - 0.5) * 1.0 + 0.1, -0.14, 0.72],
      ],
      0.011,
      matte(accent),
      { segments: 6, sides: 6 },
    ),
  )
  const tag = at(
    box(
      0.2,
      0.12,
      0.01,
      label(spec, 0.2, 0.12, { layout: 'mark', paper: '#f6efe2', ink: third }),
      0.004,
    ),
    -0.62,
    0.3,
    0.62,
  )
  return at(group([0, 1, 2, 3].map(layer), fall, tassels, tag), 0, 0.14, 0)
}
