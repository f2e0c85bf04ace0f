/** Bags, knitwear, caps, shoes and scarves. */
import * as T from 'three'
import { at, ball, box, cyl, decal, extrude, group, lathe, loft, planar, ribbon, roundRect, scaled, sheet, torus, tube } from '../forms.mjs'
import { label } from '../labels.mjs'
import { fabric, gloss, leather, matte, metal, plastic, print, rubber } from '../materials.mjs'
import { canvas, texture } from '../textures.mjs'

function tote({ main, accent, third, spec }) {
  const dark = new T.Color(main).getHSL({}).l < 0.4
  const levels = [0, 0.2, 0.5, 0.8, 1]
  const wave = (a, t) => 1 + 0.025 * Math.sin(a * 3 + t * 4) * t
  const body = loft(levels.map((k) => ({ y: k * 1.35, rx: 0.66 + 0.05 * k, rz: 0.23 - 0.13 * k ** 1.5, e: 5 - k })), fabric(main, 'weave', [22, 14], 1), { along: 60, caps: true, bumps: wave })
  const foot = loft([0, 0.5, 1].map((k) => ({ y: -0.004 + k * 0.3, rx: 0.672 + 0.012 * k, rz: 0.237 - 0.012 * k, e: 5 })), fabric(dark ? '#8d7a5d' : accent, 'weave', [22, 4], 1), { along: 10, bumps: (a, t) => 1.002 })
  const mouth = at(scaled(lathe([[0, 0], [1, 0]], matte('#2a2620'), 0), 0.7, 1, 0.1), 0, 1.352)
  const handle = (z, lean) => ribbon((u) => {
    const a = Math.PI * u
    const x = 0.3 * Math.cos(a)
    const rise = Math.sin(a) ** 0.62
    return { p: [x, 0.95 + 0.98 * rise - (u < 0.5 ? 0 : 0), z + lean * rise], out: [Math.cos(a) * 0.7, Math.sin(a), 0], up: [0.18 * Math.sin(a) * 0, 0, 1] }
  }, 0.09, 0.022, leather(third))
  const strip = (x) => at(box(0.09, 0.5, 0.016, leather(third), 0.006), x, 0.97, 0.165, -0.06)
  const printed = sheet((u, v) => {
    const [x, y] = [(u - 0.5) * 0.84, 0.38 + v * 0.3]
    return [x, y, 0.23 - 0.13 * (y / 1.35) ** 1.5 + 0.018]
  }, label(spec, 0.84, 0.3, { layout: 'plain', paper: null, ink: dark ? '#efe4cd' : accent }), 20, 6)
  return group(body, foot, mouth, handle(0.14, 0.06), handle(-0.14, -0.03), strip(-0.3), strip(0.3), printed)
}

/** Four-petal batik lattice with a border. */
function batik(main, gold, red) {
  return texture(canvas(1024, 1024, (g, s) => {
    g.fillStyle = main
    g.fillRect(0, 0, s, s)
    const petal = (x, y, r, turn, color) => {
      g.save()
      g.translate(x, y)
      g.rotate(turn)
      g.fillStyle = color
      g.beginPath()
      g.ellipse(r * 0.52, 0, r * 0.44, r * 0.22, 0, 0, 7)
      g.fill()
      g.fillStyle = main
      g.beginPath()
      g.ellipse(r * 0.55, 0, r * 0.2, r * 0.06, 0, 0, 7)
      g.fill()
      g.restore()
    }
    const n = 10
    const c = s / n
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        for (let k = 0; k < 4; k++) petal((i + 0.5) * c, (j + 0.5) * c, c * 0.68, Math.PI / 4 + (k * Math.PI) / 2, (i + j) % 2 ? gold : '#efe3c4')
        g.fillStyle = red
        g.beginPath()
        g.arc((i + 0.5) * c, (j + 0.5) * c, c * 0.08, 0, 7)
        g.fill()
      }
    for (const [inset, width, color] of [[0, 110, red], [52, 10, gold], [112, 8, gold]]) {
      g.strokeStyle = color
      g.lineWidth = width
      g.strokeRect(inset + (width > 50 ? 20 : 0), inset + (width > 50 ? 20 : 0), s - 2 * inset - (width > 50 ? 40 : 0), s - 2 * inset - (width > 50 ? 40 : 0))
    }
    g.fillStyle = gold
    for (let i = 0; i < 40; i++)
      for (const [x, y] of [[(i + 0.5) * 25.6, 86], [(i + 0.5) * 25.6, s - 86], [86, (i + 0.5) * 25.6], [s - 86, (i + 0.5) * 25.6]]) {
        g.beginPath()
        g.arc(x, y, 7, 0, 7)
        g.fill()
      }
  }))
}

function scarf({ main, accent, third }) {
  const red = main.toLowerCase() === '#9c3d2e' ? '#1f3a5f' : third
  const silk = new T.MeshPhysicalMaterial({ map: batik(main, accent, red), roughness: 0.42, sheen: 0, clearcoat: 0.25, clearcoatRoughness: 0.5, side: T.DoubleSide })
  const place = (time) => (u, v) => {
    const over = 0.95
    const length = 2.75
    const s = v * length
    const x = (u - 0.5) * 1.5 * (1 + 0.05 * Math.cos(s * 2))
    const back = over - s
    const r = 0.06
    const sway = Math.max(0, s - over)
    const fold = (Math.sin(u * 17 + 0.6) * 0.06 + Math.sin(u * 31 + s) * 0.018) * (0.45 + 0.4 * Math.abs(back))
    const flow = Math.sin(time * Math.PI * 2 + s * 2.4 + u * 3) * 0.07 * sway
    if (s < over) return [x, -(over - s), -r + fold * 0.6]
    const a = Math.min((s - over) / r, Math.PI)
    const fall = Math.max(0, s - over - r * Math.PI)
    return [x + flow * 0.6, r * Math.sin(a) - fall, -r * Math.cos(a) + fold + flow]
  }
  const cloth = sheet(place(0), silk, 110, 130)
  const rod = group(at(cyl(0.035, 1.9, metal('#ffdc94', 0.25)), -0.95, -0.01, 0, 0, 0, -Math.PI / 2), ...[-0.95, 0.95].map((x) => at(ball(0.06, metal('#ffdc94', 0.2)), x, -0.01, 0)))
  const made = at(group(cloth, rod), 0, 1.95, 0)
  made.userData.tick = (time) => {
    const p = cloth.geometry.attributes.position
    const form = place(time)
    for (let j = 0, i = 0; j <= 130; j++) for (let k = 0; k <= 110; k++, i++) p.setXYZ(i, ...form(k / 110, 1 - j / 130))
    p.needsUpdate = true
    cloth.geometry.computeVertexNormals()
  }
  const outer = group(made, at(cyl(0.03, 1.95, metal('#ffdc94', 0.25)), 0.88, 0, 0), at(cyl(0.03, 1.95, metal('#ffdc94', 0.25)), -0.88, 0, 0), at(cyl(0.16, 0.05, metal('#ffdc94', 0.3)), 0.88, 0, 0), at(cyl(0.16, 0.05, metal('#ffdc94', 0.3)), -0.88, 0, 0))
  outer.userData.tick = made.userData.tick
  return outer
}

function beanie({ main, accent, spec }) {
  const ribs = (n, k) => (a) => 1 + k * Math.abs(Math.sin((a * n) / 2))
  const crown = loft([0, 0.2, 0.5, 0.75, 0.92, 1].map((k, i) => ({ y: 0.3 + k * 0.86, rx: [0.6, 0.64, 0.6, 0.46, 0.24, 0.03][i], rz: [0.56, 0.6, 0.56, 0.43, 0.22, 0.03][i] })), fabric(main, 'knit', [26, 9], 2.4), { along: 70, around: 240, bumps: ribs(44, 0.045) })
  const cuff = loft([{ y: 0, rx: 0.63, rz: 0.59 }, { y: 0.02, rx: 0.67, rz: 0.63 }, { y: 0.2, rx: 0.69, rz: 0.65 }, { y: 0.38, rx: 0.67, rz: 0.63 }, { y: 0.42, rx: 0.62, rz: 0.58 }], fabric(main, 'knit', [26, 4], 2.4), { along: 30, around: 240, bumps: ribs(44, 0.055) })
  const patch = at(box(0.34, 0.2, 0.03, leather('#b98a56'), 0.02), 0, 0.2, 0.685)
  return group(crown, cuff, patch, at(decal(0.3, 0.16, label(spec, 0.3, 0.16, { layout: 'plain', paper: null, ink: '#3a2414' })), 0, 0.2, 0.7015))
}

function cap({ main, accent, third, spec }) {
  const cloth = fabric(main, 'weave', [26, 12], 0.7)
  const dome = (a, k) => {
    const r = Math.cos(k * Math.PI * 0.5) ** 0.62
    return [Math.sin(a) * 0.62 * r, 0.08 + 0.6 * Math.sin(k * Math.PI * 0.5) ** 0.9, Math.cos(a) * 0.7 * r]
  }
  const crown = sheet((u, v) => dome((u - 0.5) * Math.PI * 2, v * 0.999), cloth, 90, 40)
  const seam = (a) => tube([...Array(14)].map((_, i) => dome(a, i / 13.5).map((x, k) => x * 1.004)), 0.008, matte(accent, 0.8), { sides: 8 })
  const brimAt = (u, v) => {
    const a = (u - 0.5) * Math.PI * 0.98
    const reach = 0.52 * Math.cos(a) ** 0.7
    const x = Math.sin(a) * (0.62 + 0.05 * v)
    const z = Math.cos(a) * 0.7 + v * reach
    return [x, 0.09 - 0.1 * v - 0.32 * x * x * (0.25 + 0.75 * v), z]
  }
  const brim = sheet(brimAt, fabric(third, 'weave', [20, 8], 0.7), 60, 20)
  const edge = tube([...Array(30)].map((_, i) => brimAt(0.01 + (0.98 * i) / 29, 1)), 0.016, matte(third), { sides: 8 })
  const patch = sheet((u, v) => dome((u - 0.5) * 0.72, 0.16 + v * 0.36).map((x) => x * 1.012), label(spec, 1, 0.9, { layout: 'mark', paper: accent, ink: main, border: true }), 16, 16)
  return group(crown, brim, edge, patch, ...[0, 1, 2, 3, 4].map((i) => seam((i / 5) * Math.PI * 2 + 0.628)), at(scaled(ball(0.045, matte(third)), 1, 0.55, 1), 0, 0.685, 0))
}

function handbag({ main, accent, spec }) {
  const pleats = (a) => 1 + 0.05 * Math.abs(Math.sin(a * 19))
  const body = loft([0, 0.08, 0.4, 0.75, 1].map((k, i) => ({ y: k * 0.92, rx: [0.5, 0.66, 0.72, 0.68, 0.56][i], rz: [0.16, 0.25, 0.27, 0.2, 0.08][i], e: 3.2 })), leather(main, [6, 6]), { along: 60, around: 400, bumps: pleats })
  const flap = loft([0, 0.3, 0.7, 1].map((k, i) => ({ y: 0.56 + k * 0.42, rx: [0.7, 0.735, 0.68, 0.52][i], rz: [0.255, 0.28, 0.23, 0.06][i], e: 3.2 })), leather(main, [3, 3]), { along: 30 })
  const clasp = group(at(torus(0.1, 0.024, metal('#ffdc94', 0.18)), 0, 0.6, 0.3), at(ball(0.045, metal('#ffdc94', 0.18)), 0, 0.6, 0.3))
  const mark = at(decal(0.5, 0.1, label(spec, 0.5, 0.1, { layout: 'plain', paper: null, ink: '#e4c27c', roughness: 0.35, metalness: 0.5 })), 0, 0.79, 0.288, -0.16)
  const strap = ribbon((u) => {
    const a = Math.PI * u
    return { p: [0.66 * Math.cos(a) * (1 - 0.25 * Math.sin(a)), 0.84 + 1.0 * Math.sin(a) ** 0.8, -0.02 - 0.06 * Math.sin(a)], out: [Math.cos(a), Math.sin(a), 0], up: [0, 0, 1] }
  }, 0.085, 0.022, leather(main))
  const rings = [-1, 1].map((s) => at(torus(0.06, 0.014, metal('#ffdc94', 0.2)), s * 0.66, 0.84, -0.02, 0, Math.PI / 2))
  return group(body, flap, clasp, mark, strap, rings)
}

function sneaker({ main, accent, third, spec }) {
  const track = (values) => (t) => {
    const f = Math.max(0, Math.min(0.9999, t)) * (values.length - 1)
    const i = Math.floor(f)
    const u = f - i
    const s = u * u * (3 - 2 * u)
    return values[i] * (1 - s) + values[i + 1] * s
  }
  const ends = (t) => Math.max(0, 1 - Math.max(0, (0.09 - t) / 0.09) ** 2.2) ** 0.5 * Math.max(0, 1 - Math.max(0, (t - 0.82) / 0.18) ** 2.2) ** 0.5
  const width = track([0.235, 0.262, 0.268, 0.258, 0.252, 0.262, 0.28, 0.3, 0.315, 0.322, 0.31])
  const half = (t) => Math.max(0.004, width(t) * ends(Math.min(1, Math.max(0, t))))
  const tall = track([0.56, 0.64, 0.665, 0.66, 0.64, 0.6, 0.54, 0.47, 0.4, 0.35, 0.31, 0.28, 0.26, 0.22, 0.12])
  const surface = (t, a, lift = 1) => {
    const k = Math.max(0, Math.sin(a)) ** 0.75
    const lean = 1 - 0.34 * k ** 2 * (t < 0.6 ? 1 : 0.7)
    return [-1 + t * 2, 0.16 + tall(t) * k * (1 + (lift - 1)), -Math.sign(Math.cos(a)) * Math.abs(Math.cos(a)) ** 0.75 * half(t) * lean * lift]
  }
  const upperCloth = fabric(main, 'weave', [26, 16], 1)
  const patch = (t0, t1, a0, a1, material, lift) => sheet((u, v) => surface(t0 + u * (t1 - t0), a0 + v * (a1 - a0), lift), material, 50, 40)
  const upper = sheet((u, v) => surface(u, 0.02 + v * (Math.PI - 0.04)), upperCloth, 110, 70)
  const sides = [0, 1].map((s) => {
    const m = (a) => (s ? Math.PI - a : a)
    const suede = leather(accent, [3, 3])
    return group(
      sheet((u, v) => { const t = 0.0 + u * (0.2 + 0.12 * (1 - v)); return surface(t, m(0.02 + v * 0.95), 1.016) }, suede, 30, 20),
      sheet((u, v) => { const t = 0.40 + u * 0.1 + 0.16 * (1 - v); return surface(t, m(0.02 + v * 1.0), 1.014) }, leather(third, [3, 3]), 16, 24),
      sheet((u, v) => { const t = 0.56 + u * 0.06 + 0.16 * (1 - v); return surface(t, m(0.02 + v * 0.95), 1.014) }, suede, 16, 24),
    )
  })
  const toe = patch(0.86, 1, 0.02, Math.PI - 0.02, leather(accent, [3, 3]), 1.016)
  const soleShape = (grow) => {
    const shape = new T.Shape()
    const spot = (i) => (1 - Math.cos((i / 60) * Math.PI)) / 2
    for (let i = 0; i <= 60; i++) shape.lineTo(-1.03 + spot(i) * 2.06, half(spot(i)) + grow)
    for (let i = 60; i >= 0; i--) shape.lineTo(-1.03 + spot(i) * 2.06, -half(spot(i)) - grow)
    return shape
  }
  const bend = (sole, tipLift) => {
    const p = sole.geometry.attributes.position
    for (let i = 0; i < p.count; i++) {
      const t = (p.getX(i) + 1) / 2
      p.setY(i, p.getY(i) + tipLift * Math.max(0, t - 0.68) ** 2 * 4 + 0.05 * Math.max(0, 0.3 - t))
    }
    sole.geometry.computeVertexNormals()
    return sole
  }
  const slab = (grow, h, material) => {
    const made = extrude(soleShape(grow), h, material, 0.035)
    made.geometry.rotateX(-Math.PI / 2)
    return made
  }
  const mid = at(bend(slab(0.02, 0.2, plastic('#fbfaf6', 0.6)), 0.3), 0, 0.15, 0)
  const out = at(bend(slab(0.012, 0.07, rubber(third)), 0.3), 0, 0.035, 0)
  const collar = tube([[-0.9, 0.78, 0], [-0.78, 0.83, 0.15], [-0.5, 0.8, 0.17], [-0.28, 0.74, 0.13], [-0.2, 0.72, 0], [-0.28, 0.74, -0.13], [-0.5, 0.8, -0.17], [-0.78, 0.83, -0.15]], 0.045, fabric(accent, 'weave', [30, 2]), { closed: true })
  const inside = at(scaled(lathe([[0, 0], [1, 0]], matte('#2b2a2c'), 0), 0.36, 1, 0.16), -0.54, 0.785, 0, 0, 0, -0.13)
  const tongue = at(box(0.36, 0.03, 0.2, fabric(main, 'weave', [6, 4]), 0.015), -0.16, 0.78, 0, 0, 0, -0.75)
  const laces = [0, 1, 2, 3, 4].map((i) => {
    const t = 0.4 + i * 0.066
    const y = surface(t, Math.PI / 2)[1] + 0.018
    return tube([surface(t, 0.95, 1.02), [-1 + t * 2 + 0.01, y, -0.04], [-1 + t * 2 + 0.03, y, 0.05], surface(t + 0.02, Math.PI - 0.95, 1.02)], 0.021, matte('#fdfcf8'))
  })
  const mark = at(decal(0.2, 0.2, label(spec, 1, 1, { layout: 'mark', paper: null, ink: main })), 0, 0, 0)
  return group(upper, sides, toe, mid, out, collar, inside, tongue, laces, at(mark, -0.84, 0.36, 0.262, 0, 0.0))
}

export const fashion = { tote, scarf, beanie, cap, handbag, sneaker }
