/** Light, scent, textiles and pots. */
import * as T from 'three'
import { at, ball, box, cyl, decal, extrude, group, lathe, loft, mesh, pebble, roundRect, scaled, sheet, torus, tube, wrap } from '../forms.mjs'
import { label, write } from '../labels.mjs'
import { brushed, ceramic, fabric, glass, gloss, light, matte, metal, plastic, print, stone, wood } from '../materials.mjs'
import { leaf } from '../props.mjs'
import { seeded } from '../random.mjs'
import { canvas, height, texture } from '../textures.mjs'

const isInk = (value) => value === 'ink' || value === 'graphite'

function lamp({ main, third, value }) {
  const body = isInk(value) ? '#2d333b' : '#f3ede2'
  const shade = new T.MeshStandardMaterial({ color: '#f7e3bd', emissive: '#ffca7a', emissiveIntensity: 0.85, roughness: 0.8, side: T.DoubleSide })
  const dome = at(lathe([[0.66, 0], [0.64, 0.22, 0.3], [0.42, 0.5, 0.3], [0, 0.58]], gloss(body, 0.5), 0.2), 0, 1.12, 0)
  const under = at(lathe([[0.6, 0.02], [0.58, 0.2, 0.28], [0.38, 0.45, 0.28], [0, 0.5]], light('#ffd99a', 1.1), 0.2), 0, 1.12, 0)
  const bulb = at(ball(0.22, light('#ffe9bd', 1.25)), 0, 1.2, 0)
  under.castShadow = bulb.castShadow = false
  const foot = lathe([[0, 0], [0.36, 0, 0.04], [0.36, 0.07, 0.04], [0.12, 0.12, 0.1], [0.1, 0.7, 0.2], [0.13, 1.2], [0, 1.2]], gloss(body, 0.5), 0.06)
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

function candle({ main, accent, third, spec, value }) {
  const ink = value === 'fig' ? '#4a2038' : '#3f4a3a'
  const cup = lathe([[0, 0], [0.5, 0, 0.09], [0.52, 1.0, 0.03], [0.475, 1.0, 0.02], [0.46, 0.86], [0, 0.86]], ceramic(main, '#8d7a66'), 0.03)
  const wax = at(cyl(0.46, 0.06, gloss('#fbf2df', 0.6), 0.02), 0, 0.8, 0)
  const wick = tube([[0, 0.85, 0], [0.005, 0.92, 0], [0.02, 0.98, 0]], 0.012, matte('#2a211b'))
  const flame = at(lathe([[0, 0], [0.05, 0.07, 0.05], [0.042, 0.14, 0.06], [0, 0.28]], light('#ffcf70', 1.5), 0.05), 0.02, 0.95, 0)
  const core = at(lathe([[0, 0], [0.022, 0.04, 0.03], [0, 0.14]], light('#fff3cf', 2), 0.02), 0.02, 0.965, 0)
  flame.castShadow = core.castShadow = false
  const glow = new T.PointLight('#ffb85e', 1.6, 4, 2)
  glow.position.set(0.02, 1.25, 0.1)
  const lid = at(group(cyl(0.53, 0.09, wood(accent), 0.02)), 0.82, 0.53, 0.12, 0, 0.2, -1.32)
  const made = group(cup, wax, wick, flame, core, glow, lid, at(wrap(0.522, 0.52, 1.7, label(spec, 1.7 * 0.52, 0.52, { layout: 'seal', paper: '#f8f2e4', ink, band: ink, border: true })), 0, 0.46, 0))
  made.userData.tick = (time) => {
    const k = 1 + 0.12 * Math.sin(time * 41) + 0.08 * Math.sin(time * 67 + 1)
    flame.scale.set(1, k, 1)
    flame.rotation.z = 0.08 * Math.sin(time * 23)
    glow.intensity = 1.6 * k
  }
  return made
}

function vase({ main, accent }) {
  const ridges = (a, t) => 1 + 0.05 * Math.sin(a * 14 + t * 7)
  const body = loft([0, 0.06, 0.3, 0.55, 0.75, 0.88, 1].map((k, i) => { const r = [0.3, 0.38, 0.54, 0.5, 0.3, 0.19, 0.25][i]; return { y: k * 1.5, rx: r, rz: r } }), new T.MeshPhysicalMaterial({ color: main, roughness: 0.45, clearcoat: 0.6, clearcoatRoughness: 0.25 }), { along: 90, around: 220, bumps: ridges, caps: false })
  const inside = at(cyl(0.2, 0.02, matte('#2c3330')), 0, 1.38, 0)
  const stem = (x, z, h, lean) => group(tube([[0, 0.9, 0], [x * 0.4, 1.5, z * 0.4], [x, 1.5 + h, z]], 0.014, matte('#8b7d4f')), ...[...Array(9)].map((_, i) => { const k = i / 9; return at(scaled(ball(0.055 * (1.15 - 0.5 * k), matte('#e9c987'), 12), 0.8, 1.5, 0.8), x * (0.55 + 0.5 * k) + (i % 2 ? 0.05 : -0.05), 1.5 + h * (0.5 + 0.55 * k), z * (0.55 + 0.5 * k), 0, 0, i % 2 ? -0.6 : 0.6) }))
  return group(body, inside, stem(-0.34, 0.05, 0.62), stem(0.1, -0.12, 0.78), stem(0.42, 0.08, 0.5))
}

function planter({ main, accent }) {
  const rattan = texture(canvas(1024, 512, (g, w, h) => {
    g.fillStyle = '#7d5730'
    g.fillRect(0, 0, w, h)
    for (let row = 0; row < 14; row++)
      for (let col = 0; col < 48; col++) {
        const [x, y, cw, ch] = [(col * w) / 48, (row * h) / 14, w / 48, h / 14]
        const over = (row + col) % 2
        const shade = g.createLinearGradient(x, y, x, y + ch)
        shade.addColorStop(0, '#6b4726')
        shade.addColorStop(0.45, over ? '#d9a768' : '#b98a56')
        shade.addColorStop(1, '#5d3c1e')
        g.fillStyle = shade
        g.beginPath()
        g.roundRect(x + (over ? -2 : 3), y + 1, cw + (over ? 4 : -6), ch - 2, 8)
        g.fill()
      }
  }), { repeat: [1, 1] })
  const weave = new T.MeshStandardMaterial({ map: rattan, roughness: 0.75, bumpMap: rattan, bumpScale: 2 })
  const pot = lathe([[0, 0], [0.42, 0, 0.06], [0.52, 0.74], [0.46, 0.74], [0.45, 0.66]], weave, 0.03)
  const rim = at(torus(0.5, 0.045, weave), 0, 0.74, 0, Math.PI / 2)
  const soil = at(cyl(0.46, 0.04, stone('#3b2b20')), 0, 0.64, 0)
  const legs = [0, 1, 2].map((i) => at(cyl(0.035, 0.4, wood('#8a6238'), 0.01, 0.045), Math.sin(i * 2.09 + 0.5) * 0.4, -0.3, Math.cos(i * 2.09 + 0.5) * 0.4))
  const next = seeded('plant')
  const leaves = [...Array(17)].map((_, i) => {
    const turn = i * 2.4
    const lean = 0.25 + 0.06 * i
    const made = leaf(0.75 + next() * 0.35, 0.34, i % 3 ? accent : '#789a5f', 0.5)
    made.rotation.set(lean, 0, 0)
    return at(group(at(group(made), 0, 0, 0.02)), 0, 0.66 + 0.02 * (17 - i), 0, 0, turn, 0)
  })
  return at(group(pot, rim, soil, legs, leaves), 0, 0.3, 0)
}

function cushion({ main, accent, value }) {
  const stripe = value === 'brick' ? '#f1e4d0' : accent
  const woven = texture(canvas(1024, 1024, (g, s) => {
    g.fillStyle = main
    g.fillRect(0, 0, s, s)
    const row = (y, h, color) => { g.fillStyle = color; g.fillRect(0, y, s, h) }
    for (const y of [150, 820]) { row(y, 20, stripe); row(y + 34, 6, stripe) }
    for (const y of [300, 660]) for (let i = 0; i < 16; i++) {
      g.fillStyle = i % 2 ? stripe : '#5d4636'
      g.beginPath()
      g.moveTo(i * 64 + 32, y)
      g.lineTo(i * 64 + 60, y + 34)
      g.lineTo(i * 64 + 32, y + 68)
      g.lineTo(i * 64 + 4, y + 34)
      g.fill()
    }
    row(480, 70, stripe)
    for (let i = 0; i < 32; i++) { g.fillStyle = main; g.fillRect(i * 32 + 8, 500, 16, 30) }
  }))
  const cloth = new T.MeshStandardMaterial({ map: woven, roughness: 0.95, bumpMap: height('weave', [14, 14]), bumpScale: 1.6, side: T.DoubleSide })
  const face = (s) => sheet((u, v) => {
    const [x, y] = [(u - 0.5) * 2, (v - 0.5) * 2]
    const puff = ((1 - x * x) * (1 - y * y)) ** 0.42
    const pull = 1 - 0.07 * (1 - Math.abs(x)) * Math.abs(y) ** 2 - 0
    const pull2 = 1 - 0.07 * (1 - Math.abs(y)) * Math.abs(x) ** 2
    return [x * 0.8 * pull2, 0.8 + y * 0.8 * pull, s * (0.3 * puff + 0.012 * Math.sin(x * 9 + y * 3) * puff)]
  }, cloth, 70, 70)
  const fringe = [-1, 1].map((s) => [...Array(40)].map((_, i) => tube([[s * 0.78, 0.06 + i * 0.038, 0], [s * 0.84, 0.05 + i * 0.038, 0.01], [s * 0.9, 0.03 + i * 0.038, 0]], 0.008, matte(stripe), { segments: 5, sides: 5 })))
  return at(group(at(group(face(1), face(-1), ...fringe.flat()), 0, 0, 0, -0.22)), 0, 0, 0)
}

function diffuser({ main }) {
  const body = loft([0, 0.05, 0.3, 0.6, 0.85, 1].map((k, i) => { const r = [0.52, 0.6, 0.62, 0.5, 0.3, 0.12][i]; return { y: k * 1.05, rx: r, rz: r } }), stone(main, [5, 4]), { along: 60, caps: false })
  const base = at(cyl(0.5, 0.1, wood('#b58a5c'), 0.02), 0, -0.08, 0)
  const slot = at(torus(0.12, 0.02, plastic('#4a443d')), 0, 1.045, 0, Math.PI / 2)
  const hole = at(cyl(0.11, 0.01, light('#1d1a17')), 0, 1.035, 0)
  const band = at(torus(0.605, 0.012, light('#ffdca2', 1.1)), 0, 0.07, 0, Math.PI / 2)
  return at(group(body, base, slot, hole, band), 0, 0.08, 0)
}

function clock({ main, accent, value, spec }) {
  const ink = isInk(value) ? '#f2ede4' : '#2b2b2b'
  const face = print(texture(canvas(1024, 1024, (g, s) => {
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
      } else write(g, String(i), Math.sin(a) * s * 0.385, -Math.cos(a) * s * 0.385 + 46, 128, { weight: 700 })
    }
  })), { roughness: 0.7 })
  const plate = at(mesh(new T.CircleGeometry(0.86, 90), face), 0, 0, 0.05)
  const orbit = at(ball(0.07, gloss(accent)), 0.5, 0.25, 0.1)
  const hand = (w, l, turn, z, color) => at(group(at(box(w, l, 0.02, plastic(color), 0.008), 0, l * 0.4, 0)), 0, 0, z, 0, 0, -turn)
  const minute = hand(0.045, 0.72, 1.05, 0.09, ink)
  const second = hand(0.016, 0.78, 3.5, 0.11, accent)
  const made = at(group(at(cyl(0.95, 0.16, gloss(main, 0.4), 0.04), 0, 0, -0.12, Math.PI / 2), at(torus(0.9, 0.05, wood('#b98d5c')), 0, 0, 0.04), plate, orbit, hand(0.06, 0.48, 5.2, 0.08, ink), minute, second, at(cyl(0.05, 0.04, plastic(accent)), 0, 0, 0.1, Math.PI / 2)), 0, 0.95, 0, -0.05)
  made.userData.tick = (time) => {
    second.rotation.z = -3.5 - time * 6.283
    minute.rotation.z = -1.05 - time * 6.283 * 0.25
    orbit.position.set(0.56 * Math.cos(0.46 - time * 6.283), 0.56 * Math.sin(0.46 - time * 6.283), 0.1)
  }
  return made
}

function throwBlanket({ main, accent, third, spec }) {
  const linen = fabric(main, 'weave', [18, 8], 1.4)
  const layer = (i) => {
    const h = 0.16
    const y = i * h
    const w = 0.86 - (i % 2) * 0.02
    return group(at(pebble(w, h * 0.56, 0.6, linen, 5, 5), 0, y + h * 0.5, 0, 0, (i % 2 ? 1 : -1) * 0.02))
  }
  const fall = sheet((u, v) => {
    const x = (u - 0.5) * 1.0
    const s = v * 2.1
    const fold = Math.sin(u * 21) * 0.028
    if (s < 1.1) return [x + 0.1, 0.69 + fold * 0.5, -0.5 + s]
    const drop = s - 1.1
    return [x + 0.1, 0.69 - drop * 0.72, 0.62 + 0.05 * Math.sin(drop * 3) + fold]
  }, fabric(third, 'weave', [14, 20], 1.4), 80, 60)
  const tassels = [...Array(34)].map((_, i) => tube([[(i / 33 - 0.5) * 1.0 + 0.1, -0.02, 0.66 + Math.sin((i / 33) * 21) * 0.028], [(i / 33 - 0.5) * 1.0 + 0.1, -0.1, 0.68 + Math.sin((i / 33) * 21) * 0.03], [(i / 33 - 0.5) * 1.0 + 0.1, -0.14, 0.72]], 0.011, matte(accent), { segments: 6, sides: 6 }))
  const tag = at(box(0.2, 0.12, 0.01, label(spec, 0.2, 0.12, { layout: 'mark', paper: '#f6efe2', ink: third }), 0.004), -0.62, 0.3, 0.62)
  return at(group([0, 1, 2, 3].map(layer), fall, tassels, tag), 0, 0.14, 0)
}

export const home = { lamp, candle, vase, planter, cushion, diffuser, clock, throw: throwBlanket }
