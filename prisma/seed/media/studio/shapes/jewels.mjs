/** Earrings and rings. */
import { at, cyl, group, lathe, scaled, torus } from '../forms.mjs'
import { liquid, matte, metal } from '../materials.mjs'
import { pebble } from '../surfaces.mjs'

export function earrings({ value }) {
  const gold = metal(value === 'silver' ? '#eef1f3' : '#ffd98c', 0.14)
  const plaster = matte('#f6efe4')
  const hoop = (turn) => {
    const made = group(
      at(torus(0.4, 0.055, gold, Math.PI * 1.9), 0, -0.44, 0, 0, 0, Math.PI / 2 + 0.16),
      at(torus(0.05, 0.014, gold), 0, -0.02, 0, 0, Math.PI / 2),
    )
    made.children[0].scale.z = 1.7
    made.rotation.y = turn
    return made
  }
  const stand = group(
    cyl(0.42, 0.1, plaster, 0.03),
    cyl(0.045, 1.5, plaster),
    at(cyl(0.045, 1.5, plaster, 0.02), -0.75, 1.5, 0, 0, 0, -Math.PI / 2),
  )
  return group(stand, at(hoop(0.75), -0.52, 1.44, 0.04), at(hoop(0.45), 0.52, 1.44, 0.04))
}

export function ring({ main }) {
  const gold = metal('#ffdc94', 0.14)
  const band = torus(0.5, 0.085, gold)
  band.scale.z = 1.25
  const shoulders = [-1, 1].map((s) =>
    at(pebble(0.2, 0.12, 0.14, gold, 2.4, 2.4), s * 0.26, 0.45, 0, 0, 0, -s * 0.62),
  )
  const bezel = at(
    scaled(
      lathe(
        [
          [0, 0],
          [0.3, 0, 0.04],
          [0.34, 0.14, 0.03],
          [0.3, 0.17],
          [0, 0.17],
        ],
        gold,
        0.03,
      ),
      1.1,
      1,
      0.92,
    ),
    0,
    0.49,
    0,
  )
  const jade = at(
    scaled(
      lathe(
        [
          [0.29, 0],
          [0.27, 0.08, 0.1],
          [0.14, 0.16, 0.12],
          [0, 0.17],
        ],
        liquid(main, 0.5, 0.2),
        0.06,
      ),
      1.1,
      1,
      0.92,
    ),
    0,
    0.64,
    0,
  )
  return at(group(band, shoulders, bezel, jade), 0, 0.585, 0)
}
