/** Things for the table and the desk drawer: mugs, plates, teapots, tidies. */
import * as T from 'three'
import { at, ball, box, cyl, decal, extrude, group, lathe, loft, pebble, roundRect, scaled, torus, tube, wrap } from '../forms.mjs'
import { label } from '../labels.mjs'
import { ceramic, fabric, gloss, liquid, matte, metal, plastic, stone, wood } from '../materials.mjs'

function mug({ main, accent, third, value, spec }) {
  const pale = value === 'chalk'
  const glaze = ceramic(pale ? '#f1ece2' : main, '#4a2a1c')
  const body = lathe([[0, 0.02], [0.4, 0, 0.08], [0.5, 0.2, 0.2], [0.5, 0.92, 0.04], [0.44, 0.95, 0.02], [0.43, 0.2, 0.15], [0, 0.14]], glaze, 0.04)
  const bare = lathe([[0.33, -0.03], [0.36, -0.03, 0.02], [0.41, 0.005], [0.47, 0.1], [0.495, 0.19]], stone(pale ? '#c9a98a' : '#d9b898', [4, 1]), 0.05)
  const handle = tube([[0.46, 0.8, 0], [0.66, 0.84, 0], [0.83, 0.68, 0], [0.82, 0.44, 0], [0.66, 0.29, 0], [0.47, 0.3, 0]], 0.07, glaze, { sides: 20 })
  handle.scale.z = 1.25
  const coffee = at(cyl(0.435, 0.01, gloss('#3d2212', 0.12)), 0, 0.78, 0)
  const crema = at(torus(0.415, 0.022, gloss('#a06a38', 0.4)), 0, 0.785, 0, Math.PI / 2)
  return group(body, bare, handle, coffee, crema)
}

function plates({ main, accent, count = 4 }) {
  const make = (color, r) => lathe([[0, 0.03], [r * 0.55, 0.03], [r * 0.6, 0, 0.01], [r * 0.64, 0.02], [r * 0.98, 0.13, 0.03], [r, 0.16, 0.02], [r * 0.97, 0.17, 0.02], [r * 0.66, 0.075, 0.08], [0, 0.06]], ceramic(color, '#22313a'), 0.02)
  const tones = [main, accent, '#8fa6ad', '#44606c']
  const stack = [...Array(Math.max(1, count - 1))].map((_, i) => at(make(tones[(i + 1) % 4], 0.85), 0, i * 0.09, 0))
  const upright = at(make(main, 0.95), -0.08, 0.96, -0.62, Math.PI / 2 - 0.2)
  const bowl = at(lathe([[0, 0.02], [0.22, 0, 0.05], [0.44, 0.28], [0.41, 0.29], [0.2, 0.06, 0.1], [0, 0.05]], ceramic('#efe8dd', '#5b4a3a'), 0.03), 0, count > 2 ? 0.34 : 0.16, 0)
  const linen = at(box(0.22, 0.02, 0.7, fabric(accent, 'weave', [3, 8]), 0.01), 0.98, 0.012, 0.25, 0, -0.15)
  const fork = at(group(at(box(0.035, 0.02, 0.5, metal('#ffdc94', 0.25), 0.01), 0, 0, 0.1), at(box(0.13, 0.02, 0.1, metal('#ffdc94', 0.25), 0.01), 0, 0, -0.17), ...[-1.5, -0.5, 0.5, 1.5].map((k) => at(box(0.018, 0.018, 0.16, metal('#ffdc94', 0.25), 0.006), k * 0.036, 0, -0.28))), 0.98, 0.04, 0.22, 0, -0.15)
  return group(stack, upright, bowl, linen, fork)
}

function teapot({ main, accent }) {
  const iron = new T.MeshStandardMaterial({ color: '#34343a', roughness: 0.5, metalness: 0.55, bumpMap: stone('#000').bumpMap, bumpScale: 0.7 })
  const dots = (a, t) => 1 + (t > 0.25 && t < 0.78 ? 0.02 * Math.max(0, Math.sin(a * 24) * Math.sin(t * 75)) ** 0.6 : 0)
  const body = loft([0, 0.05, 0.3, 0.55, 0.8, 0.95, 1].map((k, i) => { const r = [0.36, 0.46, 0.66, 0.7, 0.56, 0.34, 0.3][i]; return { y: 0.04 + k * 0.82, rx: r, rz: r } }), iron, { along: 120, around: 240, bumps: dots })
  const lid = group(at(lathe([[0, 0], [0.31, 0, 0.02], [0.3, 0.05, 0.05], [0.12, 0.12, 0.1], [0, 0.13]], iron, 0.03), 0, 0.85, 0), at(lathe([[0, 0], [0.04, 0.02], [0.09, 0.1, 0.06], [0, 0.15]], metal('#ffd795', 0.25), 0.05), 0, 0.97, 0))
  const spout = tube([[0.55, 0.4, 0], [0.76, 0.48, 0], [0.86, 0.64, 0], [0.98, 0.8, 0]], 0.095, iron, { sides: 20 })
  const handle = tube([[-0.45, 0.82, 0], [-0.46, 1.15, 0], [-0.25, 1.42, 0], [0, 1.48, 0], [0.25, 1.42, 0], [0.46, 1.15, 0], [0.45, 0.82, 0]], 0.035, iron)
  const grip = tube([[-0.3, 1.38, 0], [-0.12, 1.47, 0], [0.12, 1.47, 0], [0.3, 1.38, 0]], 0.052, metal('#ffd795', 0.3))
  const cups = [[0.85, 0.55], [0.35, 0.92]].map(([x, z]) => at(group(lathe([[0, 0.02], [0.12, 0, 0.03], [0.19, 0.26], [0.165, 0.26], [0.11, 0.06, 0.05], [0, 0.05]], iron, 0.02), at(cyl(0.15, 0.01, liquid('#b8752a', 0.6)), 0, 0.2, 0)), x, 0, z))
  return group(body, lid, spout, handle, grip, cups)
}

function deskTidy({ main, accent, spec }) {
  const bamboo = wood(main)
  const wall = (w, h, d, x, y, z) => at(box(w, h, d, bamboo, 0.012), x, y, z)
  const tray = group(wall(1.7, 0.05, 0.8, 0, 0.025, 0), wall(1.7, 0.24, 0.04, 0, 0.12, 0.39), wall(0.04, 0.62, 0.8, -0.84, 0.31, 0), wall(0.04, 0.24, 0.8, 0.84, 0.12, 0), wall(1.7, 0.62, 0.04, 0, 0.31, -0.39), wall(0.04, 0.5, 0.8, -0.3, 0.25, 0), wall(0.54, 0.5, 0.04, -0.57, 0.25, 0.02), wall(0.04, 0.24, 0.8, 0.3, 0.12, 0))
  const pencil = (color, x, z, lean, h) => at(group(at(cyl(0.028, h, gloss(color, 0.4), 0.004)), at(lathe([[0.028, 0], [0.008, 0.09], [0, 0.11]], wood('#e3c08a'), 0.001), 0, h, 0)), x, 0.05, z, 0.06, 0, lean)
  const items = [pencil('#d1543a', -0.68, -0.2, 0.08, 0.95), pencil('#2f5d7b', -0.58, -0.12, -0.07, 1.02), pencil('#e3b23c', -0.48, -0.22, -0.14, 0.9), pencil('#3f6b4f', -0.6, 0.2, 0.06, 0.72), pencil('#2b2b2b', -0.5, 0.22, -0.1, 0.66)]
  const phone = at(box(0.36, 0.74, 0.04, gloss('#20242a', 0.2), 0.03), 0.02, 0.4, -0.18, -0.3)
  const notes = at(box(0.44, 0.12, 0.42, matte('#f3e3a2'), 0.006), 0.56, 0.11, 0.1)
  const clip = at(box(0.3, 0.05, 0.3, matte('#7fae9a'), 0.006), 0.0, 0.1, 0.2, 0, 0.3)
  return group(tray, items, phone, notes, clip, at(decal(0.5, 0.12, label(spec, 0.5, 0.12, { layout: 'plain', paper: null, ink: '#5b3d1c' })), 0.5, 0.12, 0.413))
}

export const table = { mug, plates, teapot, 'desk-tidy': deskTidy }
