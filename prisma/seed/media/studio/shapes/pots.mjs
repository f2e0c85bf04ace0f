/** Vases, planters and diffusers. */
import * as T from 'three'
import { at, ball, cyl, group, lathe, scaled, torus, tube } from '../forms.mjs'
import { light, matte, plastic, stone, wood } from '../materials.mjs'
import { leaf } from '../props.mjs'
import { seeded } from '../random.mjs'
import { loft } from '../surfaces.mjs'
import { canvas, texture } from '../textures.mjs'

export function vase({ main }) {
  const ridges = (a, t) => 1 + 0.05 * Math.sin(a * 14 + t * 7)
  const body = loft(
    [0, 0.06, 0.3, 0.55, 0.75, 0.88, 1].map((k, i) => {
      const r = [0.3, 0.38, 0.54, 0.5, 0.3, 0.19, 0.25][i]
      return { y: k * 1.5, rx: r, rz: r }
    }),
    new T.MeshPhysicalMaterial({
      color: main,
      roughness: 0.45,
      clearcoat: 0.6,
      clearcoatRoughness: 0.25,
    }),
    { along: 90, around: 220, bumps: ridges, caps: false },
  )
  const inside = at(cyl(0.2, 0.02, matte('#2c3330')), 0, 1.38, 0)
  const stem = (x, z, h, _lean) =>
    group(
      tube(
        [
          [0, 0.9, 0],
          [x * 0.4, 1.5, z * 0.4],
          [x, 1.5 + h, z],
        ],
        0.014,
        matte('#8b7d4f'),
      ),
      ...[...Array(9)].map((_, i) => {
        const k = i / 9
        return at(
          scaled(ball(0.055 * (1.15 - 0.5 * k), matte('#e9c987'), 12), 0.8, 1.5, 0.8),
          x * (0.55 + 0.5 * k) + (i % 2 ? 0.05 : -0.05),
          1.5 + h * (0.5 + 0.55 * k),
          z * (0.55 + 0.5 * k),
          0,
          0,
          i % 2 ? -0.6 : 0.6,
        )
      }),
    )
  return group(body, inside, stem(-0.34, 0.05, 0.62), stem(0.1, -0.12, 0.78), stem(0.42, 0.08, 0.5))
}

export function planter({ accent }) {
  const rattan = texture(
    canvas(1024, 512, (g, w, h) => {
      g.fillStyle = '#7d5730'
      g.fillRect(0, 0, w, h)
      for (let row = 0; row < 14; row++)
        for (let col = 0; col < 48; col++) {
          const [x, y, cw, ch] = [(col * w) / 48, (row * h) / 14, w / 48, h / 14]
          const over = (row + col) % 2
          const shade = g.createLinearGradient(x, y, x, y + ch)
          shade.addColorStop(0, '#6b4726')
          shade.addColorStop(0.45, over ? '#d9a768' : '#b98a56')
          shade.addColorStop(1, '#5d3c1e')
          g.fillStyle = shade
          g.beginPath()
          g.roundRect(x + (over ? -2 : 3), y + 1, cw + (over ? 4 : -6), ch - 2, 8)
          g.fill()
        }
    }),
    { repeat: [1, 1] },
  )
  const weave = new T.MeshStandardMaterial({
    map: rattan,
    roughness: 0.75,
    bumpMap: rattan,
    bumpScale: 2,
  })
  const pot = lathe(
    [
      [0, 0],
      [0.42, 0, 0.06],
      [0.52, 0.74],
      [0.46, 0.74],
      [0.45, 0.66],
    ],
    weave,
    0.03,
  )
  const rim = at(torus(0.5, 0.045, weave), 0, 0.74, 0, Math.PI / 2)
  const soil = at(cyl(0.46, 0.04, stone('#3b2b20')), 0, 0.64, 0)
  const legs = [0, 1, 2].map((i) =>
    at(
      cyl(0.035, 0.4, wood('#8a6238'), 0.01, 0.045),
      Math.sin(i * 2.09 + 0.5) * 0.4,
      -0.3,
      Math.cos(i * 2.09 + 0.5) * 0.4,
    ),
  )
  const next = seeded('plant')
  const leaves = [...Array(17)].map((_, i) => {
    const turn = i * 2.4
    const lean = 0.25 + 0.06 * i
    const made = leaf(0.75 + next() * 0.35, 0.34, i % 3 ? accent : '#789a5f', 0.5)
    made.rotation.set(lean, 0, 0)
    return at(group(at(group(made), 0, 0, 0.02)), 0, 0.66 + 0.02 * (17 - i), 0, 0, turn, 0)
  })
  return at(group(pot, rim, soil, legs, leaves), 0, 0.3, 0)
}

export function diffuser({ main }) {
  const body = loft(
    [0, 0.05, 0.3, 0.6, 0.85, 1].map((k, i) => {
      const r = [0.52, 0.6, 0.62, 0.5, 0.3, 0.12][i]
      return { y: k * 1.05, rx: r, rz: r }
    }),
    stone(main, [5, 4]),
    { along: 60, caps: false },
  )
  const base = at(cyl(0.5, 0.1, wood('#b58a5c'), 0.02), 0, -0.08, 0)
  const slot = at(torus(0.12, 0.02, plastic('#4a443d')), 0, 1.045, 0, Math.PI / 2)
  const hole = at(cyl(0.11, 0.01, light('#1d1a17')), 0, 1.035, 0)
  const band = at(torus(0.605, 0.012, light('#ffdca2', 1.1)), 0, 0.07, 0, Math.PI / 2)
  return at(group(body, base, slot, hole, band), 0, 0.08, 0)
}
