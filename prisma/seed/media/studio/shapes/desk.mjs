/** The desk: keyboard, mouse, light, phone stand. */
import * as T from 'three'
import {
  at,
  ball,
  box,
  cyl,
  decal,
  extrude,
  group,
  roundRect,
  scaled,
  torus,
  tube,
} from '../forms.mjs'
import { label, write } from '../labels.mjs'
import { brushed, gloss, light, matte, metal, plastic, print, rubber } from '../materials.mjs'
import { loft } from '../surfaces.mjs'
import { canvas, texture } from '../textures.mjs'
import { screenArt } from './screen.mjs'

const ROWS = ['⎋1234567890-=', '⇥QWERTYUIOP[]', '⇪ASDFGHJKL;⏎', '⇧ZXCVBNM,./⇧', '⌃⌥⌘ ⌘⌥←→']

export function keyboard({ main, accent, third }) {
  const plate = at(box(2.5, 0.16, 1.02, plastic(third, 0.5), 0.06), 0, 0.08, 0)
  const rim = at(box(2.54, 0.07, 1.06, metal('#c9b59a', 0.35), 0.03), 0, 0.05, 0)
  const made = group(plate, rim)
  const caps = new Map()
  const cap = (w, tint, char) => {
    const key = `${w}:${tint}:${char}`
    if (caps.has(key)) return caps.get(key).clone()
    const body = loft(
      [
        { y: 0, rx: w / 2, rz: 0.086, e: 7 },
        { y: 0.05, rx: w / 2 - 0.005, rz: 0.083, e: 6 },
        { y: 0.11, rx: w / 2 - 0.022, rz: 0.068, e: 5 },
        { y: 0.115, rx: w / 2 - 0.035, rz: 0.055, e: 5 },
      ],
      plastic(tint, 0.55),
      { around: 40, along: 10 },
    )
    const legend = at(
      decal(
        0.1,
        0.1,
        print(
          texture(
            canvas(96, 96, (g) => {
              g.fillStyle = tint === main ? '#4a4640' : '#fff8ee'
              write(g, char, 48, 68, 58, { weight: 600, font: 'Instrument Sans' })
            }),
          ),
          { transparent: true },
        ),
      ),
      0,
      0.1165,
      0,
      -Math.PI / 2,
    )
    const whole = group(body, legend)
    caps.set(key, whole)
    return whole
  }
  ROWS.forEach((row, r) => {
    const chars = [...row]
    const widths = chars.map((char, i) =>
      char === ' '
        ? 5.2
        : r === 4
          ? 1.1
          : i === 0
            ? 1 + r * 0.28
            : i === chars.length - 1
              ? 1.5
              : 1,
    )
    const unit = 2.36 / widths.reduce((a, b) => a + b)
    let x = -1.18
    chars.forEach((char, i) => {
      const w = widths[i] * unit
      const tint =
        char === '⎋' || char === '⏎'
          ? accent
          : i === 0 || i === chars.length - 1 || (r === 4 && char !== ' ')
            ? '#8f8a80'
            : main
      made.add(
        at(
          cap(w - 0.014, tint, char),
          x + w / 2,
          0.165 - 0.0 + r * -0.004,
          -0.38 + r * 0.188,
          0.03,
        ),
      )
      x += w
    })
  })
  made.add(at(cyl(0.06, 0.08, metal(accent, 0.3), 0.01), 1.14, 0.18, -0.5))
  return at(group(at(made, 0, 0.05, 0, 0.11)), 0, 0.04, 0)
}

export function mouse({ main, accent, spec }) {
  // Sections from the wrist to the buttons; turned so that length lies on z and height on y.
  const shape = (k) => Math.max(0, 1 - Math.abs(2 * k - 1) ** 3.2) ** 0.5
  const hump = (k) => 0.33 * shape(k) * (1.05 - 0.42 * k)
  const body = loft(
    [...Array(25)].map((_, i) => {
      const k = (1 - Math.cos((i / 24) * Math.PI)) / 2
      return {
        y: -0.85 + k * 1.7,
        rx: 0.5 * shape(k) * (1 - 0.08 * Math.sin(k * Math.PI)),
        rz: hump(k),
        z: hump(k),
        e: 2.6,
      }
    }),
    gloss(main, 0.5),
    { along: 90 },
  )
  const top = (k) => 2 * hump(k) + 0.035
  const turned = at(group(body), 0, 0.03, 0, -Math.PI / 2)
  const seam = tube(
    [...Array(9)].map((_, i) => {
      const k = 0.62 + i * 0.043
      return [0, top(k) + 0.003, 0.85 - k * 1.7]
    }),
    0.009,
    matte(accent),
  )
  const wheel = at(
    torus(0.08, 0.05, rubber(accent)),
    0,
    top(0.78) - 0.02,
    0.85 - 0.78 * 1.7,
    0,
    Math.PI / 2,
  )
  const ring = at(
    torus(0.085, 0.012, metal('#ffdc94', 0.25)),
    0,
    top(0.78) - 0.02,
    0.85 - 0.78 * 1.7,
    0,
    Math.PI / 2,
  )
  const base = at(scaled(cyl(0.46, 0.06, rubber(accent), 0.02), 0.98, 1, 1.72), 0, 0, 0)
  const dot = at(
    decal(0.22, 0.22, label(spec, 1, 1, { layout: 'mark', paper: null, ink: accent })),
    0,
    top(0.25) + 0.006,
    0.85 - 0.25 * 1.7,
    -Math.PI / 2 + 0.1,
  )
  return group(turned, seam, wheel, ring, base, dot)
}

export function deskLight({ main, accent }) {
  const body = plastic(main, 0.4)
  const foot = group(
    cyl(0.42, 0.07, body, 0.03),
    at(cyl(0.06, 0.04, gloss(accent, 0.3)), 0.2, 0.07, 0.15),
  )
  const arm = tube(
    [
      [0, 0.05, 0],
      [0, 0.7, -0.02],
      [0.0, 1.3, -0.05],
      [0.05, 1.55, 0],
    ],
    0.035,
    metal('#d5d8da', 0.25),
  )
  const halo = at(
    group(torus(0.5, 0.065, body), at(torus(0.5, 0.045, light('#ffedc4', 1.15)), 0, 0, 0.035)),
    0.08,
    1.62,
    0.2,
    0.3,
    0.12,
  )
  halo.children[1].castShadow = false
  const glow = new T.PointLight('#ffdd9a', 2.2, 5, 2)
  glow.position.set(0.08, 1.5, 0.7)
  const hinge = at(ball(0.085, metal('#d5d8da', 0.2)), 0.05, 1.55, 0.02)
  const made = group(foot, arm, halo, hinge, glow)
  made.userData.glow = (k) => {
    glow.intensity = 2.2 * k
    halo.children[1].material.color.set('#ffedc4').multiplyScalar(0.3 + 0.85 * k)
  }
  return made
}

export function phoneStand({ accent }) {
  const metal_ = brushed('#d9dde0')

  const foot = at(box(0.62, 0.06, 0.75, metal_, 0.03), 0, 0.03, 0.0)
  const back = at(box(0.62, 1.0, 0.06, metal_, 0.03), 0, 0.66, -0.18, -0.32)
  const lip = at(box(0.62, 0.05, 0.24, metal_, 0.02), 0, 0.26, 0.08, -0.32)
  const stop = at(box(0.62, 0.13, 0.05, metal_, 0.02), 0, 0.34, 0.2, -0.32)
  const leg = at(box(0.62, 0.06, 0.52, metal_, 0.03), 0, 0.15, -0.12, -0.5)
  const pad = at(box(0.5, 0.6, 0.02, rubber(accent), 0.02), 0, 0.7, -0.135, -0.32)
  const phone = at(
    group(
      extrude(roundRect(0.78, 1.56, 0.13), 0.075, gloss('#22262c', 0.2), 0.025),
      at(decal(0.71, 1.49, print(screenArt('#3f7f9c'), { roughness: 0.2 })), 0, 0, 0.0385),
    ),
    0,
    1.06,
    -0.13,
    -0.32,
  )
  return group(foot, back, lip, stop, leg, pad, phone)
}
