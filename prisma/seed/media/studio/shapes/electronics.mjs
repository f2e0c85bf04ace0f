/** Sound, power, pictures and trackers. */
import * as T from 'three'
import { at, ball, box, cyl, decal, extrude, group, lathe, loft, mesh, pebble, roundRect, scaled, torus, tube, wrap } from '../forms.mjs'
import { label, write } from '../labels.mjs'
import { brushed, fabric, glass, gloss, leather, light, matte, metal, plastic, print, rubber } from '../materials.mjs'
import { canvas, texture } from '../textures.mjs'

const inkOn = (color) => (new T.Color(color).getHSL({}).l > 0.5 ? '#2a2e33' : '#f4f1ea')

function earbuds({ main, accent, third, spec }) {
  const shell = gloss(main, 0.3)
  const bowl = lathe([[0, 0], [0.42, 0.02, 0.25], [0.62, 0.22, 0.2], [0.63, 0.36, 0.02], [0.58, 0.36, 0.01], [0.56, 0.3], [0, 0.28]], shell, 0.08)
  const dome = group(lathe([[0.63, 0], [0.62, 0.14, 0.2], [0.4, 0.3, 0.25], [0, 0.32]], shell, 0.12), lathe([[0.58, 0], [0.56, 0.08, 0.1], [0, 0.2]], new T.MeshStandardMaterial({ color: '#dcdcd7', roughness: 0.5, side: T.DoubleSide }), 0.1))
  const lid = at(group(at(dome, 0, 0, 0.63)), 0, 0.36, -0.6, -1.5)
  const led = at(ball(0.022, light(third, 1.4)), 0, 0.24, 0.615)
  const bud = (s, x, y, z, turn, tip) => at(scaled(group(
    pebble(0.2, 0.17, 0.18, shell, 2.2, 2.3), at(lathe([[0, 0], [0.085, 0], [0.1, 0.06, 0.05], [0.06, 0.13, 0.05], [0, 0.14]], rubber('#cfd2d2'), 0.03), 0, -0.02, 0.13, Math.PI / 2 - 0.2),
    at(lathe([[0, 0], [0.062, 0.02, 0.03], [0.066, 0.42], [0, 0.42]], shell, 0.05), 0, -0.44, 0.0, -0.08), at(torus(0.07, 0.012, metal('#b8bcc0', 0.25)), 0, -0.36, 0.005, Math.PI / 2),
    at(cyl(0.09, 0.02, gloss(accent, 0.25), 0.006), 0, 0.02, -0.17, -Math.PI / 2)), 1.3), x, y, z, tip, turn, 0)
  const case_ = at(group(bowl, lid, led, at(decal(0.4, 0.09, label(spec, 0.4, 0.09, { layout: 'plain', paper: null, ink: inkOn(main) })), 0, 0.13, 0.545, -0.5)), -0.1, 0, -0.25)
  const inCase = at(bud(1, -0.36, 0.42, -0.2, 2.7, -0.2))
  return group(case_, inCase, bud(1, 0.68, 0.6, 0.42, -0.6, 0.12), bud(-1, -0.55, 0.22, 0.62, 0.9, -1.45))
}

function headphones({ main, accent, third, spec, value }) {
  const body = plastic(main, 0.45)
  const hide = leather(value === 'sand' ? '#8a6a4a' : '#4a3b33', [3, 3])
  const arc = (r, from = 0.06) => [...Array(25)].map((_, i) => { const a = Math.PI * (from + (1 - 2 * from) * (i / 24)); return [Math.cos(a) * r, Math.sin(a) * r * 1.12, 0] })
  const band = tube(arc(0.78), 0.05, body)
  band.scale.z = 2.1
  const pad = tube(arc(0.74, 0.2), 0.075, hide)
  pad.scale.z = 2
  const cup = (s) => at(group(
    at(scaled(lathe([[0, 0], [0.36, 0, 0.1], [0.38, 0.16, 0.08], [0.3, 0.24, 0.08], [0, 0.25]], body, 0.06), 1, 1, 1.18), 0, 0, 0),
    at(scaled(lathe([[0, 0], [0.24, 0], [0.25, 0.02], [0, 0.03]], brushed(accent), 0.01), 1, 1, 1.18), 0, 0.245, 0),
    at(scaled(torus(0.27, 0.11, hide), 1, 1.18, 1), 0, -0.06, 0, Math.PI / 2),
    at(decal(0.3, 0.3, label(spec, 1, 1, { layout: 'mark', paper: null, ink: '#3a2c1e' })), 0, 0.278, 0, -Math.PI / 2)),
  s * 0.74, -0.1, 0, 0, 0, -s * (Math.PI / 2 - 0.08))
  const yoke = (s) => tube([[s * 0.78, 0.24, 0], [s * 0.9, 0.12, 0.26], [s * 0.9, -0.1, 0.4]], 0.028, metal('#c9ccd0', 0.22))
  const yoke2 = (s) => tube([[s * 0.78, 0.24, 0], [s * 0.9, 0.12, -0.26], [s * 0.9, -0.1, -0.4]], 0.028, metal('#c9ccd0', 0.22))
  return at(group(band, pad, cup(1), cup(-1), yoke(1), yoke(-1), yoke2(1), yoke2(-1)), 0, 0.58, 0)
}

function speaker({ main, accent, spec }) {
  const mesh_ = fabric(main, 'grip', [16, 7], 1.6)
  const body = lathe([[0, 0.06], [0.5, 0.06, 0.14], [0.56, 0.5, 0.4], [0.52, 1.02, 0.14], [0, 1.02]], mesh_, 0.1)
  const top = at(lathe([[0.47, 0], [0.42, 0.035, 0.02], [0, 0.02]], rubber('#202226'), 0.02), 0, 1.0, 0)
  const base = lathe([[0, 0], [0.44, 0, 0.04], [0.5, 0.1], [0, 0.1]], rubber('#202226'), 0.03)
  const glow = at(torus(0.43, 0.016, light(accent === '#26282b' ? '#ffd9a0' : accent, 1.2)), 0, 1.025, 0, Math.PI / 2)
  const icon = (text, x) => at(decal(0.2, 0.2, print(texture(canvas(128, 128, (g) => { g.fillStyle = '#f4f1ea'; write(g, text, 64, 92, 96, { weight: 700 }) })), { transparent: true })), x, 1.036, 0.1, -Math.PI / 2)
  const loop = tube([[0.52, 0.86, 0.05], [0.72, 0.8, 0.1], [0.76, 0.55, 0.12], [0.66, 0.4, 0.1], [0.6, 0.58, 0.06], [0.54, 0.84, 0.04]], 0.028, fabric('#202226', 'weave', [40, 2]))
  const badge = at(wrap(0.566, 0.16, 0.9, label(spec, 0.5, 0.16, { layout: 'plain', paper: null, ink: '#ffffff' })), 0, 0.45, 0)
  return group(body, top, base, glow, icon('+', 0.2), icon('–', -0.2), loop, badge)
}

function powerBank({ main, accent, third, spec }) {
  const slab = at(extrude(roundRect(0.92, 1.6, 0.16), 0.24, new T.MeshStandardMaterial({ color: main, roughness: 0.5, metalness: 0.35 }), 0.06), 0, 0.8, 0)
  const leds = [0, 1, 2, 3].map((i) => at(ball(0.02, light(i < 3 ? accent : '#56605e', i < 3 ? 1.4 : 1)), -0.3 + i * 0.08, 1.42, 0.12))
  const port = (x, w) => at(group(at(box(w, 0.03, 0.09, plastic('#0b0c0d'), 0.012))), x, 1.602, 0)
  const art = at(decal(0.8, 0.56, label(spec, 0.8, 0.56, { layout: 'edge', paper: null, ink: '#f2f2ee' })), 0.02, 0.5, 0.1215)
  const line = at(box(0.925, 0.03, 0.245, gloss(accent, 0.4), 0.01), 0, 1.2, 0)
  const cable = tube([[0.1, 1.6, 0], [0.1, 1.85, 0.02], [0.45, 1.95, 0.1], [0.78, 1.5, 0.2], [0.72, 0.7, 0.3], [0.95, 0.06, 0.4], [0.6, 0.03, 0.75]], 0.03, rubber(accent))
  const plug = at(box(0.16, 0.2, 0.1, plastic('#26292b'), 0.03), 0.1, 1.68, 0)
  return group(slab, leds, port(-0.15, 0.18), plug, art, line, cable)
}

function webcam({ main, accent, spec }) {
  const shell = plastic(main, 0.38)
  const head = at(group(
    at(pebble(0.72, 0.27, 0.2, shell, 4, 4)),
    at(cyl(0.25, 0.08, metal('#3b4046', 0.3), 0.02), 0, 0, 0.18, Math.PI / 2),
    at(torus(0.235, 0.02, light(accent, 0.9)), 0, 0, 0.265),
    at(lathe([[0, 0.06], [0.1, 0.05], [0.2, 0]], new T.MeshPhysicalMaterial({ color: '#0a0f1a', roughness: 0.03, clearcoat: 1, metalness: 0.4 }), 0.05), 0, 0, 0.255, Math.PI / 2),
    at(torus(0.1, 0.012, metal('#5a6b88', 0.2)), 0, 0, 0.3), at(ball(0.025, light('#8fb4ff', 1.2)), 0.06, 0.07, 0.31),
    at(ball(0.022, light('#7dffb0', 1.4)), 0.5, 0.1, 0.185), at(decal(0.26, 0.12, label(spec, 0.26, 0.12, { layout: 'figure', paper: null, ink: '#e8edf0' })), -0.48, -0.02, 0.206)), 0, 0.74, 0)
  const stem = at(cyl(0.07, 0.3, metal('#8d949a', 0.3)), 0, 0.26, -0.02)
  const clip = group(at(box(0.62, 0.06, 0.5, shell, 0.03), 0, 0.26, 0), at(box(0.62, 0.28, 0.06, shell, 0.03), 0, 0.14, -0.26, 0.2), at(box(0.6, 0.1, 0.05, shell, 0.02), 0, 0.2, 0.25))
  const screen = at(box(2.2, 0.26, 0.09, gloss('#15181c', 0.2), 0.02), 0, 0.1, 0.12)
  return group(head, stem, clip, screen)
}

function charger({ main, accent, third, spec }) {
  const puck = group(lathe([[0, 0], [0.52, 0, 0.03], [0.54, 0.06, 0.03], [0.52, 0.13, 0.03], [0, 0.13]], brushed('#d5d9dc'), 0.02), at(lathe([[0, 0], [0.47, 0], [0.46, 0.012], [0, 0.014]], plastic(main, 0.5), 0.01), 0, 0.13, 0),
    at(torus(0.3, 0.01, plastic('#d3d7da')), 0, 0.146, 0, Math.PI / 2), at(decal(0.28, 0.28, label(spec, 1, 1, { layout: 'mark', paper: null, ink: accent })), 0, 0.148, 0, -Math.PI / 2))
  const stand = group(at(box(0.7, 0.07, 0.9, gloss('#eef0ef', 0.4), 0.03), 0, 0.035, 0.05), at(box(0.16, 1.1, 0.07, gloss('#eef0ef', 0.4), 0.03), 0, 0.55, -0.28, -0.2))
  const head = at(group(puck), 0, 1.05, -0.22, Math.PI / 2 - 0.32, 0, 0)
  const phone = at(group(extrude(roundRect(0.74, 1.5, 0.13), 0.075, gloss('#2a3038', 0.2), 0.025), at(decal(0.68, 1.43, print(screenArt(third), { roughness: 0.2 })), 0, 0, 0.0385)), 0, 1.12, 0.02, -0.32 + 0.07)
  const cable = tube([[0, 0.05, -0.38], [0.15, 0.03, -0.6], [0.6, 0.03, -0.5], [0.85, 0.03, 0.1], [0.6, 0.03, 0.55]], 0.025, rubber('#e9ebea'))
  const flat = at(group(puck.clone()), 0.82, 0, 0.38)
  return group(stand, head, phone, cable, flat)
}

function screenArt(color) {
  return texture(canvas(480, 1010, (g, w, h) => {
    const sky = g.createLinearGradient(0, 0, w, h)
    sky.addColorStop(0, '#0f2b4a')
    sky.addColorStop(0.55, color)
    sky.addColorStop(1, '#ffd7a1')
    g.fillStyle = sky
    g.beginPath()
    g.roundRect(0, 0, w, h, 86)
    g.fill()
    g.fillStyle = '#ffffff'
    write(g, '9:41', w / 2, 260, 150, { weight: 600 })
    g.lineWidth = 16
    g.strokeStyle = 'rgba(255,255,255,.35)'
    g.beginPath()
    g.arc(w / 2, 590, 120, 0, 7)
    g.stroke()
    g.strokeStyle = '#b8ffcf'
    g.beginPath()
    g.arc(w / 2, 590, 120, -1.57, 3.2)
    g.stroke()
    write(g, '82 %', w / 2, 615, 72, { weight: 700 })
  }))
}

function projector({ main, accent, third, spec }) {
  const body = at(pebble(0.72, 0.46, 0.62, gloss(main, 0.5), 6, 5), 0, 0.52, 0)
  const ring = at(cyl(0.33, 0.12, plastic(accent, 0.4), 0.03), -0.22, 0.54, 0.58, Math.PI / 2)
  const lens = at(lathe([[0, 0.12], [0.14, 0.1], [0.25, 0]], new T.MeshPhysicalMaterial({ color: '#1a2140', roughness: 0.02, clearcoat: 1, metalness: 0.5, emissive: '#3a4d9a', emissiveIntensity: 0.35 }), 0.06), -0.22, 0.54, 0.68, Math.PI / 2)
  const rim = at(torus(0.27, 0.025, metal('#c9ccd0', 0.2)), -0.22, 0.54, 0.7)
  const grille = [...Array(7)].map((_, i) => at(box(0.026, 0.46, 0.02, plastic('#c9c5bd'), 0.01), 0.26 + i * 0.055, 0.54, 0.618))
  const feet = [[-0.5, 0.4], [0.5, 0.4], [-0.5, -0.4], [0.5, -0.4]].map(([x, z]) => at(cyl(0.07, 0.08, rubber('#3b3b3b')), x, 0, z))
  const handle = tube([[-0.5, 0.92, 0], [-0.42, 1.18, 0], [0, 1.24, 0], [0.42, 1.18, 0], [0.5, 0.92, 0]], 0.045, leather('#b98456'))
  const dot = at(cyl(0.07, 0.03, gloss(third, 0.3), 0.008), 0.42, 0.97, 0.2)
  return group(body, ring, lens, rim, grille, feet, handle, dot)
}

function smartTag({ main, accent, third, spec, count = 1 }) {
  const tag = (color) => {
    const puck = at(group(lathe([[0, 0], [0.46, 0, 0.06], [0.5, 0.08, 0.06], [0.46, 0.16, 0.06], [0, 0.17]], gloss(color, 0.4), 0.05), at(lathe([[0, 0], [0.33, 0], [0.32, 0.012], [0, 0.015]], gloss(accent, 0.3), 0.01), 0, 0.165, 0), at(decal(0.4, 0.4, label(spec, 1, 1, { layout: 'mark', paper: null, ink: third })), 0, 0.184, 0, -Math.PI / 2)), 0, 0.5, -0.08, Math.PI / 2)
    const loop = group(at(torus(0.1, 0.035, gloss(color, 0.4)), 0, 1.03, 0), at(torus(0.22, 0.02, metal('#d3d7da', 0.18)), 0, 1.27, 0, 0, 1.1))
    return at(group(puck, loop), 0, 0, 0, -0.12)
  }
  const key = at(group(at(torus(0.14, 0.035, brushed('#ffdc94')), 0, 0, 0), at(box(0.06, 0.5, 0.05, brushed('#ffdc94'), 0.01), 0, -0.36, 0), at(box(0.12, 0.05, 0.04, brushed('#ffdc94'), 0.01), 0.06, -0.5, 0), at(box(0.09, 0.05, 0.04, brushed('#ffdc94'), 0.01), 0.05, -0.4, 0)), 0.26, 1.2, 0.02, 0, 0.3, 0.55)
  if (count === 1) return group(tag(main), key)
  return group(...[main, '#2a3a40', accent === '#f6f1e7' ? '#e9dcc0' : accent, '#5ba39a'].map((c, i) => at(tag(c), -1.2 + i * 0.8, 0, (i % 2) * 0.25)))
}

export const electronics = {
  earbuds, headphones, speaker, 'power-bank': powerBank, webcam, charger, projector, 'smart-tag': smartTag,
}
export { screenArt }
