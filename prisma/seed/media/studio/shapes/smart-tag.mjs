/** A tracker for keys. */
import { at, box, decal, group, lathe, torus } from '../forms.mjs'
import { label } from '../labels.mjs'
import { brushed, gloss, metal } from '../materials.mjs'

export function smartTag({ main, accent, third, spec, count = 1 }) {
  const tag = (color) => {
    const puck = at(
      group(
        lathe(
          [
            [0, 0],
            [0.46, 0, 0.06],
            [0.5, 0.08, 0.06],
            [0.46, 0.16, 0.06],
            [0, 0.17],
          ],
          gloss(color, 0.4),
          0.05,
        ),
        at(
          lathe(
            [
              [0, 0],
              [0.33, 0],
              [0.32, 0.012],
              [0, 0.015],
            ],
            gloss(accent, 0.3),
            0.01,
          ),
          0,
          0.165,
          0,
        ),
        at(
          decal(0.4, 0.4, label(spec, 1, 1, { layout: 'mark', paper: null, ink: third })),
          0,
          0.184,
          0,
          -Math.PI / 2,
        ),
      ),
      0,
      0.5,
      -0.08,
      Math.PI / 2,
    )
    const loop = group(
      at(torus(0.1, 0.035, gloss(color, 0.4)), 0, 1.03, 0),
      at(torus(0.22, 0.02, metal('#d3d7da', 0.18)), 0, 1.27, 0, 0, 1.1),
    )
    return at(group(puck, loop), 0, 0, 0, -0.12)
  }
  const key = at(
    group(
      at(torus(0.14, 0.035, brushed('#ffdc94')), 0, 0, 0),
      at(box(0.06, 0.5, 0.05, brushed('#ffdc94'), 0.01), 0, -0.36, 0),
      at(box(0.12, 0.05, 0.04, brushed('#ffdc94'), 0.01), 0.06, -0.5, 0),
      at(box(0.09, 0.05, 0.04, brushed('#ffdc94'), 0.01), 0.05, -0.4, 0),
    ),
    0.26,
    1.2,
    0.02,
    0,
    0.3,
    0.55,
  )
  if (count === 1) return group(tag(main), key)
  return group(
    ...[main, '#2a3a40', accent === '#f6f1e7' ? '#e9dcc0' : accent, '#5ba39a'].map((c, i) =>
      at(tag(c), -1.2 + i * 0.8, 0, (i % 2) * 0.25),
    ),
  )
}
