/** Kettlebells, dumbbells, bands. */
import * as T from 'three'
import { at, cyl, decal, extrude, group, scaled, torus, tube } from '../forms.mjs'
import { label } from '../labels.mjs'
import { brushed, fabric, metal, plastic } from '../materials.mjs'
import { loft, planar, ribbon } from '../surfaces.mjs'
import { height } from '../textures.mjs'

export function kettlebell({ accent, spec, value }) {
  const iron = new T.MeshStandardMaterial({
    color: '#37373a',
    roughness: 0.62,
    metalness: 0.35,
    bumpMap: height('stone', [5, 5]),
    bumpScale: 0.9,
  })
  const body = loft(
    [0, 0.04, 0.25, 0.5, 0.78, 0.94, 1].map((k, i) => {
      const r = [0.38, 0.46, 0.63, 0.67, 0.52, 0.32, 0.2][i]
      return { y: k * 1.16, rx: r, rz: r }
    }),
    iron,
    { along: 60 },
  )
  const handle = tube(
    [
      [-0.3, 0.98, 0],
      [-0.43, 1.24, 0],
      [-0.42, 1.5, 0],
      [-0.28, 1.66, 0],
      [0, 1.7, 0],
      [0.28, 1.66, 0],
      [0.42, 1.5, 0],
      [0.43, 1.24, 0],
      [0.3, 0.98, 0],
    ],
    0.092,
    iron,
    { sides: 22 },
  )
  const bands = [-1, 1].map((s) =>
    at(torus(0.098, 0.035, plastic(accent, 0.5)), s * 0.42, 1.3, 0, Math.PI / 2, s * 0.1, 0),
  )
  const disc = at(
    group(
      at(cyl(0.37, 0.05, plastic(accent, 0.45), 0.015), 0, 0, 0, Math.PI / 2),
      at(
        decal(
          0.6,
          0.5,
          label({ ...spec, figure: value ? value.replace('kg', '') : '12' }, 0.6, 0.5, {
            layout: 'figure',
            paper: null,
            ink: '#fff4ea',
          }),
        ),
        0,
        0.03,
        0.052,
      ),
      at(
        decal(0.4, 0.08, label(spec, 0.4, 0.08, { layout: 'plain', paper: null, ink: '#fff4ea' })),
        0,
        -0.24,
        0.052,
      ),
    ),
    0,
    0.55,
    0.655,
  )
  return group(body, handle, bands, disc)
}

export function dumbbell({ main, spec }) {
  const hexagon = () => {
    const shape = new T.Shape()
    for (let i = 0; i <= 6; i++)
      shape.lineTo(
        Math.cos((i / 6) * 6.283 + 0.5236) * 0.36,
        Math.sin((i / 6) * 6.283 + 0.5236) * 0.36,
      )
    return shape
  }
  const head = (s) =>
    at(
      group(
        extrude(hexagon(), 0.4, new T.MeshStandardMaterial({ color: main, roughness: 0.6 }), 0.06),
        ...[-1, 1].map((q) =>
          at(
            decal(
              0.46,
              0.3,
              label(spec, 0.46, 0.3, { layout: 'figure', paper: null, ink: '#f2f4f5' }),
            ),
            0,
            0,
            q * 0.203,
            0,
            q < 0 ? Math.PI : 0,
          ),
        ),
      ),
      s * 0.58,
      0.37,
      0,
      0,
      Math.PI / 2,
      0,
    )
  const bar = at(cyl(0.085, 0.9, brushed('#d9d9d9'), 0.02), 0.45, 0.37, 0, 0, 0, Math.PI / 2)
  const grip = [...Array(9)].map((_, i) =>
    at(torus(0.087, 0.012, metal('#b9bcbf', 0.35)), -0.24 + i * 0.06, 0.37, 0, 0, Math.PI / 2),
  )
  const one = () =>
    group(
      head(-1),
      head(1),
      bar.clone(),
      grip.map((g) => g.clone()),
    )
  return group(at(one(), -0.05, 0, -0.35, 0, 0.12), at(one(), 0.12, 0, 0.52, 0, -0.42))
}

export function bands({ main, accent, third, spec }) {
  const loop = (color, r, w, x, z, turn, squash, y = w / 2) =>
    at(
      group(
        at(
          scaled(
            ribbon(
              planar((u) => [
                Math.cos(u * 6.2832) * r,
                Math.sin(u * 6.2832) * r * squash + 0.04 * Math.sin(u * 12.566),
              ]),
              w,
              0.035,
              fabric(color, 'rib', [30, 1], 1),
              { ends: false },
            ),
            1,
          ),
        ),
      ),
      x,
      y,
      z,
      0,
      turn,
      0,
    )
  const tag = (x, z, turn, r, y) =>
    at(
      group(
        at(
          decal(
            0.34,
            0.12,
            label(spec, 0.34, 0.12, { layout: 'plain', paper: '#fbf6ec', ink: '#3d405b' }),
          ),
          0,
          0,
          r,
        ),
      ),
      x,
      y,
      z,
      0,
      turn,
    )
  return group(
    loop(main, 0.62, 0.42, -0.35, 0, 0.3, 0.72),
    loop(accent, 0.56, 0.32, 0.42, 0.28, -0.5, 0.7),
    loop(third, 0.44, 0.24, 0.0, 0.75, 0.1, 0.78),
    tag(0.0, 0.75, 0.1, 0.39, 0.12),
  )
}
