/** Oil and sauce. */
import * as T from 'three'
import { at, ball, cyl, decal, group, lathe, many, scaled, tube, wrap } from '../forms.mjs'
import { label } from '../labels.mjs'
import { glass, gloss, liquid, matte, metal } from '../materials.mjs'
import { pieces } from '../props.mjs'
import { seeded } from '../random.mjs'
import { loft } from '../surfaces.mjs'
import { sliceArt } from './jars.mjs'

export function oilBottle({ main, accent, third, spec }) {
  const body = loft(
    [0, 0.02, 0.06, 0.6, 0.72, 0.8, 0.88, 1].map((k, i) => ({
      y: k * 1.85,
      rx: [0.3, 0.34, 0.36, 0.36, 0.33, 0.17, 0.12, 0.12][i],
      rz: [0.3, 0.34, 0.36, 0.36, 0.33, 0.17, 0.12, 0.12][i],
      e: [5, 5, 5, 5, 4, 2.2, 2, 2][i],
    })),
    liquid('#3f5a1c', 0.35),
    { along: 90 },
  )
  const art = at(
    decal(
      0.56,
      0.86,
      label(spec, 0.56, 0.86, {
        layout: 'bold',
        paper: third,
        ink: '#33401a',
        band: accent,
        onBand: '#33401a',
        decorate: (g, w, h) => {
          g.strokeStyle = main
          g.lineWidth = 5
          g.beginPath()
          g.moveTo(w * 0.3, h * 0.62)
          g.quadraticCurveTo(w * 0.5, h * 0.5, w * 0.74, h * 0.53)
          g.stroke()
          g.fillStyle = main
          for (const [x, y, a] of [
            [0.4, 0.53, -0.9],
            [0.52, 0.58, 0.5],
            [0.58, 0.48, -0.7],
            [0.68, 0.57, 0.6],
          ]) {
            g.beginPath()
            g.ellipse(w * x, h * y, w * 0.075, w * 0.026, a, 0, 7)
            g.fill()
          }
        },
      }),
    ),
    0,
    0.6,
    0.363,
  )
  const foil = at(
    lathe(
      [
        [0.135, 0],
        [0.14, 0.02],
        [0.135, 0.34, 0.03],
        [0, 0.35],
      ],
      metal('#ffdf9a', 0.3),
      0.02,
    ),
    0,
    1.62,
    0,
  )
  const seal = at(cyl(0.09, 0.02, gloss('#8e2f22', 0.4), 0.006), 0, 1.25, 0.31, Math.PI / 2 - 0.35)
  const dish = at(
    group(
      lathe(
        [
          [0, 0.02],
          [0.2, 0, 0.03],
          [0.36, 0.11],
          [0.34, 0.12],
          [0.18, 0.045],
          [0, 0.04],
        ],
        gloss('#f4ecdd', 0.4),
        0.02,
      ),
      at(cyl(0.28, 0.01, liquid('#c5b32e', 0.9)), 0, 0.085, 0),
    ),
    0.72,
    0,
    0.4,
  )
  const olives = many(7, pieces.olive(), gloss('#6c7a2e', 0.35), (i) => ({
    x: -0.55 - (i % 3) * 0.17 + (i > 2 ? 0.1 : 0),
    y: 0.085 + (i > 5 ? 0.13 : 0),
    z: 0.35 + Math.floor(i / 3) * 0.2,
    ry: i * 1.3,
    rz: i * 0.4,
    s: 1,
  }))
  return group(body, art, foil, seal, dish, olives)
}

export function sauceBottle({ accent, spec }) {
  const inner = lathe(
    [
      [0, 0.03],
      [0.29, 0.03, 0.06],
      [0.31, 0.95, 0.2],
      [0.12, 1.28, 0.1],
      [0.11, 1.42],
      [0, 1.42],
    ],
    liquid('#b8321a', 0.5, 0.25),
    0.05,
  )
  const shell = lathe(
    [
      [0, 0],
      [0.33, 0, 0.07],
      [0.345, 0.96, 0.2],
      [0.14, 1.3, 0.1],
      [0.14, 1.5],
    ],
    glass('#fff3ea', 0.18),
    0.05,
  )
  const flecks = many(60, new T.SphereGeometry(0.03, 8, 6), matte('#e8c06a'), (i) => {
    const next = seeded('fleck' + i)
    const a = next() * 6.28
    return {
      x: Math.sin(a) * 0.305,
      y: 0.1 + next() * 0.85,
      z: Math.cos(a) * 0.305,
      s: 0.4 + next() * 0.8,
    }
  })
  const capTop = at(cyl(0.17, 0.3, gloss('#3d5a2a', 0.4), 0.02), 0, 1.42, 0)
  const art = at(
    wrap(
      0.351,
      0.72,
      2,
      label(spec, 2 * 0.35, 0.72, {
        layout: 'bold',
        paper: accent,
        ink: '#6f1410',
        band: '#b3201f',
        onBand: '#ffe9c4',
      }),
    ),
    0,
    0.52,
    0,
  )
  const chilli = (x, z, turn, color) =>
    at(
      group(
        tube(
          [
            [0, 0.06, 0],
            [0.2, 0.07, 0.06],
            [0.4, 0.05, 0.04],
            [0.55, 0.09, -0.05],
          ],
          0.05,
          gloss(color, 0.3),
        ),
        at(ball(0.052, gloss(color, 0.3)), 0, 0.06, 0),
        tube(
          [
            [0, 0.06, 0],
            [-0.09, 0.08, 0],
            [-0.15, 0.13, 0.02],
          ],
          0.016,
          matte('#5d7a35'),
        ),
      ),
      x,
      0,
      z,
      0,
      turn,
    )
  const shallot = (x, z, r) => at(scaled(ball(r, gloss('#a0496a', 0.4)), 1, 1.1, 1), x, r, z)
  const lime = at(
    group(
      cyl(0.19, 0.05, gloss('#5f8f2d', 0.45), 0.02),
      at(decal(0.35, 0.35, sliceArt('#c9dd72', '#f4f8d8')), 0, 0.052, 0, -Math.PI / 2),
    ),
    0.55,
    0.17,
    0.35,
    0.95,
    0.2,
    0,
  )
  return group(
    inner,
    shell,
    flecks,
    capTop,
    art,
    chilli(-0.75, 0.4, -0.3, '#c0241a'),
    chilli(-0.35, 0.62, 0.25, '#c0241a'),
    shallot(-0.58, 0.1, 0.14),
    lime,
  )
}
