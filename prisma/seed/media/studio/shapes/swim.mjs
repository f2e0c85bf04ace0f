/** Goggles, towels and ropes. */
import * as T from 'three'
import { at, cyl, decal, extrude, group, lathe, outline, scaled, torus, tube } from '../forms.mjs'
import { fabric, matte, metal, plastic, rubber } from '../materials.mjs'
import { planar, ribbon } from '../surfaces.mjs'

export function jumpRope({ main, accent }) {
  const handle = (x, z, turn) =>
    at(
      group(
        lathe(
          [
            [0, 0],
            [0.075, 0.01, 0.03],
            [0.085, 0.3, 0.1],
            [0.07, 0.62, 0.1],
            [0.085, 0.8, 0.04],
            [0.05, 0.84],
            [0, 0.84],
          ],
          plastic(accent, 0.5),
          0.03,
        ),
        at(cyl(0.088, 0.3, fabric(main, 'grip', [6, 4]), 0.02), 0, 0.28, 0),
        at(cyl(0.04, 0.1, metal('#d9dde0', 0.2)), 0, 0.84, 0),
      ),
      x,
      0.1,
      z,
      Math.PI / 2 - 0.02,
      turn,
      0,
    )
  const coil = [...Array(110)].map((_, i) => {
    const u = i / 109
    const a = u * Math.PI * 2 * 3.25 + 0.3
    const r = 0.62 + 0.07 * Math.sin(u * 17)
    return [
      Math.cos(a) * r * 1.1,
      0.05 + 0.11 * u + 0.02 * Math.sin(a * 3),
      -0.15 + Math.sin(a) * r * 0.92,
    ]
  })

  const rope = tube(
    [
      [-0.44, 0.1, 0.42],
      [-0.1, 0.05, -0.2],
      [0.4, 0.04, -0.05],
      ...coil,
      [0.1, 0.24, 0.55],
      [0.32, 0.14, 0.3],
      [0.42, 0.1, 0.34],
    ],
    0.026,
    rubber(main),
    { segments: 700, sides: 10 },
  )
  return group(
    rope,
    at(handle(-0.44, 0.42, -0.35), -0.44, 0.1, 0.5, Math.PI / 2, 0, 0.3),
    at(handle(0.42, 0.34, 0.3), 0.42, 0.1, 0.42, Math.PI / 2, 0, -0.35),
  )
}

export function towel({ main, accent, third }) {
  const terry = fabric(main, 'towel', [7, 4], 2.2)

  const swirl = (u) => {
    const a = u * Math.PI * 2 * 3.4
    const r = 0.05 + 0.28 * u
    return [Math.cos(a) * r, 0.34 + Math.sin(a) * r]
  }
  const roll = (z, x, color, y = 0) =>
    at(
      group(
        ribbon(planar(swirl, 'zy'), 1.3, 0.075, fabric(color, 'towel', [20, 5], 2.2), {
          segments: 260,
        }),
        ...[-0.42, 0.42]
          .map((k) => at(torus(0.352, 0.012, matte(accent)), k, 0.34, 0, 0, Math.PI / 2))
          .map((t) => {
            t.scale.z = 3
            return t
          }),
      ),
      x,
      y,
      z,
    )
  return group(
    roll(0.36, 0, main),
    roll(-0.36, 0, accent),
    roll(0.02, 0.02, third, 0.6),
    at(decal(0.001, 0.001, terry)),
  )
}

export function goggles({ main, accent, value }) {
  const frame = plastic(value === 'smoke' ? '#33383d' : main, 0.35)
  const lensColor = value === 'smoke' ? '#50585e' : '#1f6f9e'
  const lens = new T.MeshPhysicalMaterial({
    color: lensColor,
    roughness: 0.04,
    metalness: 0.35,
    clearcoat: 1,
  })
  const eye = (s) => {
    const rim = outline(
      [
        [-0.4, 0.02],
        [-0.25, 0.24],
        [0.1, 0.28],
        [0.4, 0.18],
        [0.46, -0.04],
        [0.3, -0.24],
        [0, -0.27],
        [-0.3, -0.2],
      ].map(([x, y]) => [x * s, y]),
    )
    const gasket = outline(
      [
        [-0.44, 0.02],
        [-0.28, 0.28],
        [0.1, 0.33],
        [0.44, 0.22],
        [0.5, -0.04],
        [0.33, -0.28],
        [0, -0.32],
        [-0.34, -0.24],
      ].map(([x, y]) => [x * s, y]),
    )
    return at(
      group(
        at(extrude(gasket, 0.18, rubber('#1a2530'), 0.06), 0, 0, -0.12),
        extrude(rim, 0.16, frame, 0.05),
        at(scaled(extrude(rim, 0.1, lens, 0.045), 0.84, 0.82, 1), 0, 0, 0.06),
      ),
      s * 0.56,
      0,
      0,
      0,
      s * 0.2,
    )
  }
  const bridge = tube(
    [
      [-0.16, 0.04, 0.02],
      [0, 0.1, 0.06],
      [0.16, 0.04, 0.02],
    ],
    0.045,
    rubber(accent),
  )
  const strap = (dy) =>
    ribbon(
      (u) => {
        const a = -0.42 + u * (Math.PI + 0.84)
        const c = Math.cos(a)
        const s = Math.sin(a)
        return {
          p: [c * 1.06, dy * Math.max(0, s), -0.22 - Math.max(-0.2, s) * 0.95],
          out: [c, 0, -s],
          up: [0, 1, 0],
        }
      },
      0.1,
      0.03,
      rubber(accent),
    )
  return at(group(eye(-1), eye(1), bridge, strap(0.16), strap(-0.14)), 0, 0.34, 0, -0.12)
}
