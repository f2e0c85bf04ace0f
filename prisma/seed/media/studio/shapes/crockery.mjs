/** Mugs, plates and teapots. */
import * as T from 'three'
import { at, box, cyl, group, lathe, torus, tube } from '../forms.mjs'
import { ceramic, fabric, gloss, liquid, metal, stone } from '../materials.mjs'
import { loft } from '../surfaces.mjs'

export function mug({ main, value }) {
  const pale = value === 'chalk'
  const glaze = ceramic(pale ? '#f1ece2' : main, '#4a2a1c')
  const body = lathe(
    [
      [0, 0.02],
      [0.4, 0, 0.08],
      [0.5, 0.2, 0.2],
      [0.5, 0.92, 0.04],
      [0.44, 0.95, 0.02],
      [0.43, 0.2, 0.15],
      [0, 0.14],
    ],
    glaze,
    0.04,
  )
  const bare = lathe(
    [
      [0.33, -0.03],
      [0.36, -0.03, 0.02],
      [0.41, 0.005],
      [0.47, 0.1],
      [0.495, 0.19],
    ],
    stone(pale ? '#c9a98a' : '#d9b898', [4, 1]),
    0.05,
  )
  const handle = tube(
    [
      [0.46, 0.8, 0],
      [0.66, 0.84, 0],
      [0.83, 0.68, 0],
      [0.82, 0.44, 0],
      [0.66, 0.29, 0],
      [0.47, 0.3, 0],
    ],
    0.07,
    glaze,
    { sides: 20 },
  )
  handle.scale.z = 1.25
  const coffee = at(cyl(0.435, 0.01, gloss('#3d2212', 0.12)), 0, 0.78, 0)
  const crema = at(torus(0.415, 0.022, gloss('#a06a38', 0.4)), 0, 0.785, 0, Math.PI / 2)
  return group(body, bare, handle, coffee, crema)
}

export function plates({ main, accent, count = 4 }) {
  const make = (color, r) =>
    lathe(
      [
        [0, 0.03],
        [r * 0.55, 0.03],
        [r * 0.6, 0, 0.01],
        [r * 0.64, 0.02],
        [r * 0.98, 0.13, 0.03],
        [r, 0.16, 0.02],
        [r * 0.97, 0.17, 0.02],
        [r * 0.66, 0.075, 0.08],
        [0, 0.06],
      ],
      ceramic(color, '#22313a'),
      0.02,
    )
  const tones = [main, accent, '#8fa6ad', '#44606c']
  const stack = [...Array(Math.max(1, count - 1))].map((_, i) =>
    at(make(tones[(i + 1) % 4], 0.85), 0, i * 0.09, 0),
  )
  const upright = at(make(main, 0.95), -0.08, 0.96, -0.62, Math.PI / 2 - 0.2)
  const bowl = at(
    lathe(
      [
        [0, 0.02],
        [0.22, 0, 0.05],
        [0.44, 0.28],
        [0.41, 0.29],
        [0.2, 0.06, 0.1],
        [0, 0.05],
      ],
      ceramic('#efe8dd', '#5b4a3a'),
      0.03,
    ),
    0,
    count > 2 ? 0.34 : 0.16,
    0,
  )
  const linen = at(
    box(0.22, 0.02, 0.7, fabric(accent, 'weave', [3, 8]), 0.01),
    0.98,
    0.012,
    0.25,
    0,
    -0.15,
  )
  const fork = at(
    group(
      at(box(0.035, 0.02, 0.5, metal('#ffdc94', 0.25), 0.01), 0, 0, 0.1),
      at(box(0.13, 0.02, 0.1, metal('#ffdc94', 0.25), 0.01), 0, 0, -0.17),
      ...[-1.5, -0.5, 0.5, 1.5].map((k) =>
        at(box(0.018, 0.018, 0.16, metal('#ffdc94', 0.25), 0.006), k * 0.036, 0, -0.28),
      ),
    ),
    0.98,
    0.04,
    0.22,
    0,
    -0.15,
  )
  return group(stack, upright, bowl, linen, fork)
}

export function teapot() {
  const iron = new T.MeshStandardMaterial({
    color: '#34343a',
    roughness: 0.5,
    metalness: 0.55,
    bumpMap: stone('#000').bumpMap,
    bumpScale: 0.7,
  })
  const dots = (a, t) =>
    1 + (t > 0.25 && t < 0.78 ? 0.02 * Math.max(0, Math.sin(a * 24) * Math.sin(t * 75)) ** 0.6 : 0)
  const body = loft(
    [0, 0.05, 0.3, 0.55, 0.8, 0.95, 1].map((k, i) => {
      const r = [0.36, 0.46, 0.66, 0.7, 0.56, 0.34, 0.3][i]
      return { y: 0.04 + k * 0.82, rx: r, rz: r }
    }),
    iron,
    { along: 120, around: 240, bumps: dots },
  )
  const lid = group(
    at(
      lathe(
        [
          [0, 0],
          [0.31, 0, 0.02],
          [0.3, 0.05, 0.05],
          [0.12, 0.12, 0.1],
          [0, 0.13],
        ],
        iron,
        0.03,
      ),
      0,
      0.85,
      0,
    ),
    at(
      lathe(
        [
          [0, 0],
          [0.04, 0.02],
          [0.09, 0.1, 0.06],
          [0, 0.15],
        ],
        metal('#ffd795', 0.25),
        0.05,
      ),
      0,
      0.97,
      0,
    ),
  )
  const spout = tube(
    [
      [0.55, 0.4, 0],
      [0.76, 0.48, 0],
      [0.86, 0.64, 0],
      [0.98, 0.8, 0],
    ],
    0.095,
    iron,
    { sides: 20 },
  )
  const handle = tube(
    [
      [-0.45, 0.82, 0],
      [-0.46, 1.15, 0],
      [-0.25, 1.42, 0],
      [0, 1.48, 0],
      [0.25, 1.42, 0],
      [0.46, 1.15, 0],
      [0.45, 0.82, 0],
    ],
    0.035,
    iron,
  )
  const grip = tube(
    [
      [-0.3, 1.38, 0],
      [-0.12, 1.47, 0],
      [0.12, 1.47, 0],
      [0.3, 1.38, 0],
    ],
    0.052,
    metal('#ffd795', 0.3),
  )
  const cups = [
    [0.85, 0.55],
    [0.35, 0.92],
  ].map(([x, z]) =>
    at(
      group(
        lathe(
          [
            [0, 0.02],
            [0.12, 0, 0.03],
            [0.19, 0.26],
            [0.165, 0.26],
            [0.11, 0.06, 0.05],
            [0, 0.05],
          ],
          iron,
          0.02,
        ),
        at(cyl(0.15, 0.01, liquid('#b8752a', 0.6)), 0, 0.2, 0),
      ),
      x,
      0,
      z,
    ),
  )
  return group(body, lid, spout, handle, grip, cups)
}
