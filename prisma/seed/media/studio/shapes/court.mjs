/** Ball games, ropes, towels and the pool. */
import * as T from 'three'
import { at, ball, box, cyl, decal, extrude, group, lathe, many, mesh, outline, pebble, planar, ribbon, roundRect, scaled, sheet, torus, tube } from '../forms.mjs'
import { label, write } from '../labels.mjs'
import { brushed, fabric, glass, gloss, leather, matte, metal, plastic, print, rubber } from '../materials.mjs'
import { canvas, height, texture } from '../textures.mjs'

function jumpRope({ main, accent }) {
  const handle = (x, z, turn) => at(group(lathe([[0, 0], [0.075, 0.01, 0.03], [0.085, 0.3, 0.1], [0.07, 0.62, 0.1], [0.085, 0.8, 0.04], [0.05, 0.84], [0, 0.84]], plastic(accent, 0.5), 0.03), at(cyl(0.088, 0.3, fabric(main, 'grip', [6, 4]), 0.02), 0, 0.28, 0), at(cyl(0.04, 0.1, metal('#d9dde0', 0.2)), 0, 0.84, 0)), x, 0.1, z, Math.PI / 2 - 0.02, turn, 0)
  const coil = [...Array(110)].map((_, i) => { const u = i / 109; const a = u * Math.PI * 2 * 3.25 + 0.3; const r = 0.62 + 0.07 * Math.sin(u * 17) ; return [Math.cos(a) * r * 1.1, 0.05 + 0.11 * u + 0.02 * Math.sin(a * 3), -0.15 + Math.sin(a) * r * 0.92] })
  const first = coil[0]
  const last = coil.at(-1)
  const rope = tube([[-0.44, 0.1, 0.42], [-0.1, 0.05, -0.2], [0.4, 0.04, -0.05], ...coil, [0.1, 0.24, 0.55], [0.32, 0.14, 0.3], [0.42, 0.1, 0.34]], 0.026, rubber(main), { segments: 700, sides: 10 })
  return group(rope, at(handle(-0.44, 0.42, -0.35), -0.44, 0.1, 0.5, Math.PI / 2, 0, 0.3), at(handle(0.42, 0.34, 0.3), 0.42, 0.1, 0.42, Math.PI / 2, 0, -0.35))
}

function paddle({ main, accent, third, spec }) {
  const shape = new T.Shape()
  shape.moveTo(-0.13, -0.62)
  shape.bezierCurveTo(-0.16, -0.45, -0.56, -0.42, -0.58, -0.1)
  shape.lineTo(-0.58, 0.5)
  shape.bezierCurveTo(-0.58, 0.85, -0.35, 0.95, 0, 0.95)
  shape.bezierCurveTo(0.35, 0.95, 0.58, 0.85, 0.58, 0.5)
  shape.lineTo(0.58, -0.1)
  shape.bezierCurveTo(0.56, -0.42, 0.16, -0.45, 0.13, -0.62)
  const art = print(texture(canvas(1024, 1400, (g, w, h) => {
    g.fillStyle = main
    g.fillRect(0, 0, w, h)
    g.save()
    g.translate(w / 2, h / 2)
    g.rotate(-0.5)
    g.fillStyle = accent
    g.fillRect(-w, 90, 2 * w, 240)
    g.fillStyle = third
    g.fillRect(-w, 350, 2 * w, 46)
    g.restore()
    g.fillStyle = accent
    write(g, spec.word, w / 2, h * 0.36, 250, { weight: 800, maxWidth: w * 0.72 })
    write(g, 'VOLT & VALE', w / 2, h * 0.44, 62, { weight: 700, font: 'Instrument Sans', tracking: 0.1 })
  })), { roughness: 0.75 })
  const geometry = new T.ShapeGeometry(shape, 32)
  const uv = geometry.attributes.uv
  for (let i = 0; i < uv.count; i++) uv.setXY(i, (uv.getX(i) + 0.6) / 1.2, (uv.getY(i) + 0.62) / 1.6)
  const face = at(mesh(geometry, art), 0, 0, 0.0705)
  const back = at(mesh(geometry, art), 0, 0, -0.0705, 0, Math.PI)
  const edge = extrude(shape, 0.14, plastic(accent, 0.5), 0.02)
  const handle = at(lathe([[0, 0], [0.13, 0, 0.03], [0.125, 0.06, 0.02], [0.105, 0.1], [0.1, 0.72], [0, 0.72]], leather('#2a3036', [2, 6]), 0.02), 0, -1.3, 0)
  const wraps = [...Array(8)].map((_, i) => at(torus(0.106, 0.008, matte('#1b1f24')), 0, -1.16 + i * 0.075, 0, Math.PI / 2 + 0.25))
  const pickle = at(group(ball(0.24, plastic('#d9e84b', 0.55)), many(26, new T.CircleGeometry(0.036, 20), matte('#4c5612'), (i) => {
    const y = 1 - (2 * i + 1) / 26
    const a = i * 2.39996
    const r = Math.sqrt(1 - y * y)
    const n = new T.Vector3(r * Math.cos(a), y, r * Math.sin(a))
    const e = new T.Euler().setFromQuaternion(new T.Quaternion().setFromUnitVectors(new T.Vector3(0, 0, 1), n))
    return { x: n.x * 0.242, y: n.y * 0.242, z: n.z * 0.242, rx: e.x, ry: e.y, rz: e.z }
  })), 0.72, 0.24, 0.35)
  return group(at(group(face, back, edge, handle, wraps), 0, 1.28, -0.1, -0.16, 0, 0.12), pickle)
}

/** Pentagons of a truncated icosahedron painted on a sphere. */
function football({ main, accent, third }) {
  const t = (1 + Math.sqrt(5)) / 2
  const spots = []
  for (const a of [-1, 1]) for (const b of [-t, t]) spots.push([0, a, b], [a, b, 0], [b, 0, a])
  const centres = spots.map((p) => new T.Vector3(...p).normalize())
  const faces = []
  for (let i = 0; i < 12; i++) for (let j = i + 1; j < 12; j++) for (let k = j + 1; k < 12; k++) {
    if (centres[i].distanceTo(centres[j]) < 1.1 && centres[j].distanceTo(centres[k]) < 1.1 && centres[i].distanceTo(centres[k]) < 1.1)
      faces.push(centres[i].clone().add(centres[j]).add(centres[k]).normalize())
  }
  const geometry = new T.SphereGeometry(1, 200, 140)
  const p = geometry.attributes.position
  const colors = new Float32Array(p.count * 3)
  const [light, dark, red] = [main, accent, third].map((c) => new T.Color(c))
  const v = new T.Vector3()
  for (let i = 0; i < p.count; i++) {
    v.fromBufferAttribute(p, i).normalize()
    const five = centres.map((c) => v.dot(c) * 1.0).sort((a, b) => b - a)
    const six = faces.map((c) => v.dot(c) * 0.985).sort((a, b) => b - a)
    const inFive = five[0] > six[0] + 0.012
    const ranked = [five[0], six[0], six[1], five[1]].sort((a, b) => b - a)
    const gap = ranked[0] - ranked[1]
    const groove = Math.max(0, 1 - gap / 0.012)
    const ring = inFive && five[0] < 0.968 && five[0] > 0.957
    const color = inFive ? (ring ? red : dark) : light
    colors.set([color.r * (1 - 0.5 * groove), color.g * (1 - 0.5 * groove), color.b * (1 - 0.5 * groove)], i * 3)
    v.multiplyScalar(1 + 0.012 * Math.min(1, gap / 0.03) - 0.012 * groove)
    p.setXYZ(i, v.x, v.y, v.z)
  }
  geometry.setAttribute('color', new T.BufferAttribute(colors, 3))
  geometry.computeVertexNormals()
  const skin = new T.MeshPhysicalMaterial({ vertexColors: true, roughness: 0.5, clearcoat: 0.5, clearcoatRoughness: 0.25, bumpMap: height('leather', [8, 4]), bumpScale: 0.4 })
  const made = mesh(geometry, skin)
  made.rotation.set(0.35, 0.2, 0.15)
  return at(group(made), 0, 1, 0)
}

function shuttlecocks({ main, accent, third }) {
  const one = () => {
    const cork = at(lathe([[0, 0], [0.1, 0.01, 0.06], [0.16, 0.1, 0.08], [0.16, 0.22], [0, 0.22]], matte('#f7f1e4', 0.7), 0.06), 0, 0, 0)
    const ribbonBand = at(cyl(0.164, 0.05, gloss(accent, 0.4), 0.004), 0, 0.17, 0)
    const vane = new T.MeshStandardMaterial({ color: '#ffffff', roughness: 0.75, side: T.DoubleSide })
    const feathers = [...Array(16)].map((_, i) => {
      const a = (i / 16) * 6.283
      const rib = tube([[0, 0.2, 0.1], [0, 0.6, 0.24], [0, 1.02, 0.4]], 0.009, matte('#efe6d2'), { segments: 12, sides: 6 })
      const blade = sheet((u, v) => { const k = 0.45 + v * 0.55; const half = 0.085 * Math.sin(Math.PI * (0.12 + 0.76 * v)) ** 0.7; return [(u - 0.5) * 2 * half, 0.2 + k * 0.86, 0.1 + k * 0.31 + (u - 0.5) * 0.05] }, vane, 6, 12)
      return at(group(rib, blade), 0, 0, 0, 0, a)
    })
    const threads = [0.42, 0.56].map((y) => at(torus(0.1 + (y - 0.2) * 0.365 + 0.01, 0.008, matte(accent)), 0, y, 0, Math.PI / 2))
    return group(cork, ribbonBand, feathers, threads)
  }
  const lying = (x, z, turn) => at(group(at(one(), 0, -0.3, 0)), x, 0.36, z, 0, turn, Math.PI / 2 + 0.22)
  return group(at(group(at(one(), 0, 0, 0, Math.PI)), -0.1, 1.06, -0.3), lying(-0.42, 0.6, 0.5), lying(0.95, 0.3, -2.4))
}

function towel({ main, accent, third, spec }) {
  const terry = fabric(main, 'towel', [7, 4], 2.2)
  const stripes = fabric(accent, 'towel', [7, 1], 2)
  const swirl = (u) => { const a = u * Math.PI * 2 * 3.4; const r = 0.05 + 0.28 * u; return [Math.cos(a) * r, 0.34 + Math.sin(a) * r] }
  const roll = (z, x, color, y = 0) => at(group(ribbon(planar(swirl, 'zy'), 1.3, 0.075, fabric(color, 'towel', [20, 5], 2.2), { segments: 260 }), ...[-0.42, 0.42].map((k) => at(torus(0.352, 0.012, matte(accent)), k, 0.34, 0, 0, Math.PI / 2)).map((t) => { t.scale.z = 3; return t })), x, y, z)
  return group(roll(0.36, 0, main), roll(-0.36, 0, accent), roll(0.02, 0.02, third, 0.6), at(decal(0.001, 0.001, terry)))
}

function goggles({ main, accent, third, value }) {
  const frame = plastic(value === 'smoke' ? '#33383d' : main, 0.35)
  const lensColor = value === 'smoke' ? '#50585e' : '#1f6f9e'
  const lens = new T.MeshPhysicalMaterial({ color: lensColor, roughness: 0.04, metalness: 0.35, clearcoat: 1 })
  const eye = (s) => {
    const rim = outline([[-0.4, 0.02], [-0.25, 0.24], [0.1, 0.28], [0.4, 0.18], [0.46, -0.04], [0.3, -0.24], [0, -0.27], [-0.3, -0.2]].map(([x, y]) => [x * s, y]))
    const gasket = outline([[-0.44, 0.02], [-0.28, 0.28], [0.1, 0.33], [0.44, 0.22], [0.5, -0.04], [0.33, -0.28], [0, -0.32], [-0.34, -0.24]].map(([x, y]) => [x * s, y]))
    return at(group(at(extrude(gasket, 0.18, rubber('#1a2530'), 0.06), 0, 0, -0.12), extrude(rim, 0.16, frame, 0.05), at(scaled(extrude(rim, 0.1, lens, 0.045), 0.84, 0.82, 1), 0, 0, 0.06)), s * 0.56, 0, 0, 0, s * 0.2)
  }
  const bridge = tube([[-0.16, 0.04, 0.02], [0, 0.1, 0.06], [0.16, 0.04, 0.02]], 0.045, rubber(accent))
  const strap = (dy) => ribbon((u) => { const a = -0.42 + u * (Math.PI + 0.84); const c = Math.cos(a); const s = Math.sin(a); return { p: [c * 1.06, dy * Math.max(0, s), -0.22 - Math.max(-0.2, s) * 0.95], out: [c, 0, -s], up: [0, 1, 0] } }, 0.1, 0.03, rubber(accent))
  return at(group(eye(-1), eye(1), bridge, strap(0.16), strap(-0.14)), 0, 0.34, 0, -0.12)
}

export const court = {
  'jump-rope': jumpRope, paddle, ball: football, shuttlecock: shuttlecocks, towel, goggles,
}
