/** Lamps, candles and clocks. */
import * as T from 'three'
import { at, ball, box, cyl, group, lathe, mesh, torus, tube, wrap } from '../forms.mjs'
import { label, write } from '../labels.mjs'
import { ceramic, gloss, light, matte, metal, plastic, print, wood } from '../materials.mjs'
import { canvas, texture } from '../textures.mjs'

const isInk = (value) => value === 'ink' || value === 'graphite'

export function lamp({ value }) {
  const body = isInk(value) ? '#2d333b' : '#f3ede2'

  const dome = at(
    lathe(
      [
        [0.66, 0],
        [0.64, 0.22, 0.3],
        [0.42, 0.5, 0.3],
        [0, 0.58],
      ],
      gloss(body, 0.5),
      0.2,
    ),
    0,
    1.12,
    0,
  )
  const under = at(
    lathe(
      [
        [0.6, 0.02],
        [0.58, 0.2, 0.28],
        [0.38, 0.45, 0.28],
        [0, 0.5],
      ],
      light('#ffd99a', 1.1),
      0.2,
    ),
    0,
    1.12,
    0,
  )
  const bulb = at(ball(0.22, light('#ffe9bd', 1.25)), 0, 1.2, 0)
  under.castShadow = bulb.castShadow = false
  const foot = lathe(
    [
      [0, 0],
      [0.36, 0, 0.04],
      [0.36, 0.07, 0.04],
      [0.12, 0.12, 0.1],
      [0.1, 0.7, 0.2],
      [0.13, 1.2],
      [0, 1.2],
    ],
    gloss(body, 0.5),
    0.06,
  )
  const ring = at(torus(0.13, 0.018, metal('#ffdc94', 0.2)), 0, 0.4, 0, Math.PI / 2)
  const glow = new T.PointLight('#ffc77a', 3.2, 5, 2)
  glow.position.set(0, 1.0, 0.25)
  const made = group(foot, dome, under, bulb, ring, glow)
  made.userData.glow = (k) => {
    glow.intensity = 3.2 * k
    bulb.material.color.set('#ffe9bd').multiplyScalar(0.25 + k)
    under.material.color.set('#ffd99a').multiplyScalar(0.2 + 0.9 * k)
  }
  return made
}

export function candle({ main, accent, spec, value }) {
  const ink = value === 'fig' ? '#4a2038' : '#3f4a3a'
  const cup = lathe(
    [
      [0, 0],
      [0.5, 0, 0.09],
      [0.52, 1.0, 0.03],
      [0.475, 1.0, 0.02],
      [0.46, 0.86],
      [0, 0.86],
    ],
    ceramic(main, '#8d7a66'),
    0.03,
  )
  const wax = at(cyl(0.46, 0.06, gloss('#fbf2df', 0.6), 0.02), 0, 0.8, 0)
  const wick = tube(
    [
      [0, 0.85, 0],
      [0.005, 0.92, 0],
      [0.02, 0.98, 0],
    ],
    0.012,
    matte('#2a211b'),
  )
  const flame = at(
    lathe(
      [
        [0, 0],
        [0.05, 0.07, 0.05],
        [0.042, 0.14, 0.06],
        [0, 0.28],
      ],
      light('#ffcf70', 1.5),
      0.05,
    ),
    0.02,
    0.95,
    0,
  )
  const core = at(
    lathe(
      [
        [0, 0],
        [0.022, 0.04, 0.03],
        [0, 0.14],
      ],
      light('#fff3cf', 2),
      0.02,
    ),
    0.02,
    0.965,
    0,
  )
  flame.castShadow = core.castShadow = false
  const glow = new T.PointLight('#ffb85e', 1.6, 4, 2)
  glow.position.set(0.02, 1.25, 0.1)
  const lid = at(group(cyl(0.53, 0.09, wood(accent), 0.02)), 0.82, 0.53, 0.12, 0, 0.2, -1.32)
  const made = group(
    cup,
    wax,
    wick,
    flame,
    core,
    glow,
    lid,
    at(
      wrap(
        0.522,
        0.52,
        1.7,
        label(spec, 1.7 * 0.52, 0.52, {
          layout: 'seal',
          paper: '#f8f2e4',
          ink,
          band: ink,
          border: true,
        }),
      ),
      0,
      0.46,
      0,
    ),
  )
  made.userData.tick = (time) => {
    const k = 1 + 0.12 * Math.sin(time * 41) + 0.08 * Math.sin(time * 67 + 1)
    flame.scale.set(1, k, 1)
    flame.rotation.z = 0.08 * Math.sin(time * 23)
    glow.intensity = 1.6 * k
  }
  return made
}

export function clock({ main, accent, value }) {
  const ink = isInk(value) ? '#f2ede4' : '#2b2b2b'
  const face = print(
    texture(
      canvas(1024, 1024, (g, s) => {
        g.fillStyle = main
        g.fillRect(0, 0, s, s)
        g.translate(s / 2, s / 2)
        g.fillStyle = ink
        for (let i = 1; i <= 12; i++) {
          const a = (i / 12) * Math.PI * 2
          if (i % 3) {
            g.beginPath()
            g.arc(Math.sin(a) * s * 0.41, -Math.cos(a) * s * 0.41, 13, 0, 7)
            g.fill()
          } else
            write(g, String(i), Math.sin(a) * s * 0.385, -Math.cos(a) * s * 0.385 + 46, 128, {
              weight: 700,
            })
        }
      }),
    ),
    { roughness: 0.7 },
  )
  const plate = at(mesh(new T.CircleGeometry(0.86, 90), face), 0, 0, 0.05)
  const orbit = at(ball(0.07, gloss(accent)), 0.5, 0.25, 0.1)
  const hand = (w, l, turn, z, color) =>
    at(group(at(box(w, l, 0.02, plastic(color), 0.008), 0, l * 0.4, 0)), 0, 0, z, 0, 0, -turn)
  const minute = hand(0.045, 0.72, 1.05, 0.09, ink)
  const second = hand(0.016, 0.78, 3.5, 0.11, accent)
  const made = at(
    group(
      at(cyl(0.95, 0.16, gloss(main, 0.4), 0.04), 0, 0, -0.12, Math.PI / 2),
      at(torus(0.9, 0.05, wood('#b98d5c')), 0, 0, 0.04),
      plate,
      orbit,
      hand(0.06, 0.48, 5.2, 0.08, ink),
      minute,
      second,
      at(cyl(0.05, 0.04, plastic(accent)), 0, 0, 0.1, Math.PI / 2),
    ),
    0,
    0.95,
    0,
    -0.05,
  )
  made.userData.tick = (time) => {
    second.rotation.z = -3.5 - time * 6.283
    minute.rotation.z = -1.05 - time * 6.283 * 0.25
    orbit.position.set(
      0.56 * Math.cos(0.46 - time * 6.283),
      0.56 * Math.sin(0.46 - time * 6.283),
      0.1,
    )
  }
  return made
}
