/** Beanies and caps. */
import { at, ball, box, decal, group, scaled, tube } from '../forms.mjs'
import { label } from '../labels.mjs'
import { fabric, leather, matte } from '../materials.mjs'
import { loft, sheet } from '../surfaces.mjs'

export function beanie({ main, spec }) {
  const ribs = (n, k) => (a) => 1 + k * Math.abs(Math.sin((a * n) / 2))
  const crown = loft(
    [0, 0.2, 0.5, 0.75, 0.92, 1].map((k, i) => ({
      y: 0.3 + k * 0.86,
      rx: [0.6, 0.64, 0.6, 0.46, 0.24, 0.03][i],
      rz: [0.56, 0.6, 0.56, 0.43, 0.22, 0.03][i],
    })),
    fabric(main, 'knit', [26, 9], 2.4),
    { along: 70, around: 240, bumps: ribs(44, 0.045) },
  )
  const cuff = loft(
    [
      { y: 0, rx: 0.63, rz: 0.59 },
      { y: 0.02, rx: 0.67, rz: 0.63 },
      { y: 0.2, rx: 0.69, rz: 0.65 },
      { y: 0.38, rx: 0.67, rz: 0.63 },
      { y: 0.42, rx: 0.62, rz: 0.58 },
    ],
    fabric(main, 'knit', [26, 4], 2.4),
    { along: 30, around: 240, bumps: ribs(44, 0.055) },
  )
  const patch = at(box(0.34, 0.2, 0.03, leather('#b98a56'), 0.02), 0, 0.2, 0.685)
  return group(
    crown,
    cuff,
    patch,
    at(
      decal(0.3, 0.16, label(spec, 0.3, 0.16, { layout: 'plain', paper: null, ink: '#3a2414' })),
      0,
      0.2,
      0.7015,
    ),
  )
}

export function cap({ main, accent, third, spec }) {
  const cloth = fabric(main, 'weave', [26, 12], 0.7)
  const dome = (a, k) => {
    const r = Math.cos(k * Math.PI * 0.5) ** 0.62
    return [
      Math.sin(a) * 0.62 * r,
      0.08 + 0.6 * Math.sin(k * Math.PI * 0.5) ** 0.9,
      Math.cos(a) * 0.7 * r,
    ]
  }
  const crown = sheet((u, v) => dome((u - 0.5) * Math.PI * 2, v * 0.999), cloth, 90, 40)
  const seam = (a) =>
    tube(
      [...Array(14)].map((_, i) => dome(a, i / 13.5).map((x, _k) => x * 1.004)),
      0.008,
      matte(accent, 0.8),
      { sides: 8 },
    )
  const brimAt = (u, v) => {
    const a = (u - 0.5) * Math.PI * 0.98
    const reach = 0.52 * Math.cos(a) ** 0.7
    const x = Math.sin(a) * (0.62 + 0.05 * v)
    const z = Math.cos(a) * 0.7 + v * reach
    return [x, 0.09 - 0.1 * v - 0.32 * x * x * (0.25 + 0.75 * v), z]
  }
  const brim = sheet(brimAt, fabric(third, 'weave', [20, 8], 0.7), 60, 20)
  const edge = tube(
    [...Array(30)].map((_, i) => brimAt(0.01 + (0.98 * i) / 29, 1)),
    0.016,
    matte(third),
    { sides: 8 },
  )
  const patch = sheet(
    (u, v) => dome((u - 0.5) * 0.72, 0.16 + v * 0.36).map((x) => x * 1.012),
    label(spec, 1, 0.9, { layout: 'mark', paper: accent, ink: main, border: true }),
    16,
    16,
  )
  return group(
    crown,
    brim,
    edge,
    patch,
    ...[0, 1, 2, 3, 4].map((i) => seam((i / 5) * Math.PI * 2 + 0.628)),
    at(scaled(ball(0.045, matte(third)), 1, 0.55, 1), 0, 0.685, 0),
  )
}
