/** Power banks and chargers. */
import * as T from 'three'
import { at, ball, box, decal, extrude, group, lathe, roundRect, torus, tube } from '../forms.mjs'
import { label } from '../labels.mjs'
import { brushed, gloss, light, plastic, print, rubber } from '../materials.mjs'
import { screenArt } from './screen.mjs'

export function powerBank({ main, accent, spec }) {
  const slab = at(
    extrude(
      roundRect(0.92, 1.6, 0.16),
      0.24,
      new T.MeshStandardMaterial({ color: main, roughness: 0.5, metalness: 0.35 }),
      0.06,
    ),
    0,
    0.8,
    0,
  )
  const leds = [0, 1, 2, 3].map((i) =>
    at(ball(0.02, light(i < 3 ? accent : '#56605e', i < 3 ? 1.4 : 1)), -0.3 + i * 0.08, 1.42, 0.12),
  )
  const port = (x, w) => at(group(at(box(w, 0.03, 0.09, plastic('#0b0c0d'), 0.012))), x, 1.602, 0)
  const art = at(
    decal(0.8, 0.56, label(spec, 0.8, 0.56, { layout: 'edge', paper: null, ink: '#f2f2ee' })),
    0.02,
    0.5,
    0.1215,
  )
  const line = at(box(0.925, 0.03, 0.245, gloss(accent, 0.4), 0.01), 0, 1.2, 0)
  const cable = tube(
    [
      [0.1, 1.6, 0],
      [0.1, 1.85, 0.02],
      [0.45, 1.95, 0.1],
      [0.78, 1.5, 0.2],
      [0.72, 0.7, 0.3],
      [0.95, 0.06, 0.4],
      [0.6, 0.03, 0.75],
    ],
    0.03,
    rubber(accent),
  )
  const plug = at(box(0.16, 0.2, 0.1, plastic('#26292b'), 0.03), 0.1, 1.68, 0)
  return group(slab, leds, port(-0.15, 0.18), plug, art, line, cable)
}

export function charger({ main, accent, third, spec }) {
  const puck = group(
    lathe(
      [
        [0, 0],
        [0.52, 0, 0.03],
        [0.54, 0.06, 0.03],
        [0.52, 0.13, 0.03],
        [0, 0.13],
      ],
      brushed('#d5d9dc'),
      0.02,
    ),
    at(
      lathe(
        [
          [0, 0],
          [0.47, 0],
          [0.46, 0.012],
          [0, 0.014],
        ],
        plastic(main, 0.5),
        0.01,
      ),
      0,
      0.13,
      0,
    ),
    at(torus(0.3, 0.01, plastic('#d3d7da')), 0, 0.146, 0, Math.PI / 2),
    at(
      decal(0.28, 0.28, label(spec, 1, 1, { layout: 'mark', paper: null, ink: accent })),
      0,
      0.148,
      0,
      -Math.PI / 2,
    ),
  )
  const stand = group(
    at(box(0.7, 0.07, 0.9, gloss('#eef0ef', 0.4), 0.03), 0, 0.035, 0.05),
    at(box(0.16, 1.1, 0.07, gloss('#eef0ef', 0.4), 0.03), 0, 0.55, -0.28, -0.2),
  )
  const head = at(group(puck), 0, 1.05, -0.22, Math.PI / 2 - 0.32, 0, 0)
  const phone = at(
    group(
      extrude(roundRect(0.74, 1.5, 0.13), 0.075, gloss('#2a3038', 0.2), 0.025),
      at(decal(0.68, 1.43, print(screenArt(third), { roughness: 0.2 })), 0, 0, 0.0385),
    ),
    0,
    1.12,
    0.02,
    -0.32 + 0.07,
  )
  const cable = tube(
    [
      [0, 0.05, -0.38],
      [0.15, 0.03, -0.6],
      [0.6, 0.03, -0.5],
      [0.85, 0.03, 0.1],
      [0.6, 0.03, 0.55],
    ],
    0.025,
    rubber('#e9ebea'),
  )
  const flat = at(group(puck.clone()), 0.82, 0, 0.38)
  return group(stand, head, phone, cable, flat)
}
