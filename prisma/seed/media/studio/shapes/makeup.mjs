/** Colour and brushes. */
import { at, cyl, group, lathe, torus, wrap } from '../forms.mjs'
import { label } from '../labels.mjs'
import { fabric, gloss, metal } from '../materials.mjs'
import { loft } from '../surfaces.mjs'

export function lipstick({ main, accent, spec }) {
  const stick = group(
    at(cyl(0.165, 0.5, metal('#ffdc94', 0.2), 0.012), 0, 0.62),
    at(lipBullet(main), 0, 1.1),
  )
  const base = group(
    cyl(0.23, 0.62, gloss(accent, 0.3), 0.02),
    at(torus(0.225, 0.016, metal('#ffdc94', 0.2)), 0, 0.62, 0, Math.PI / 2),
    stick,
  )
  base.add(
    at(
      wrap(
        0.2325,
        0.2,
        2.2,
        label(spec, 2.2 * 0.23, 0.2, {
          layout: 'plain',
          paper: null,
          ink: '#e7c78f',
          roughness: 0.3,
          metalness: 0.6,
        }),
      ),
      0,
      0.3,
    ),
  )
  const cap = at(
    group(
      at(cyl(0.235, 0.86, gloss(accent, 0.3), 0.03)),
      at(torus(0.232, 0.014, metal('#ffdc94', 0.2)), 0, 0.03, 0, Math.PI / 2),
    ),
    0.62,
    0.235,
    0.25,
    Math.PI / 2,
    0,
    -0.5,
  )
  const made = group(base, cap)
  made.userData.open = (k) => (stick.position.y = -0.42 * (1 - k))
  return made
}

function lipBullet(color) {
  const bullet = loft(
    [0, 0.1, 0.26, 0.36, 0.44, 0.5].map((y, i) => ({
      y,
      rx: [0.14, 0.145, 0.145, 0.135, 0.105, 0.03][i],
      rz: [0.14, 0.145, 0.145, 0.12, 0.07, 0.02][i],
      z: [0, 0, 0, -0.012, -0.05, -0.09][i],
    })),
    gloss(color, 0.45),
    { along: 40 },
  )
  return bullet
}

export function brushes({ main, accent }) {
  const one = (length, tuft, width) => {
    const handle = lathe(
      [
        [0, 0],
        [0.045, 0.02, 0.04],
        [0.075, length * 0.55, 0.3],
        [0.06, length],
      ],
      gloss(accent, 0.3),
      0.04,
    )
    const ferrule = at(
      lathe(
        [
          [0.062, 0],
          [0.085, 0.08],
          [width * 0.62, 0.36],
        ],
        metal('#ffcfae', 0.2),
        0.03,
      ),
      0,
      length - 0.02,
    )
    const hair = at(
      loft(
        [0, 0.25, 0.55, 0.8, 0.95, 1].map((k, i) => ({
          y: k * tuft,
          rx: width * [0.6, 0.95, 1.15, 1.02, 0.6, 0.1][i],
          rz: width * [0.55, 0.8, 0.9, 0.75, 0.42, 0.06][i],
        })),
        fabric(main, 'rib', [5, 1], 2.4),
        { along: 40 },
      ),
      0,
      length + 0.3,
    )
    const tip = at(torus(0.062, 0.012, metal('#ffcfae', 0.2)), 0, length * 0.12, 0, Math.PI / 2)
    return group(handle, ferrule, hair, tip)
  }
  const cup = lathe(
    [
      [0, 0],
      [0.34, 0, 0.06],
      [0.36, 0.72],
      [0.325, 0.72],
      [0.31, 0.06],
      [0, 0.05],
    ],
    gloss('#efe3d8', 0.4),
    0.02,
  )
  return group(
    cup,
    at(one(1.1, 0.5, 0.2), -0.06, 0.12, 0.02, 0.05, 0, 0.22),
    at(one(1.2, 0.36, 0.13), 0.02, 0.12, -0.05, -0.05, 0.4, -0.02),
    at(one(1.0, 0.3, 0.17), 0.06, 0.12, 0.06, 0.08, 0.2, -0.26),
  )
}
