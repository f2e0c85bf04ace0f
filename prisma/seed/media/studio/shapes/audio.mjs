/** Earbuds and headphones. */
import * as T from 'three'
import { at, ball, cyl, decal, group, lathe, scaled, torus, tube } from '../forms.mjs'
import { label } from '../labels.mjs'
import { brushed, gloss, leather, light, metal, plastic, rubber } from '../materials.mjs'
import { pebble } from '../surfaces.mjs'

const inkOn = (color) => (new T.Color(color).getHSL({}).l > 0.5 ? '#2a2e33' : '#f4f1ea')

export function earbuds({ main, accent, third, spec }) {
  const shell = gloss(main, 0.3)
  const bud = (s, x, y, z, turn, tip) =>
    at(
      scaled(
        group(
          pebble(0.2, 0.17, 0.18, shell, 2.2, 2.3),
          at(
            lathe(
              [
                [0, 0],
                [0.085, 0],
                [0.1, 0.06, 0.05],
                [0.06, 0.13, 0.05],
                [0, 0.14],
              ],
              rubber('#cfd2d2'),
              0.03,
            ),
            0,
            -0.02,
            0.13,
            Math.PI / 2 - 0.2,
          ),
          at(
            lathe(
              [
                [0, 0],
                [0.062, 0.02, 0.03],
                [0.066, 0.42],
                [0, 0.42],
              ],
              shell,
              0.05,
            ),
            0,
            -0.44,
            0.0,
            -0.08,
          ),
          at(torus(0.07, 0.012, metal('#b8bcc0', 0.25)), 0, -0.36, 0.005, Math.PI / 2),
          at(cyl(0.09, 0.02, gloss(accent, 0.25), 0.006), 0, 0.02, -0.17, -Math.PI / 2),
        ),
        1.3,
      ),
      x,
      y,
      z,
      tip,
      turn,
      0,
    )
  const closed = group(
    at(pebble(0.66, 0.5, 0.34, shell, 2.6, 2.5), 0, 0.5, 0),
    at(pebble(0.646, 0.009, 0.334, plastic('#8d8f8e'), 8, 2.5), 0, 0.68, 0),
    at(ball(0.022, light(third, 1.4)), 0, 0.56, 0.338),
    at(
      decal(0.4, 0.1, label(spec, 0.4, 0.1, { layout: 'plain', paper: null, ink: inkOn(main) })),
      0,
      0.36,
      0.343,
      0.06,
    ),
  )
  return group(
    at(closed, -0.12, 0, -0.3, -0.06),
    bud(1, 0.66, 0.6, 0.36, -0.7, 0.1),
    bud(-1, -0.42, 0.22, 0.66, 0.9, -1.45),
  )
}

export function headphones({ main, accent, spec, value }) {
  const body = plastic(main, 0.45)
  const hide = leather(value === 'sand' ? '#8a6a4a' : '#4a3b33', [3, 3])
  const arc = (r, from = 0.06) =>
    [...Array(25)].map((_, i) => {
      const a = Math.PI * (from + (1 - 2 * from) * (i / 24))
      return [Math.cos(a) * r, Math.sin(a) * r * 1.12, 0]
    })
  const band = tube(arc(0.78), 0.05, body)
  band.scale.z = 2.1
  const pad = tube(arc(0.74, 0.2), 0.075, hide)
  pad.scale.z = 2
  const cup = (s) =>
    at(
      group(
        at(
          scaled(
            lathe(
              [
                [0, 0],
                [0.36, 0, 0.1],
                [0.38, 0.16, 0.08],
                [0.3, 0.24, 0.08],
                [0, 0.25],
              ],
              body,
              0.06,
            ),
            1,
            1,
            1.18,
          ),
          0,
          0,
          0,
        ),
        at(
          scaled(
            lathe(
              [
                [0, 0],
                [0.24, 0],
                [0.25, 0.02],
                [0, 0.03],
              ],
              brushed(accent),
              0.01,
            ),
            1,
            1,
            1.18,
          ),
          0,
          0.245,
          0,
        ),
        at(scaled(torus(0.27, 0.11, hide), 1, 1.18, 1), 0, -0.06, 0, Math.PI / 2),
        at(
          decal(0.3, 0.3, label(spec, 1, 1, { layout: 'mark', paper: null, ink: '#3a2c1e' })),
          0,
          0.278,
          0,
          -Math.PI / 2,
        ),
      ),
      s * 0.74,
      -0.1,
      0,
      0,
      0,
      -s * (Math.PI / 2 - 0.08),
    )
  const yoke = (s) =>
    tube(
      [
        [s * 0.78, 0.24, 0],
        [s * 0.9, 0.12, 0.26],
        [s * 0.9, -0.1, 0.4],
      ],
      0.028,
      metal('#c9ccd0', 0.22),
    )
  const yoke2 = (s) =>
    tube(
      [
        [s * 0.78, 0.24, 0],
        [s * 0.9, 0.12, -0.26],
        [s * 0.9, -0.1, -0.4],
      ],
      0.028,
      metal('#c9ccd0', 0.22),
    )
  return at(group(band, pad, cup(1), cup(-1), yoke(1), yoke(-1), yoke2(1), yoke2(-1)), 0, 0.58, 0)
}
