/** A running shoe. */
import * as T from 'three'
import { at, box, decal, extrude, group, lathe, scaled, tube } from '../forms.mjs'
import { label } from '../labels.mjs'
import { fabric, leather, matte, plastic, rubber } from '../materials.mjs'
import { sheet } from '../surfaces.mjs'

export function sneaker({ main, accent, third, spec }) {
  const track = (values) => (t) => {
    const f = Math.max(0, Math.min(0.9999, t)) * (values.length - 1)
    const i = Math.floor(f)
    const u = f - i
    const s = u * u * (3 - 2 * u)
    return values[i] * (1 - s) + values[i + 1] * s
  }
  const ends = (t) =>
    Math.max(0, 1 - Math.max(0, (0.09 - t) / 0.09) ** 2.2) ** 0.5 *
    Math.max(0, 1 - Math.max(0, (t - 0.82) / 0.18) ** 2.2) ** 0.5
  const width = track([0.235, 0.262, 0.268, 0.258, 0.252, 0.262, 0.28, 0.3, 0.315, 0.322, 0.31])
  const half = (t) => Math.max(0.004, width(t) * ends(Math.min(1, Math.max(0, t))))
  const tall = track([
    0.56, 0.64, 0.665, 0.66, 0.64, 0.6, 0.54, 0.47, 0.4, 0.35, 0.31, 0.28, 0.26, 0.22, 0.12,
  ])
  const surface = (t, a, lift = 1) => {
    const k = Math.max(0, Math.sin(a)) ** 0.75
    const lean = 1 - 0.34 * k ** 2 * (t < 0.6 ? 1 : 0.7)
    return [
      -1 + t * 2,
      0.16 + tall(t) * k * (1 + (lift - 1)),
      -Math.sign(Math.cos(a)) * Math.abs(Math.cos(a)) ** 0.75 * half(t) * lean * lift,
    ]
  }
  const upperCloth = fabric(main, 'weave', [26, 16], 1)
  const patch = (t0, t1, a0, a1, material, lift) =>
    sheet((u, v) => surface(t0 + u * (t1 - t0), a0 + v * (a1 - a0), lift), material, 50, 40)
  const upper = sheet((u, v) => surface(u, 0.02 + v * (Math.PI - 0.04)), upperCloth, 110, 70)
  const sides = [0, 1].map((s) => {
    const m = (a) => (s ? Math.PI - a : a)
    const suede = leather(accent, [3, 3])
    return group(
      sheet(
        (u, v) => {
          const t = 0.0 + u * (0.2 + 0.12 * (1 - v))
          return surface(t, m(0.02 + v * 0.95), 1.016)
        },
        suede,
        30,
        20,
      ),
      sheet(
        (u, v) => {
          const t = 0.4 + u * 0.1 + 0.16 * (1 - v)
          return surface(t, m(0.02 + v * 1.0), 1.014)
        },
        leather(third, [3, 3]),
        16,
        24,
      ),
      sheet(
        (u, v) => {
          const t = 0.56 + u * 0.06 + 0.16 * (1 - v)
          return surface(t, m(0.02 + v * 0.95), 1.014)
        },
        suede,
        16,
        24,
      ),
    )
  })
  const toe = patch(0.86, 1, 0.02, Math.PI - 0.02, leather(accent, [3, 3]), 1.016)
  const soleShape = (grow) => {
    const shape = new T.Shape()
    const spot = (i) => (1 - Math.cos((i / 60) * Math.PI)) / 2
    for (let i = 0; i <= 60; i++) shape.lineTo(-1.03 + spot(i) * 2.06, half(spot(i)) + grow)
    for (let i = 60; i >= 0; i--) shape.lineTo(-1.03 + spot(i) * 2.06, -half(spot(i)) - grow)
    return shape
  }
  const bend = (sole, tipLift) => {
    const p = sole.geometry.attributes.position
    for (let i = 0; i < p.count; i++) {
      const t = (p.getX(i) + 1) / 2
      p.setY(i, p.getY(i) + tipLift * Math.max(0, t - 0.68) ** 2 * 4 + 0.05 * Math.max(0, 0.3 - t))
    }
    sole.geometry.computeVertexNormals()
    return sole
  }
  const slab = (grow, h, material) => {
    const made = extrude(soleShape(grow), h, material, 0.035)
    made.geometry.rotateX(-Math.PI / 2)
    return made
  }
  const mid = at(bend(slab(0.02, 0.2, plastic('#fbfaf6', 0.6)), 0.3), 0, 0.15, 0)
  const out = at(bend(slab(0.012, 0.07, rubber(third)), 0.3), 0, 0.035, 0)
  const collar = tube(
    [
      [-0.9, 0.78, 0],
      [-0.78, 0.83, 0.15],
      [-0.5, 0.8, 0.17],
      [-0.28, 0.74, 0.13],
      [-0.2, 0.72, 0],
      [-0.28, 0.74, -0.13],
      [-0.5, 0.8, -0.17],
      [-0.78, 0.83, -0.15],
    ],
    0.045,
    fabric(accent, 'weave', [30, 2]),
    { closed: true },
  )
  const inside = at(
    scaled(
      lathe(
        [
          [0, 0],
          [1, 0],
        ],
        matte('#2b2a2c'),
        0,
      ),
      0.36,
      1,
      0.16,
    ),
    -0.54,
    0.785,
    0,
    0,
    0,
    -0.13,
  )
  const tongue = at(
    box(0.36, 0.03, 0.2, fabric(main, 'weave', [6, 4]), 0.015),
    -0.16,
    0.78,
    0,
    0,
    0,
    -0.75,
  )
  const laces = [0, 1, 2, 3, 4].map((i) => {
    const t = 0.4 + i * 0.066
    const y = surface(t, Math.PI / 2)[1] + 0.018
    return tube(
      [
        surface(t, 0.95, 1.02),
        [-1 + t * 2 + 0.01, y, -0.04],
        [-1 + t * 2 + 0.03, y, 0.05],
        surface(t + 0.02, Math.PI - 0.95, 1.02),
      ],
      0.021,
      matte('#fdfcf8'),
    )
  })
  const mark = at(
    decal(0.2, 0.2, label(spec, 1, 1, { layout: 'mark', paper: null, ink: main })),
    0,
    0,
    0,
  )
  return group(
    upper,
    sides,
    toe,
    mid,
    out,
    collar,
    inside,
    tongue,
    laces,
    at(mark, -0.84, 0.36, 0.262, 0, 0.0),
  )
}
