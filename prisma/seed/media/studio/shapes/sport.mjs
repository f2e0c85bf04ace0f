/** Strength, stretching and hydration. */
import * as T from 'three'
import { at, ball, box, cyl, decal, extrude, group, lathe, loft, many, mesh, pebble, planar, ribbon, roundRect, scaled, sheet, torus, tube, wrap } from '../forms.mjs'
import { label } from '../labels.mjs'
import { brushed, fabric, glass, gloss, matte, metal, plastic, rubber } from '../materials.mjs'
import { height } from '../textures.mjs'

const pale = (color) => new T.Color(color).getHSL({}).l > 0.62

function waterBottle({ main, accent, spec }) {
  const coat = new T.MeshPhysicalMaterial({ color: main, roughness: 0.55, bumpMap: height('stone', [6, 8]), bumpScale: 0.35, clearcoat: 0.25, clearcoatRoughness: 0.4 })
  const steel = brushed('#e3e6e8')
  const body = lathe([[0, 0], [0.36, 0, 0.06], [0.38, 1.32, 0.16], [0.27, 1.55, 0.1], [0.27, 1.62], [0, 1.62]], coat, 0.05)
  const foot = lathe([[0, -0.02], [0.35, -0.02, 0.03], [0.372, 0.07]], steel, 0.03)
  const neck = at(cyl(0.275, 0.07, steel, 0.01), 0, 1.6, 0)
  const lid = at(group(cyl(0.3, 0.24, plastic('#24282b', 0.5), 0.03), ...[...Array(26)].map((_, i) => at(box(0.02, 0.18, 0.02, plastic('#24282b', 0.5), 0.006), Math.sin((i / 26) * 6.283) * 0.3, 0.12, Math.cos((i / 26) * 6.283) * 0.3, 0, (i / 26) * 6.283))), 0, 1.66, 0)
  const loop = ribbon((u) => { const a = Math.PI * u; return { p: [Math.cos(a) * 0.26, 1.84 + Math.sin(a) * 0.28, 0], out: [Math.cos(a), Math.sin(a), 0], up: [0, 0, 1] } }, 0.13, 0.05, plastic('#24282b', 0.5))
  const ink = pale(main) ? '#234a52' : accent
  const art = at(wrap(0.383, 0.3, 1.5, label(spec, 1.5 * 0.38, 0.3, { layout: 'plain', paper: null, ink })), 0, 0.8, 0)
  const mark = at(wrap(0.383, 0.3, 0.8, label(spec, 0.3, 0.3, { layout: 'mark', paper: null, ink })), 0, 1.1, 0)
  return group(body, foot, neck, lid, loop, art, mark)
}

function yogaMat({ main, accent, third, spec }) {
  const foam = fabric(main, 'grip', [10, 26], 0.8)
  const spiral = (u) => { const a = u * Math.PI * 2 * 5.2; const r = 0.08 + 0.27 * u; return [Math.cos(a) * r, 0.36 + Math.sin(a) * r] }
  const roll = ribbon(planar(spiral, 'zy'), 1.5, 0.05, foam, { segments: 360, from: 0, to: 0.98 })
  const end = spiral(0.98)
  const outer = at(group(at(cyl(0.352, 1.46, foam, 0.01), 0, 0, 0)), -0.73, 0.36, 0, 0, 0, -Math.PI / 2)
  const flat = sheet((u, v) => [(u - 0.5) * 1.5, 0.02 + (v < 0.12 ? (0.12 - v) ** 2 * 2 : 0), 0.05 + v * 1.35], foam, 4, 30)
  const edge = at(box(1.5, 0.03, 1.3, foam, 0.01), 0, 0.015, 0.72)
  const lines = [-0.5, 0.5].map((x) => at(box(0.012, 0.004, 1.2, matte(accent), 0.001), x, 0.033, 0.78))
  const mark = at(decal(0.5, 0.5, label(spec, 1, 1, { layout: 'mark', paper: null, ink: accent })), 0, 0.034, 0.95, -Math.PI / 2)
  const strap = (x) => at(group(at(torus(0.365, 0.02, fabric('#f3ead8', 'weave', [30, 2])), 0, 0, 0, 0, Math.PI / 2)), x, 0.36, 0)
  strap(0).children[0].scale.z = 3
  return group(roll, outer, edge, lines, mark, strap(-0.42), strap(0.42))
}

function kettlebell({ main, accent, spec, value }) {
  const iron = new T.MeshStandardMaterial({ color: '#37373a', roughness: 0.62, metalness: 0.35, bumpMap: height('stone', [5, 5]), bumpScale: 0.9 })
  const body = loft([0, 0.04, 0.25, 0.5, 0.78, 0.94, 1].map((k, i) => { const r = [0.38, 0.46, 0.63, 0.67, 0.52, 0.32, 0.2][i]; return { y: k * 1.16, rx: r, rz: r } }), iron, { along: 60 })
  const handle = tube([[-0.3, 0.98, 0], [-0.43, 1.24, 0], [-0.42, 1.5, 0], [-0.28, 1.66, 0], [0, 1.7, 0], [0.28, 1.66, 0], [0.42, 1.5, 0], [0.43, 1.24, 0], [0.3, 0.98, 0]], 0.092, iron, { sides: 22 })
  const bands = [-1, 1].map((s) => at(torus(0.098, 0.035, plastic(accent, 0.5)), s * 0.42, 1.3, 0, Math.PI / 2, s * 0.1, 0))
  const disc = at(group(at(cyl(0.37, 0.05, plastic(accent, 0.45), 0.015), 0, 0, 0, Math.PI / 2), at(decal(0.6, 0.5, label({ ...spec, figure: value ? value.replace('kg', '') : '12' }, 0.6, 0.5, { layout: 'figure', paper: null, ink: '#fff4ea' })), 0, 0.03, 0.052), at(decal(0.4, 0.08, label(spec, 0.4, 0.08, { layout: 'plain', paper: null, ink: '#fff4ea' })), 0, -0.24, 0.052)), 0, 0.55, 0.615)
  return group(body, handle, bands, disc)
}

function dumbbell({ main, accent, spec }) {
  const hexagon = () => {
    const shape = new T.Shape()
    for (let i = 0; i <= 6; i++) shape.lineTo(Math.cos((i / 6) * 6.283 + 0.5236) * 0.36, Math.sin((i / 6) * 6.283 + 0.5236) * 0.36)
    return shape
  }
  const head = (s) => at(group(extrude(hexagon(), 0.4, new T.MeshStandardMaterial({ color: main, roughness: 0.6 }), 0.06), ...[-1, 1].map((q) => at(decal(0.46, 0.3, label(spec, 0.46, 0.3, { layout: 'figure', paper: null, ink: '#f2f4f5' })), 0, 0, q * 0.203, 0, q < 0 ? Math.PI : 0))), s * 0.58, 0.37, 0, 0, Math.PI / 2, 0)
  const bar = at(cyl(0.085, 0.9, brushed('#d9d9d9'), 0.02), 0.45, 0.37, 0, 0, 0, Math.PI / 2)
  const grip = [...Array(9)].map((_, i) => at(torus(0.087, 0.012, metal('#b9bcbf', 0.35)), -0.24 + i * 0.06, 0.37, 0, 0, Math.PI / 2))
  const one = () => group(head(-1), head(1), bar.clone(), grip.map((g) => g.clone()))
  return group(at(one(), -0.05, 0, -0.35, 0, 0.12), at(one(), 0.12, 0, 0.52, 0, -0.42))
}

function foamRoller({ main, accent, third, spec }) {
  const rings = [[0, 0]]
  for (let i = 0; i < 9; i++) {
    const y = 0.02 + i * 0.185
    rings.push([0.4, y, 0.02], [0.4, y + 0.14, 0.02], [0.36, y + 0.15, 0.01], [0.36, y + 0.18, 0.01])
  }
  const profile = [[0.25, 0.03], [0.27, 0, 0.02], [0.38, 0, 0.03], ...rings.slice(1, -2), [0.4, 1.65, 0.03], [0.27, 1.67, 0.02], [0.25, 1.64], [0.25, 0.03]]
  const swell = lathe(profile, new T.MeshStandardMaterial({ color: main, roughness: 0.82, bumpMap: height('stone', [6, 4]), bumpScale: 0.7 }), 0.02)
  const knobs = many(90, new T.SphereGeometry(0.055, 16, 10), matte(main, 0.8), (i) => { const row = Math.floor(i / 10); const a = ((i % 10) + (row % 2) / 2) * 0.628; return { x: Math.sin(a) * 0.395, y: 0.09 + row * 0.185, z: Math.cos(a) * 0.395, s: 1 } })
  const core = at(lathe([[0.22, 0], [0.25, 0], [0.25, 1.69], [0.22, 1.69], [0.22, 0]], plastic(accent, 0.4), 0.01), 0, -0.01, 0)
  const lying = at(group(at(group(swell, knobs, core), 0, 0, 0)), 0.84, 0.43, 0, 0, 0, Math.PI / 2)
  return group(at(lying, 0.84, 0.45, 0, 0, 0, Math.PI / 2))
}

function bands({ main, accent, third, spec }) {
  const loop = (color, r, w, x, z, turn, squash, y = w / 2) => at(group(at(scaled(ribbon(planar((u) => [Math.cos(u * 6.2832) * r, Math.sin(u * 6.2832) * r * squash + 0.04 * Math.sin(u * 12.566)]), w, 0.035, fabric(color, 'rib', [30, 1], 1), { ends: false }), 1))), x, y, z, 0, turn, 0)
  const tag = (x, z, turn, r, y) => at(group(at(decal(0.34, 0.12, label(spec, 0.34, 0.12, { layout: 'plain', paper: '#fbf6ec', ink: '#3d405b' })), 0, 0, r)), x, y, z, 0, turn)
  return group(loop(main, 0.62, 0.42, -0.35, 0, 0.3, 0.72), loop(accent, 0.56, 0.32, 0.42, 0.28, -0.5, 0.7), loop(third, 0.44, 0.24, 0.0, 0.75, 0.1, 0.78), tag(0.0, 0.75, 0.1, 0.39, 0.12))
}

export const sport = {
  'water-bottle': waterBottle, 'yoga-mat': yogaMat, kettlebell, dumbbell, 'foam-roller': foamRoller, bands,
}
