/** Bottles, mats and rollers. */
import * as T from 'three'
import { at, box, cyl, decal, group, lathe, many, torus, wrap } from '../forms.mjs'
import { label } from '../labels.mjs'
import { brushed, fabric, matte, plastic } from '../materials.mjs'
import { planar, ribbon } from '../surfaces.mjs'
import { height } from '../textures.mjs'

export const pale = (color) => new T.Color(color).getHSL({}).l > 0.62

export function waterBottle({ main, accent, spec }) {
  const coat = new T.MeshPhysicalMaterial({
    color: main,
    roughness: 0.55,
    bumpMap: height('stone', [6, 8]),
    bumpScale: 0.35,
    clearcoat: 0.25,
    clearcoatRoughness: 0.4,
  })
  const steel = brushed('#e3e6e8')
  const body = lathe(
    [
      [0, 0],
      [0.36, 0, 0.06],
      [0.38, 1.32, 0.16],
      [0.27, 1.55, 0.1],
      [0.27, 1.62],
      [0, 1.62],
    ],
    coat,
    0.05,
  )
  const foot = lathe(
    [
      [0, -0.02],
      [0.35, -0.02, 0.03],
      [0.372, 0.07],
    ],
    steel,
    0.03,
  )
  const neck = at(cyl(0.275, 0.07, steel, 0.01), 0, 1.6, 0)
  const lid = at(
    group(
      cyl(0.3, 0.24, plastic('#24282b', 0.5), 0.03),
      ...[...Array(26)].map((_, i) =>
        at(
          box(0.02, 0.18, 0.02, plastic('#24282b', 0.5), 0.006),
          Math.sin((i / 26) * 6.283) * 0.3,
          0.12,
          Math.cos((i / 26) * 6.283) * 0.3,
          0,
          (i / 26) * 6.283,
        ),
      ),
    ),
    0,
    1.66,
    0,
  )
  const loop = ribbon(
    (u) => {
      const a = Math.PI * u
      return {
        p: [Math.cos(a) * 0.26, 1.84 + Math.sin(a) * 0.28, 0],
        out: [Math.cos(a), Math.sin(a), 0],
        up: [0, 0, 1],
      }
    },
    0.13,
    0.05,
    plastic('#24282b', 0.5),
  )
  const ink = pale(main) ? '#234a52' : accent
  const art = at(
    wrap(0.383, 0.3, 1.5, label(spec, 1.5 * 0.38, 0.3, { layout: 'plain', paper: null, ink })),
    0,
    0.8,
    0,
  )
  const mark = at(
    wrap(0.383, 0.3, 0.8, label(spec, 0.3, 0.3, { layout: 'mark', paper: null, ink })),
    0,
    1.1,
    0,
  )
  return group(body, foot, neck, lid, loop, art, mark)
}

export function yogaMat({ main, accent, spec }) {
  const foam = fabric(main, 'grip', [10, 26], 0.8)
  const spiral = (u) => {
    const a = u * Math.PI * 2 * 5.2
    const r = 0.08 + 0.27 * u
    return [Math.cos(a) * r, 0.36 + Math.sin(a) * r]
  }
  const roll = ribbon(planar(spiral, 'zy'), 1.5, 0.05, foam, { segments: 360, from: 0, to: 0.98 })

  const outer = at(
    group(at(cyl(0.352, 1.46, foam, 0.01), 0, 0, 0)),
    -0.73,
    0.36,
    0,
    0,
    0,
    -Math.PI / 2,
  )

  const edge = at(box(1.5, 0.03, 1.3, foam, 0.01), 0, 0.015, 0.72)
  const lines = [-0.5, 0.5].map((x) =>
    at(box(0.012, 0.004, 1.2, matte(accent), 0.001), x, 0.033, 0.78),
  )
  const mark = at(
    decal(0.5, 0.5, label(spec, 1, 1, { layout: 'mark', paper: null, ink: accent })),
    0,
    0.034,
    0.95,
    -Math.PI / 2,
  )
  const strap = (x) =>
    at(
      group(at(torus(0.365, 0.02, fabric('#f3ead8', 'weave', [30, 2])), 0, 0, 0, 0, Math.PI / 2)),
      x,
      0.36,
      0,
    )
  strap(0).children[0].scale.z = 3
  return group(roll, outer, edge, lines, mark, strap(-0.42), strap(0.42))
}

export function foamRoller({ main, accent }) {
  const rings = [[0, 0]]
  for (let i = 0; i < 9; i++) {
    const y = 0.02 + i * 0.185
    rings.push(
      [0.4, y, 0.02],
      [0.4, y + 0.14, 0.02],
      [0.36, y + 0.15, 0.01],
      [0.36, y + 0.18, 0.01],
    )
  }
  const profile = [
    [0.25, 0.03],
    [0.27, 0, 0.02],
    [0.38, 0, 0.03],
    ...rings.slice(1, -2),
    [0.4, 1.65, 0.03],
    [0.27, 1.67, 0.02],
    [0.25, 1.64],
    [0.25, 0.03],
  ]
  const swell = lathe(
    profile,
    new T.MeshStandardMaterial({
      color: main,
      roughness: 0.82,
      bumpMap: height('stone', [6, 4]),
      bumpScale: 0.7,
    }),
    0.02,
  )
  const knobs = many(90, new T.SphereGeometry(0.055, 16, 10), matte(main, 0.8), (i) => {
    const row = Math.floor(i / 10)
    const a = ((i % 10) + (row % 2) / 2) * 0.628
    return { x: Math.sin(a) * 0.395, y: 0.09 + row * 0.185, z: Math.cos(a) * 0.395, s: 1 }
  })
  const core = at(
    lathe(
      [
        [0.22, 0],
        [0.25, 0],
        [0.25, 1.69],
        [0.22, 1.69],
        [0.22, 0],
      ],
      plastic(accent, 0.4),
      0.01,
    ),
    0,
    -0.01,
    0,
  )
  const lying = at(group(at(group(swell, knobs, core), 0, 0, 0)), 0.84, 0.43, 0, 0, 0, Math.PI / 2)
  return group(at(lying, 0.84, 0.45, 0, 0, 0, Math.PI / 2))
}
