/** Webcams and projectors. */
import * as T from 'three'
import { at, ball, box, cyl, decal, group, lathe, torus, tube } from '../forms.mjs'
import { label } from '../labels.mjs'
import { gloss, leather, light, metal, plastic, rubber } from '../materials.mjs'
import { pebble } from '../surfaces.mjs'

export function webcam({ main, accent, spec }) {
  const shell = plastic(main, 0.38)
  const head = at(
    group(
      at(pebble(0.72, 0.27, 0.2, shell, 4, 4)),
      at(cyl(0.25, 0.08, metal('#3b4046', 0.3), 0.02), 0, 0, 0.18, Math.PI / 2),
      at(torus(0.235, 0.02, light(accent, 0.9)), 0, 0, 0.265),
      at(
        lathe(
          [
            [0, 0.06],
            [0.1, 0.05],
            [0.2, 0],
          ],
          new T.MeshPhysicalMaterial({
            color: '#0a0f1a',
            roughness: 0.03,
            clearcoat: 1,
            metalness: 0.4,
          }),
          0.05,
        ),
        0,
        0,
        0.255,
        Math.PI / 2,
      ),
      at(torus(0.1, 0.012, metal('#5a6b88', 0.2)), 0, 0, 0.3),
      at(ball(0.025, light('#8fb4ff', 1.2)), 0.06, 0.07, 0.31),
      at(ball(0.022, light('#7dffb0', 1.4)), 0.5, 0.1, 0.185),
      at(
        decal(
          0.26,
          0.12,
          label(spec, 0.26, 0.12, { layout: 'figure', paper: null, ink: '#e8edf0' }),
        ),
        -0.48,
        -0.02,
        0.206,
      ),
    ),
    0,
    0.74,
    0,
  )
  const stem = at(cyl(0.07, 0.3, metal('#8d949a', 0.3)), 0, 0.26, -0.02)
  const clip = group(
    at(box(0.62, 0.06, 0.5, shell, 0.03), 0, 0.26, 0),
    at(box(0.62, 0.28, 0.06, shell, 0.03), 0, 0.14, -0.26, 0.2),
    at(box(0.6, 0.1, 0.05, shell, 0.02), 0, 0.2, 0.25),
  )
  const screen = at(box(2.2, 0.26, 0.09, gloss('#15181c', 0.2), 0.02), 0, 0.1, 0.12)
  return group(head, stem, clip, screen)
}

export function projector({ main, accent, third }) {
  const body = at(pebble(0.72, 0.46, 0.62, gloss(main, 0.5), 6, 5), 0, 0.52, 0)
  const ring = at(cyl(0.33, 0.12, plastic(accent, 0.4), 0.03), -0.22, 0.54, 0.58, Math.PI / 2)
  const lens = at(
    lathe(
      [
        [0, 0.12],
        [0.14, 0.1],
        [0.25, 0],
      ],
      new T.MeshPhysicalMaterial({
        color: '#1a2140',
        roughness: 0.02,
        clearcoat: 1,
        metalness: 0.5,
        emissive: '#3a4d9a',
        emissiveIntensity: 0.35,
      }),
      0.06,
    ),
    -0.22,
    0.54,
    0.68,
    Math.PI / 2,
  )
  const rim = at(torus(0.27, 0.025, metal('#c9ccd0', 0.2)), -0.22, 0.54, 0.7)
  const grille = [...Array(7)].map((_, i) =>
    at(box(0.026, 0.46, 0.02, plastic('#c9c5bd'), 0.01), 0.26 + i * 0.055, 0.54, 0.618),
  )
  const feet = [
    [-0.5, 0.4],
    [0.5, 0.4],
    [-0.5, -0.4],
    [0.5, -0.4],
  ].map(([x, z]) => at(cyl(0.07, 0.08, rubber('#3b3b3b')), x, 0, z))
  const handle = tube(
    [
      [-0.5, 0.92, 0],
      [-0.42, 1.18, 0],
      [0, 1.24, 0],
      [0.42, 1.18, 0],
      [0.5, 0.92, 0],
    ],
    0.045,
    leather('#b98456'),
  )
  const dot = at(cyl(0.07, 0.03, gloss(third, 0.3), 0.008), 0.42, 0.97, 0.2)
  return group(body, ring, lens, rim, grille, feet, handle, dot)
}
