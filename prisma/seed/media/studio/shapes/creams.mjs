/** Jars, tubes and bars for the skin. */
import * as T from 'three'
import { at, box, cyl, decal, group, lathe, many, wrap } from '../forms.mjs'
import { label } from '../labels.mjs'
import { gloss, plastic, wood } from '../materials.mjs'
import { seeded } from '../random.mjs'
import { loft, pebble, sheet } from '../surfaces.mjs'

export function creamJar({ main, accent, third, spec, product }) {
  const dark = product === 'coconut-hair-butter'
  const cream = dark ? '#fbf3e4' : product === 'clay-reset-mask' ? '#b47a60' : '#fffaf4'
  const jar = lathe(
    [
      [0, 0],
      [0.66, 0, 0.1],
      [0.68, 0.6, 0.06],
      [0.6, 0.62],
      [0.6, 0.56],
      [0, 0.56],
    ],
    gloss(main, 0.4),
    0.05,
  )
  const swirl = group(
    at(
      lathe(
        [
          [0.58, 0],
          [0.5, 0.05],
          [0.36, 0.03],
          [0.26, 0.1],
          [0.14, 0.08],
          [0.06, 0.19],
          [0, 0.24],
        ],
        gloss(cream, 0.5),
        0.08,
      ),
      0,
      0.56,
    ),
  )
  const lid = group(
    lathe(
      [
        [0, 0],
        [0.7, 0],
        [0.7, 0.3],
        [0, 0.3],
      ],
      dark ? wood(accent) : gloss(accent, 0.3),
      0.05,
    ),
    at(
      decal(
        0.62,
        0.62,
        label(spec, 1, 1, {
          layout: 'mark',
          paper: null,
          ink: dark ? '#fdf6ec' : third === '#ffffff' ? '#fff7ef' : '#f6e8dc',
        }),
      ),
      0,
      0.302,
      0,
      -Math.PI / 2,
    ),
  )
  const made = group(
    jar,
    swirl,
    at(
      wrap(
        0.684,
        0.4,
        2.4,
        label(spec, 2.4 * 0.68, 0.4, {
          paper: null,
          layout: 'edge',
          ink: dark ? third : '#3a2a22',
        }),
      ),
      0,
      0.29,
    ),
    lid,
  )
  lid.userData.closed = () => at(lid, 0, 0.6, 0)
  made.userData.open = (k) => {
    at(
      lid,
      k * 0.92,
      0.6 * (1 - k) + Math.sin(k * Math.PI) * 0.5 + k * 0.62,
      k * 0.12,
      0,
      0,
      -k * 1.25,
    )
  }
  made.userData.open(0.0)
  made.userData.rest = 0
  return made
}

export function squeezeTube({ main, accent, third, spec }) {
  const levels = [0, 0.25, 0.5, 0.75, 1]
  const body = loft(
    levels.map((k) => ({
      y: 0.3 + k * 1.62,
      rx: 0.4 + k * 0.1,
      rz: 0.4 * (1 - k ** 1.5) + 0.022,
      e: 2 + k * 1.2,
    })),
    plastic(main, 0.36),
    { along: 60 },
  )
  const crimp = at(box(1.02, 0.16, 0.05, plastic(main, 0.4), 0.012), 0, 1.98)
  const cap = group(
    cyl(0.42, 0.3, gloss(accent, 0.35), 0.03, 0.4),
    ...[...Array(40)].map((_, i) =>
      at(
        box(0.014, 0.22, 0.02, gloss(accent, 0.4), 0.004),
        Math.sin((i / 40) * 6.283) * 0.414,
        0.14,
        Math.cos((i / 40) * 6.283) * 0.414,
        0,
        (i / 40) * 6.283,
      ),
    ),
  )
  const front = sheet(
    (u, v) => {
      const k = 0.06 + v * 0.84
      const [rx, rz, e] = [0.4 + k * 0.1, 0.4 * (1 - k ** 1.5) + 0.022, 2 + k * 1.2]
      // Even steps across keep the lettering undistorted; depth follows the section.
      const x = (u - 0.5) * 1.64 * rx
      return [x, 0.3 + k * 1.62, rz * (1 - Math.abs(x / rx) ** e) ** (1 / e) * 1.004 + 0.006]
    },
    label(spec, 0.75, 1.36, {
      paper: null,
      layout: 'bold',
      ink: '#3f2f26',
      band: third,
      onBand: '#fff8ea',
    }),
    40,
    60,
  )
  front.castShadow = false
  return group(body, crimp, cap, front)
}

export function soap({ main, third, spec, count = 1 }) {
  const bar = (tint) => {
    const body = pebble(
      0.66,
      0.22,
      0.44,
      new T.MeshPhysicalMaterial({
        color: tint,
        roughness: 0.5,
        clearcoat: 0.35,
        clearcoatRoughness: 0.4,
      }),
      4,
      4.5,
    )
    const stamp = at(
      decal(0.8, 0.36, label(spec, 0.8, 0.36, { layout: 'plain', paper: null, ink: third })),
      0,
      0.226,
      0,
      -Math.PI / 2,
    )
    return at(group(body, stamp), 0, 0.22, 0)
  }

  const grains = many(46, new T.IcosahedronGeometry(0.035, 0), gloss('#ffffff', 0.3), (i) => {
    const next = seeded('salt' + i)
    const a = next() * 6.28
    return {
      x: Math.cos(a) * (0.6 + next() * 0.25),
      y: 0.02,
      z: 0.1 + Math.abs(Math.sin(a)) * (0.42 + next() * 0.2),
      rx: next() * 6,
      ry: next() * 6,
      s: 0.5 + next() * 0.9,
    }
  })
  if (count === 1) return group(at(group(bar(main)), 0, 0, 0, 0, -0.25), grains)
  return group(
    bar(main),
    at(group(bar('#dfeeea')), 0.06, 0.44, 0, 0, 0.22),
    at(group(bar(third)), -0.04, 0.88, 0, 0, -0.2),
    grains,
  )
}
