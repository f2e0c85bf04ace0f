/** A pocket speaker. */
import { at, decal, group, lathe, torus, tube, wrap } from '../forms.mjs'
import { label, write } from '../labels.mjs'
import { fabric, light, print, rubber } from '../materials.mjs'
import { canvas, texture } from '../textures.mjs'

export function speaker({ main, accent, spec }) {
  const mesh_ = fabric(main, 'grip', [16, 7], 1.6)
  const body = lathe(
    [
      [0, 0.06],
      [0.5, 0.06, 0.14],
      [0.56, 0.5, 0.4],
      [0.52, 1.02, 0.14],
      [0, 1.02],
    ],
    mesh_,
    0.1,
  )
  const top = at(
    lathe(
      [
        [0.47, 0],
        [0.42, 0.035, 0.02],
        [0, 0.02],
      ],
      rubber('#202226'),
      0.02,
    ),
    0,
    1.0,
    0,
  )
  const base = lathe(
    [
      [0, 0],
      [0.44, 0, 0.04],
      [0.5, 0.1],
      [0, 0.1],
    ],
    rubber('#202226'),
    0.03,
  )
  const glow = at(
    torus(0.43, 0.016, light(accent === '#26282b' ? '#ffd9a0' : accent, 1.2)),
    0,
    1.025,
    0,
    Math.PI / 2,
  )
  const icon = (text, x) =>
    at(
      decal(
        0.2,
        0.2,
        print(
          texture(
            canvas(128, 128, (g) => {
              g.fillStyle = '#f4f1ea'
              write(g, text, 64, 92, 96, { weight: 700 })
            }),
          ),
          { transparent: true },
        ),
      ),
      x,
      1.036,
      0.1,
      -Math.PI / 2,
    )
  const loop = tube(
    [
      [0.52, 0.86, 0.05],
      [0.72, 0.8, 0.1],
      [0.76, 0.55, 0.12],
      [0.66, 0.4, 0.1],
      [0.6, 0.58, 0.06],
      [0.54, 0.84, 0.04],
    ],
    0.028,
    fabric('#202226', 'weave', [40, 2]),
  )
  const badge = at(
    wrap(
      0.566,
      0.16,
      0.9,
      label(spec, 0.5, 0.16, { layout: 'plain', paper: null, ink: '#ffffff' }),
    ),
    0,
    0.45,
    0,
  )
  return group(body, top, base, glow, icon('+', 0.2), icon('–', -0.2), loop, badge)
}
