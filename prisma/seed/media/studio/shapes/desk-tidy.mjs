/** A bamboo tray for the desk. */
import { at, box, cyl, decal, group, lathe } from '../forms.mjs'
import { label } from '../labels.mjs'
import { gloss, matte, wood } from '../materials.mjs'

export function deskTidy({ main, spec }) {
  const bamboo = wood(main)
  const wall = (w, h, d, x, y, z) => at(box(w, h, d, bamboo, 0.012), x, y, z)
  const tray = group(
    wall(1.7, 0.05, 0.8, 0, 0.025, 0),
    wall(1.7, 0.24, 0.04, 0, 0.12, 0.39),
    wall(0.04, 0.62, 0.8, -0.84, 0.31, 0),
    wall(0.04, 0.24, 0.8, 0.84, 0.12, 0),
    wall(1.7, 0.62, 0.04, 0, 0.31, -0.39),
    wall(0.04, 0.5, 0.8, -0.3, 0.25, 0),
    wall(0.54, 0.5, 0.04, -0.57, 0.25, 0.02),
    wall(0.04, 0.24, 0.8, 0.3, 0.12, 0),
  )
  const pencil = (color, x, z, lean, h) =>
    at(
      group(
        at(cyl(0.028, h, gloss(color, 0.4), 0.004)),
        at(
          lathe(
            [
              [0.028, 0],
              [0.008, 0.09],
              [0, 0.11],
            ],
            wood('#e3c08a'),
            0.001,
          ),
          0,
          h,
          0,
        ),
      ),
      x,
      0.05,
      z,
      0.06,
      0,
      lean,
    )
  const items = [
    pencil('#d1543a', -0.68, -0.2, 0.08, 0.95),
    pencil('#2f5d7b', -0.58, -0.12, -0.07, 1.02),
    pencil('#e3b23c', -0.48, -0.22, -0.14, 0.9),
    pencil('#3f6b4f', -0.6, 0.2, 0.06, 0.72),
    pencil('#2b2b2b', -0.5, 0.22, -0.1, 0.66),
  ]
  const phone = at(box(0.36, 0.74, 0.04, gloss('#20242a', 0.2), 0.03), 0.02, 0.4, -0.18, -0.3)
  const notes = at(box(0.44, 0.12, 0.42, matte('#f3e3a2'), 0.006), 0.56, 0.11, 0.1)
  const clip = at(box(0.3, 0.05, 0.3, matte('#7fae9a'), 0.006), 0.0, 0.1, 0.2, 0, 0.3)
  return group(
    tray,
    items,
    phone,
    notes,
    clip,
    at(
      decal(0.5, 0.12, label(spec, 0.5, 0.12, { layout: 'plain', paper: null, ink: '#5b3d1c' })),
      0.5,
      0.12,
      0.413,
    ),
  )
}
