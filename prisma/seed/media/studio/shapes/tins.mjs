/** Tins of tea and spice. */
import {
  at,
  ball,
  box,
  cyl,
  decal,
  extrude,
  group,
  lathe,
  roundRect,
  scaled,
  torus,
  tube,
  wrap,
} from '../forms.mjs'
import { label } from '../labels.mjs'
import { gloss, liquid, matte, metal, stone, wood } from '../materials.mjs'
import { pebble } from '../surfaces.mjs'

export function teaTin({ accent, spec, product }) {
  const green = product === 'uji-style-matcha'
  const r = green ? 0.44 : 0.48
  const h = green ? 0.86 : 1.15
  const base = green ? '#f2f0de' : accent

  const pattern = (g, w, hh) => {
    g.strokeStyle = green ? 'rgba(111,155,60,.55)' : 'rgba(226,184,92,.5)'
    g.lineWidth = 5
    const c = w / 16
    for (let i = 0; i < 18; i++)
      for (let j = 0; j < 10; j++)
        for (const k of [0.5, 0.34, 0.18]) {
          g.beginPath()
          g.arc((i + (j % 2) / 2) * c, hh - j * c * 0.5 + c * 0.1, c * k, Math.PI, 0)
          if (j < 4 || j > 99) g.stroke()
        }
  }
  const body = cyl(r, h, gloss(base, 0.45), 0.02)
  const art = at(
    wrap(
      r + 0.004,
      h * 0.96,
      6.2,
      label(spec, 6.2 * r, h * 0.96, {
        layout: 'plain',
        paper: base,
        ink: base,
        decorate: pattern,
        roughness: 0.5,
      }),
    ),
    0,
    h * 0.49,
    0,
  )
  const plaque = at(
    wrap(
      r + 0.008,
      h * 0.66,
      1.5,
      label(spec, 1.5 * r, h * 0.66, {
        layout: green ? 'bold' : 'calm',
        paper: green ? '#6f9b3c' : '#f2e8d0',
        ink: green ? '#fbfbe9' : '#1f3d36',
        band: '#2e4420',
        onBand: '#eef3c8',
        border: !green,
        roughness: 0.5,
      }),
    ),
    0,
    h * 0.5,
    0,
  )
  const rings = [0.02, h - 0.02].map((y) =>
    at(torus(r, 0.014, metal('#ffdc94', 0.25)), 0, y, 0, Math.PI / 2),
  )
  const lid = at(
    group(
      cyl(r + 0.012, 0.2, green ? gloss('#2e4420', 0.4) : metal('#ffd98c', 0.28), 0.02),
      at(cyl(0.1, 0.07, green ? wood('#c69a5c') : metal('#ffd98c', 0.28), 0.02), 0, 0.2, 0),
    ),
    0,
    h,
    0,
  )
  const bowl = at(
    group(
      lathe(
        [
          [0, 0.03],
          [0.14, 0, 0.03],
          [0.34, 0.24],
          [0.315, 0.24],
          [0.13, 0.06, 0.08],
          [0, 0.06],
        ],
        gloss(green ? '#2b2f2c' : '#faf4e6', 0.35),
        0.02,
      ),
      at(cyl(0.29, 0.01, green ? gloss('#8fb84c', 0.55) : liquid('#c47a1f', 0.7)), 0, 0.19, 0),
    ),
    r + 0.42,
    0,
    0.42,
  )
  const whisk = green
    ? at(
        group(
          cyl(0.075, 0.22, wood('#d6b277')),
          ...[...Array(22)].map((_, i) =>
            tube(
              [
                [Math.sin(i * 0.2856) * 0.06, 0.2, Math.cos(i * 0.2856) * 0.06],
                [Math.sin(i * 0.2856) * 0.15, 0.4, Math.cos(i * 0.2856) * 0.15],
                [Math.sin(i * 0.2856) * 0.11, 0.52, Math.cos(i * 0.2856) * 0.11],
              ],
              0.008,
              matte('#e0c48f'),
              { segments: 8, sides: 5 },
            ),
          ),
        ),
        -r - 0.32,
        0.53,
        0.45,
        Math.PI,
        0,
        0,
      )
    : null
  return group(body, art, plaque, rings, lid, bowl, whisk)
}

export function spiceTin({ main, accent, spec, value }) {
  const hot = value === 'hot'
  const art = label({ ...spec, figure: hot ? '●●●' : '●○○' }, 0.92, 1.22, {
    layout: 'bold',
    paper: hot ? '#7f1512' : main,
    ink: '#ffe9b0',
    band: accent,
    onBand: '#7a130d',
    roughness: 0.4,
    decorate: (g, w, h) => {
      g.fillStyle = accent
      g.globalAlpha = 0.9
      for (let i = 0; i < 20; i++) {
        g.save()
        g.translate(w / 2, h * 0.68)
        g.rotate(-Math.PI + ((i + 0.5) / 20) * Math.PI)
        g.fillRect(w * 0.16, -5, w * (i % 2 ? 0.2 : 0.28), 10)
        g.restore()
      }
      g.globalAlpha = 1
    },
  })
  const body = at(
    extrude(roundRect(0.94, 1.24, 0.1), 0.5, gloss(hot ? '#7f1512' : main, 0.4), 0.03),
    0,
    0.62,
    0,
  )
  const lid = at(
    group(
      box(0.98, 0.14, 0.54, metal('#ffe0a0', 0.28), 0.04),
      at(box(0.5, 0.05, 0.26, metal('#ffe0a0', 0.28), 0.02), 0, 0.09, 0),
    ),
    0,
    1.27,
    0,
  )
  const powder = at(
    lathe(
      [
        [0.4, 0],
        [0.26, 0.09, 0.2],
        [0.08, 0.2, 0.1],
        [0, 0.22],
      ],
      stone('#b3301c', [6, 3]),
      0.1,
    ),
    0.72,
    0,
    0.42,
  )
  const spoon = at(
    group(
      at(scaled(pebble(0.15, 0.04, 0.11, wood('#b98a4f'), 2.2, 2), 1)),
      at(box(0.6, 0.03, 0.05, wood('#b98a4f'), 0.012), 0.42, 0.01, 0),
    ),
    0.62,
    0.15,
    0.62,
    0,
    0.5,
    0.25,
  )
  const chilli = (x, z, turn) =>
    at(
      group(
        tube(
          [
            [0, 0.07, 0],
            [0.2, 0.08, 0.05],
            [0.42, 0.06, 0.02],
            [0.56, 0.1, -0.06],
          ],
          0.065,
          gloss('#a81d12', 0.3),
        ),
        at(ball(0.066, gloss('#a81d12', 0.3)), 0, 0.07, 0),
        at(
          tube(
            [
              [0, 0.07, 0],
              [-0.1, 0.09, 0],
              [-0.17, 0.14, 0.03],
            ],
            0.02,
            matte('#5d7a35'),
          ),
          0,
          0,
          0,
        ),
      ),
      x,
      0,
      z,
      0,
      turn,
    )
  return group(
    body,
    at(decal(0.9, 1.2, art), 0, 0.62, 0.2515),
    lid,
    powder,
    spoon,
    chilli(-0.75, 0.42, -0.4),
    chilli(-0.45, 0.72, 0.2),
  )
}
