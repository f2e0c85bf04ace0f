/** A bar of chocolate, half unwrapped. */
import { at, box, decal, group, many } from '../forms.mjs'
import { label } from '../labels.mjs'
import { gloss, matte, metal } from '../materials.mjs'
import { pieces } from '../props.mjs'

export function chocolate({ main, accent, third, spec, value }) {
  const ginger = value === 'ginger'

  const bar = group()
  for (let i = 0; i < 4; i++)
    for (let j = 0; j < 6; j++)
      if (!(i > 1 && j > 4))
        bar.add(
          at(
            group(
              box(0.235, 0.08, 0.2, gloss('#43251a', 0.38), 0.025),
              at(box(0.17, 0.03, 0.13, gloss('#43251a', 0.38), 0.014), 0, 0.05, 0),
            ),
            -0.36 + i * 0.24,
            0.055,
            -0.52 + j * 0.205,
          ),
        )
  const slab = at(box(0.95, 0.05, 1.22, gloss('#3a1f14', 0.4), 0.02), 0, 0.03, -0.02)
  const foil = at(
    group(at(box(0.99, 0.11, 0.3, metal('#ffe0a0', 0.32), 0.02), 0, 0.05, 0.5)),
    0,
    0,
    0.18,
  )
  const lower = group(at(group(bar, slab), 0, 0, -0.1), foil)
  const wrapArt = label(spec, 0.96, 1.5, {
    layout: 'bold',
    paper: ginger ? '#d9822b' : third,
    ink: ginger ? '#3a1409' : main,
    band: ginger ? '#5c2412' : accent,
    onBand: ginger ? '#ffe3b5' : main,
    decorate: (g, w, h) => {
      g.strokeStyle = ginger ? '#ffd08a' : accent
      g.lineWidth = 6
      for (let i = 0; i < 9; i++) {
        g.beginPath()
        g.arc(w / 2, h * 0.68, w * (0.08 + i * 0.06), Math.PI, 0)
        g.stroke()
      }
    },
  })
  const pack = at(
    group(
      box(1.0, 1.56, 0.11, matte(ginger ? '#d9822b' : third), 0.012),
      at(decal(0.98, 1.53, wrapArt), 0, 0, 0.0565),
    ),
    -0.18,
    0.8,
    -0.42,
    -0.2,
    0.14,
    0,
  )
  const bits = many(5, pieces.cube(), gloss('#43251a', 0.4), (i) => ({
    x: -0.75 + i * 0.12,
    y: 0.06,
    z: 0.5 + (i % 3) * 0.16,
    rx: i,
    ry: i * 2,
    rz: i * 3,
    s: 0.7 - i * 0.07,
  }))
  return group(pack, at(lower, 0.42, 0, 0.48, 0, -0.42), bits)
}
