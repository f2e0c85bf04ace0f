/** Bottles with droppers, sprays and stoppers. */
import { at, cyl, decal, extrude, group, lathe, roundRect, torus, wrap } from '../forms.mjs'
import { label } from '../labels.mjs'
import { glass, gloss, liquid, metal, plastic, rubber } from '../materials.mjs'

export function dropperBottle({ main, third, spec }) {
  const body = lathe(
    [
      [0, 0],
      [0.46, 0, 0.09],
      [0.5, 0.05, 0.05],
      [0.5, 1.12, 0.2],
      [0.2, 1.32, 0.1],
      [0.2, 1.48],
      [0, 1.48],
    ],
    liquid(main, 0.5),
    0.06,
  )
  const dropper = group(
    at(
      lathe(
        [
          [0, 0],
          [0.235, 0],
          [0.235, 0.28],
          [0, 0.28],
        ],
        metal('#ffdc94', 0.2),
        0.018,
      ),
      0,
      1.42,
    ),
    at(
      lathe(
        [
          [0, 0],
          [0.15, 0],
          [0.155, 0.2, 0.1],
          [0.145, 0.38, 0.12],
          [0.07, 0.46, 0.08],
          [0, 0.46],
        ],
        rubber('#17181a'),
        0.06,
      ),
      0,
      1.69,
    ),
    at(cyl(0.035, 1.25, glass('#fff', 0.3)), 0, 0.2),
    ...[0, 1, 2].map((i) =>
      at(torus(0.2355, 0.006, metal('#ffdc94', 0.4)), 0, 1.48 + i * 0.08, 0, Math.PI / 2),
    ),
  )
  const made = group(
    body,
    at(
      wrap(
        0.506,
        0.74,
        2.3,
        label(spec, 2.3 * 0.5, 0.74, { paper: third, ink: '#2a1c14', border: true }),
      ),
      0,
      0.58,
    ),
    dropper,
  )
  made.userData.open = (k) => {
    dropper.position.y = k * 0.62
    dropper.rotation.z = k * 0.1
  }
  return made
}

export function perfume({ main, spec }) {
  const shape = roundRect(1.05, 1.15, 0.16)
  const shell = at(extrude(shape, 0.52, glass('#fff1d8', 0.34), 0.08), 0, 0.66)
  const juice = at(extrude(roundRect(0.9, 0.84, 0.12), 0.34, liquid(main, 0.75), 0.06), 0, 0.55)
  const neck = at(cyl(0.17, 0.16, metal('#ffdc94', 0.18), 0.01), 0, 1.28)
  const cap = at(
    lathe(
      [
        [0, 0],
        [0.25, 0],
        [0.27, 0.2, 0.1],
        [0.25, 0.46, 0.14],
        [0, 0.5],
      ],
      gloss('#2b1d12', 0.2),
      0.03,
    ),
    0,
    1.42,
  )
  const sun = at(
    decal(0.6, 0.6, label(spec, 1, 1, { layout: 'calm', paper: null, ink: '#fff3d8' })),
    0,
    0.62,
    0.345,
  )
  return group(
    juice,
    at(cyl(0.02, 0.9, plastic('#e9d9b8')), 0.06, 0.2),
    sun,
    shell,
    neck,
    cap,
    at(torus(0.255, 0.016, metal('#ffdc94', 0.2)), 0, 1.43, 0, Math.PI / 2),
  )
}

export function sprayBottle({ main, spec }) {
  const body = lathe(
    [
      [0, 0],
      [0.4, 0, 0.08],
      [0.42, 1.2, 0.24],
      [0.19, 1.42, 0.08],
      [0.19, 1.5],
      [0, 1.5],
    ],
    liquid(main, 0.42, 0.2),
    0.05,
  )
  const pump = group(
    at(cyl(0.22, 0.16, gloss('#ffffff', 0.35), 0.015), 0, 1.44),
    at(cyl(0.14, 0.14, gloss('#ffffff', 0.35), 0.015), 0, 1.6),
    at(
      lathe(
        [
          [0, 0],
          [0.185, 0],
          [0.185, 0.2, 0.06],
          [0.15, 0.26, 0.06],
          [0, 0.27],
        ],
        gloss('#ffffff', 0.35),
        0.03,
      ),
      0,
      1.72,
    ),
    at(cyl(0.03, 0.04, plastic('#7c8a75'), 0.005), 0, 1.85, 0.17, Math.PI / 2),
  )
  const cap = at(
    lathe(
      [
        [0, 0],
        [0.24, 0],
        [0.24, 0.5, 0.06],
        [0, 0.52],
      ],
      glass('#f4fff0', 0.28),
      0.03,
    ),
    0.72,
    0,
    0.2,
  )

  return group(
    body,
    at(
      wrap(
        0.426,
        0.86,
        2.2,
        label(spec, 2.2 * 0.42, 0.86, { layout: 'calm', paper: '#ffffff', ink: '#3d5a30' }),
      ),
      0,
      0.62,
    ),
    pump,
    cap,
  )
}
