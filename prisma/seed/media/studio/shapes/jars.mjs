/** Honey and jam. */
import * as T from 'three'
import { at, ball, cyl, decal, group, lathe, scaled, torus, wrap } from '../forms.mjs'
import { label } from '../labels.mjs'
import { glass, gloss, liquid, matte, metal, wood } from '../materials.mjs'
import { pebble, sheet } from '../surfaces.mjs'
import { canvas, texture } from '../textures.mjs'

export function honeyJar({ third, spec }) {
  const inner = lathe(
    [
      [0, 0.04],
      [0.44, 0.04, 0.1],
      [0.52, 0.3, 0.3],
      [0.46, 0.78, 0.15],
      [0.36, 0.86],
      [0, 0.86],
    ],
    liquid('#e0911c', 0.8),
    0.08,
  )
  const shell = lathe(
    [
      [0, 0],
      [0.46, 0, 0.12],
      [0.56, 0.3, 0.3],
      [0.5, 0.84, 0.15],
      [0.4, 0.95],
      [0.4, 1.02],
    ],
    glass('#fff6df', 0.2),
    0.08,
  )
  const lid = at(
    group(
      cyl(0.43, 0.2, wood('#c99a5b'), 0.03),
      at(torus(0.432, 0.012, metal('#ffdc94', 0.3)), 0, 0.03, 0, Math.PI / 2),
    ),
    0,
    0.98,
    0,
  )
  const hexes = (g, w, h) => {
    g.strokeStyle = 'rgba(214,138,26,.5)'
    g.lineWidth = 4
    for (let i = 0; i < 9; i++)
      for (let j = 0; j < 3; j++) {
        g.beginPath()
        for (let k = 0; k <= 6; k++)
          g.lineTo(
            (i + (j % 2) / 2) * w * 0.125 + Math.cos(k * 1.047 + 0.5236) * w * 0.07,
            h - j * w * 0.11 + Math.sin(k * 1.047 + 0.5236) * w * 0.07,
          )
        g.stroke()
      }
  }
  const art = at(
    wrap(
      0.567,
      0.46,
      1.75,
      label(spec, 1.75 * 0.56, 0.46, {
        layout: 'calm',
        paper: '#fdf3d9',
        ink: third,
        border: true,
        decorate: hexes,
      }),
      0.545,
    ),
    0,
    0.46,
    0,
  )
  const dipper = at(
    group(
      at(cyl(0.03, 1.05, wood('#c08d4d')), 0, 0.2, 0),
      ...[0, 1, 2, 3, 4].map((i) =>
        at(
          scaled(ball([0.1, 0.14, 0.155, 0.14, 0.1][i], wood('#b98546'), 24), 1, 0.3, 1),
          0,
          i * 0.065,
          0,
        ),
      ),
      at(
        lathe(
          [
            [0, -0.07],
            [0.06, -0.04, 0.04],
            [0.13, 0.06, 0.1],
            [0.16, 0.16, 0.1],
            [0.1, 0.27],
          ],
          glass('#e99a1e', 0.55),
          0.06,
        ),
        0,
        0,
        0,
      ),
    ),
    0.98,
    0.12,
    0.35,
    0.35,
    0.3,
    1.25,
  )
  const puddle = at(
    scaled(pebble(0.36, 0.025, 0.26, liquid('#e39a22', 0.9), 2.4, 2.1), 1),
    0.85,
    0.015,
    0.42,
  )
  return group(inner, shell, lid, art, dipper, puddle)
}

export function jamJar({ main, spec }) {
  const inner = lathe(
    [
      [0, 0.05],
      [0.42, 0.05, 0.08],
      [0.44, 0.86, 0.1],
      [0, 0.88],
    ],
    liquid('#f29a1c', 0.85),
    0.06,
  )
  const shell = lathe(
    [
      [0, 0],
      [0.46, 0, 0.1],
      [0.48, 0.9, 0.12],
      [0.4, 1.0],
      [0.4, 1.05],
    ],
    glass('#fffaf0', 0.2),
    0.06,
  )
  const check = texture(
    canvas(256, 256, (g) => {
      g.fillStyle = '#fff8e6'
      g.fillRect(0, 0, 256, 256)
      g.fillStyle = 'rgba(91,127,43,.55)'
      for (let i = 0; i < 4; i++) {
        g.fillRect(i * 64, 0, 32, 256)
        g.fillRect(0, i * 64, 256, 32)
      }
    }),
    { repeat: [7, 3] },
  )
  const cloth = new T.MeshStandardMaterial({ map: check, roughness: 0.95, side: T.DoubleSide })
  const cover = sheet(
    (u, v) => {
      const a = u * Math.PI * 2
      const flare = v > 0.55 ? (v - 0.55) / 0.45 : 0
      const r =
        v < 0.5 ? v * 0.9 : 0.45 - (v < 0.62 ? 0.01 : 0) + flare * (0.13 + 0.035 * Math.sin(a * 14))
      const y = v < 0.5 ? 1.2 - 0.02 * v : 1.19 - (v - 0.5) * 0.5
      return [Math.sin(a) * r, y, Math.cos(a) * r]
    },
    cloth,
    140,
    40,
  )
  const string = at(torus(0.465, 0.014, matte('#b98b4f')), 0, 1.09, 0, Math.PI / 2)
  const art = at(
    wrap(
      0.486,
      0.52,
      1.9,
      label(spec, 1.9 * 0.48, 0.52, {
        layout: 'bold',
        paper: '#fffaf0',
        ink: '#41611b',
        band: main,
        onBand: '#4a2a06',
      }),
    ),
    0,
    0.45,
    0,
  )
  const fruit = (x, z, r) =>
    at(group(scaled(ball(r, gloss('#7ea233', 0.4)), 1, 0.94, 1)), x, r * 0.94, z)
  const half = at(
    group(
      at(cyl(0.2, 0.05, gloss('#7ea233', 0.45), 0.02)),
      at(decal(0.37, 0.37, sliceArt('#f7b733', '#fff0c4')), 0, 0.052, 0, -Math.PI / 2),
    ),
    0.66,
    0.18,
    0.5,
    0.95,
    0.25,
    0,
  )
  return group(
    inner,
    shell,
    cover,
    string,
    art,
    fruit(-0.68, 0.32, 0.19),
    fruit(-0.44, 0.66, 0.16),
    half,
  )
}

/** Cut face of a citrus fruit. */
export function sliceArt(flesh, pith) {
  const map = texture(
    canvas(256, 256, (g) => {
      g.translate(128, 128)
      g.fillStyle = pith
      g.beginPath()
      g.arc(0, 0, 126, 0, 7)
      g.fill()
      g.fillStyle = flesh
      for (let i = 0; i < 9; i++) {
        g.save()
        g.rotate((i / 9) * 6.283)
        g.beginPath()
        g.moveTo(0, -12)
        g.arc(0, 0, 108, -Math.PI / 2 - 0.3, -Math.PI / 2 + 0.3)
        g.fill()
        g.restore()
      }
    }),
  )
  return new T.MeshStandardMaterial({ map, transparent: true, roughness: 0.3, alphaTest: 0.3 })
}
