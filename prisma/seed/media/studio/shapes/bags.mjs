/** Totes and handbags. */
import * as T from 'three'
import { at, ball, box, decal, group, lathe, scaled, torus } from '../forms.mjs'
import { label } from '../labels.mjs'
import { fabric, leather, matte, metal } from '../materials.mjs'
import { loft, ribbon, sheet } from '../surfaces.mjs'

export function tote({ main, accent, third, spec }) {
  const dark = new T.Color(main).getHSL({}).l < 0.4
  const levels = [0, 0.2, 0.5, 0.8, 1]
  const wave = (a, t) => 1 + 0.025 * Math.sin(a * 3 + t * 4) * t
  const body = loft(
    levels.map((k) => ({ y: k * 1.35, rx: 0.66 + 0.05 * k, rz: 0.23 - 0.13 * k ** 1.5, e: 5 - k })),
    fabric(main, 'weave', [22, 14], 1),
    { along: 60, caps: true, bumps: wave },
  )
  const foot = loft(
    [0, 0.5, 1].map((k) => ({
      y: -0.004 + k * 0.3,
      rx: 0.672 + 0.012 * k,
      rz: 0.237 - 0.012 * k,
      e: 5,
    })),
    fabric(dark ? '#8d7a5d' : accent, 'weave', [22, 4], 1),
    { along: 10, bumps: (_a, _t) => 1.002 },
  )
  const mouth = at(
    scaled(
      lathe(
        [
          [0, 0],
          [1, 0],
        ],
        matte('#2a2620'),
        0,
      ),
      0.7,
      1,
      0.1,
    ),
    0,
    1.352,
  )
  const handle = (z, lean) =>
    ribbon(
      (u) => {
        const a = Math.PI * u
        const x = 0.3 * Math.cos(a)
        const rise = Math.sin(a) ** 0.62
        return {
          p: [x, 0.95 + 0.98 * rise - (u < 0.5 ? 0 : 0), z + lean * rise],
          out: [Math.cos(a) * 0.7, Math.sin(a), 0],
          up: [0.18 * Math.sin(a) * 0, 0, 1],
        }
      },
      0.09,
      0.022,
      leather(third),
    )
  const strip = (x) => at(box(0.09, 0.5, 0.016, leather(third), 0.006), x, 0.97, 0.165, -0.06)
  const printed = sheet(
    (u, v) => {
      const [x, y] = [(u - 0.5) * 0.84, 0.38 + v * 0.3]
      return [x, y, 0.23 - 0.13 * (y / 1.35) ** 1.5 + 0.018]
    },
    label(spec, 0.84, 0.3, { layout: 'plain', paper: null, ink: dark ? '#efe4cd' : accent }),
    20,
    6,
  )
  return group(
    body,
    foot,
    mouth,
    handle(0.14, 0.06),
    handle(-0.14, -0.03),
    strip(-0.3),
    strip(0.3),
    printed,
  )
}

export function handbag({ main, spec }) {
  const pleats = (a) => 1 + 0.05 * Math.abs(Math.sin(a * 19))
  const body = loft(
    [0, 0.08, 0.4, 0.75, 1].map((k, i) => ({
      y: k * 0.92,
      rx: [0.5, 0.66, 0.72, 0.68, 0.56][i],
      rz: [0.16, 0.25, 0.27, 0.2, 0.08][i],
      e: 3.2,
    })),
    leather(main, [6, 6]),
    { along: 60, around: 400, bumps: pleats },
  )
  const flap = loft(
    [0, 0.3, 0.7, 1].map((k, i) => ({
      y: 0.56 + k * 0.42,
      rx: [0.7, 0.735, 0.68, 0.52][i],
      rz: [0.255, 0.28, 0.23, 0.06][i],
      e: 3.2,
    })),
    leather(main, [3, 3]),
    { along: 30 },
  )
  const clasp = group(
    at(torus(0.1, 0.024, metal('#ffdc94', 0.18)), 0, 0.6, 0.3),
    at(ball(0.045, metal('#ffdc94', 0.18)), 0, 0.6, 0.3),
  )
  const mark = at(
    decal(
      0.5,
      0.1,
      label(spec, 0.5, 0.1, {
        layout: 'plain',
        paper: null,
        ink: '#e4c27c',
        roughness: 0.35,
        metalness: 0.5,
      }),
    ),
    0,
    0.79,
    0.288,
    -0.16,
  )
  const strap = ribbon(
    (u) => {
      const a = Math.PI * u
      return {
        p: [
          0.66 * Math.cos(a) * (1 - 0.25 * Math.sin(a)),
          0.84 + 1.0 * Math.sin(a) ** 0.8,
          -0.02 - 0.06 * Math.sin(a),
        ],
        out: [Math.cos(a), Math.sin(a), 0],
        up: [0, 0, 1],
      }
    },
    0.085,
    0.022,
    leather(main),
  )
  const rings = [-1, 1].map((s) =>
    at(torus(0.06, 0.014, metal('#ffdc94', 0.2)), s * 0.66, 0.84, -0.02, 0, Math.PI / 2),
  )
  return group(body, flap, clasp, mark, strap, rings)
}
