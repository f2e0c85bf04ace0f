/** Models of the beauty shelf. Each takes { main, accent, third, spec, colours } and stands on y = 0. */
import * as T from 'three'
import { at, ball, box, cyl, decal, extrude, group, lathe, loft, many, mesh, pebble, roundRect, scaled, sheet, torus, tube, wrap } from '../forms.mjs'
import { label } from '../labels.mjs'
import { brushed, fabric, glass, gloss, liquid, matte, metal, plastic, rubber, stone, wood } from '../materials.mjs'
import { seeded } from '../random.mjs'

export function dropperBottle({ main, accent, third, spec }) {
  const body = lathe([[0, 0], [0.46, 0, 0.09], [0.5, 0.05, 0.05], [0.5, 1.12, 0.2], [0.2, 1.32, 0.1], [0.2, 1.48], [0, 1.48]], liquid(main, 0.5), 0.06)
  const dropper = group(
    at(lathe([[0, 0], [0.235, 0], [0.235, 0.28], [0, 0.28]], metal('#ffdc94', 0.2), 0.018), 0, 1.42),
    at(lathe([[0, 0], [0.15, 0], [0.155, 0.2, 0.1], [0.145, 0.38, 0.12], [0.07, 0.46, 0.08], [0, 0.46]], rubber('#17181a'), 0.06), 0, 1.69),
    at(cyl(0.035, 1.25, glass('#fff', 0.3)), 0, 0.2),
    ...[0, 1, 2].map((i) => at(torus(0.2355, 0.006, metal('#ffdc94', 0.4)), 0, 1.48 + i * 0.08, 0, Math.PI / 2)),
  )
  const made = group(body, at(wrap(0.506, 0.74, 2.3, label(spec, 2.3 * 0.5, 0.74, { paper: third, ink: '#2a1c14', border: true })), 0, 0.58), dropper)
  made.userData.open = (k) => {
    dropper.position.y = k * 0.62
    dropper.rotation.z = k * 0.1
  }
  return made
}

export function lipstick({ main, accent, spec }) {
  const stick = group(
    at(cyl(0.165, 0.5, metal('#ffdc94', 0.2), 0.012), 0, 0.62),
    at(lipBullet(main), 0, 1.1),
  )
  const base = group(cyl(0.23, 0.62, gloss(accent, 0.3), 0.02), at(torus(0.225, 0.016, metal('#ffdc94', 0.2)), 0, 0.62, 0, Math.PI / 2), stick)
  base.add(at(wrap(0.2325, 0.2, 2.2, label(spec, 2.2 * 0.23, 0.2, { layout: 'plain', paper: null, ink: '#e7c78f', roughness: 0.3, metalness: 0.6 })), 0, 0.3))
  const cap = at(group(at(cyl(0.235, 0.86, gloss(accent, 0.3), 0.03)), at(torus(0.232, 0.014, metal('#ffdc94', 0.2)), 0, 0.03, 0, Math.PI / 2)), 0.62, 0.235, 0.25, Math.PI / 2, 0, -0.5)
  const made = group(base, cap)
  made.userData.open = (k) => (stick.position.y = -0.42 * (1 - k))
  return made
}

function lipBullet(color) {
  const bullet = loft([0, 0.1, 0.26, 0.36, 0.44, 0.5].map((y, i) => ({ y, rx: [0.14, 0.145, 0.145, 0.135, 0.105, 0.03][i], rz: [0.14, 0.145, 0.145, 0.12, 0.07, 0.02][i], z: [0, 0, 0, -0.012, -0.05, -0.09][i] })), gloss(color, 0.45), { along: 40 })
  return bullet
}

export function creamJar({ main, accent, third, spec, product }) {
  const dark = product === 'coconut-hair-butter'
  const cream = dark ? '#fbf3e4' : product === 'clay-reset-mask' ? '#b47a60' : '#fffaf4'
  const jar = lathe([[0, 0], [0.66, 0, 0.1], [0.68, 0.6, 0.06], [0.6, 0.62], [0.6, 0.56], [0, 0.56]], gloss(main, 0.4), 0.05)
  const swirl = group(at(lathe([[0.58, 0], [0.5, 0.05], [0.36, 0.03], [0.26, 0.1], [0.14, 0.08], [0.06, 0.19], [0, 0.24]], gloss(cream, 0.5), 0.08), 0, 0.56))
  const lid = group(
    lathe([[0, 0], [0.7, 0], [0.7, 0.3], [0, 0.3]], dark ? wood(accent) : gloss(accent, 0.3), 0.05),
    at(decal(0.62, 0.62, label(spec, 1, 1, { layout: 'mark', paper: null, ink: dark ? '#fdf6ec' : third === '#ffffff' ? '#fff7ef' : '#f6e8dc' })), 0, 0.302, 0, -Math.PI / 2),
  )
  const made = group(jar, swirl, at(wrap(0.684, 0.4, 2.4, label(spec, 2.4 * 0.68, 0.4, { paper: null, layout: 'edge', ink: dark ? third : '#3a2a22' })), 0, 0.29), lid)
  lid.userData.closed = () => at(lid, 0, 0.6, 0)
  made.userData.open = (k) => {
    at(lid, k * 0.92, 0.6 * (1 - k) + Math.sin(k * Math.PI) * 0.5 + k * 0.62, k * 0.12, 0, 0, -k * 1.25)
  }
  made.userData.open(0.0)
  made.userData.rest = 0
  return made
}

export function squeezeTube({ main, accent, third, spec }) {
  const levels = [0, 0.25, 0.5, 0.75, 1]
  const body = loft(levels.map((k) => ({ y: 0.3 + k * 1.62, rx: 0.4 + k * 0.1, rz: 0.4 * (1 - k ** 1.5) + 0.022, e: 2 + k * 1.2 })), plastic(main, 0.36), { along: 60 })
  const crimp = at(box(1.02, 0.16, 0.05, plastic(main, 0.4), 0.012), 0, 1.98)
  const cap = group(cyl(0.42, 0.3, gloss(accent, 0.35), 0.03, 0.4), ...[...Array(40)].map((_, i) => at(box(0.014, 0.22, 0.02, gloss(accent, 0.4), 0.004), Math.sin((i / 40) * 6.283) * 0.414, 0.14, Math.cos((i / 40) * 6.283) * 0.414, 0, (i / 40) * 6.283)))
  const front = sheet((u, v) => {
    const k = 0.06 + v * 0.84
    const [rx, rz, e] = [0.4 + k * 0.1, 0.4 * (1 - k ** 1.5) + 0.022, 2 + k * 1.2]
    const a = (u - 0.5) * 1.9
    const bent = (q) => Math.sign(q) * Math.abs(q) ** (2 / e)
    return [rx * bent(Math.sin(a)) * 1.004, 0.3 + k * 1.62, rz * bent(Math.cos(a)) * 1.004 + 0.004]
  }, label(spec, 0.75, 1.36, { paper: null, layout: 'bold', ink: '#3f2f26', band: third, onBand: '#fff8ea' }), 40, 60)
  front.castShadow = false
  return group(body, crimp, cap, front)
}

export function perfume({ main, accent, spec }) {
  const shape = roundRect(1.05, 1.15, 0.16)
  const shell = at(extrude(shape, 0.52, glass('#fff1d8', 0.34), 0.08), 0, 0.66)
  const juice = at(extrude(roundRect(0.9, 0.84, 0.12), 0.34, liquid(main, 0.75), 0.06), 0, 0.55)
  const neck = at(cyl(0.17, 0.16, metal('#ffdc94', 0.18), 0.01), 0, 1.28)
  const cap = at(lathe([[0, 0], [0.25, 0], [0.27, 0.2, 0.1], [0.25, 0.46, 0.14], [0, 0.5]], gloss('#2b1d12', 0.2), 0.03), 0, 1.42)
  const sun = at(decal(0.6, 0.6, label(spec, 1, 1, { layout: 'calm', paper: null, ink: '#fff3d8' })), 0, 0.62, 0.345)
  return group(juice, at(cyl(0.02, 0.9, plastic('#e9d9b8')), 0.06, 0.2), sun, shell, neck, cap, at(torus(0.255, 0.016, metal('#ffdc94', 0.2)), 0, 1.43, 0, Math.PI / 2))
}

export function soap({ main, accent, third, spec, count = 1 }) {
  const bar = (tint) => {
    const body = pebble(0.66, 0.22, 0.44, new T.MeshPhysicalMaterial({ color: tint, roughness: 0.5, clearcoat: 0.35, clearcoatRoughness: 0.4 }), 4, 4.5)
    const stamp = at(decal(0.8, 0.36, label(spec, 0.8, 0.36, { layout: 'plain', paper: null, ink: third })), 0, 0.226, 0, -Math.PI / 2)
    return at(group(body, stamp), 0, 0.22, 0)
  }
  const sleeve = () => at(group(box(1.3, 0.46, 0.5, label(spec, 1.3, 0.5, { layout: 'bold', paper: accent, ink: third, band: main }), 0.02)), 0, 0.23, 0)
  const grains = many(46, new T.IcosahedronGeometry(0.035, 0), gloss('#ffffff', 0.3), (i) => {
    const next = seeded('salt' + i)
    const a = next() * 6.28
    return { x: Math.cos(a) * (0.6 + next() * 0.25), y: 0.02, z: 0.1 + Math.abs(Math.sin(a)) * (0.42 + next() * 0.2), rx: next() * 6, ry: next() * 6, s: 0.5 + next() * 0.9 }
  })
  if (count === 1) return group(at(group(bar(main)), 0, 0, 0, 0, -0.25), grains)
  return group(bar(main), at(group(bar('#dfeeea')), 0.06, 0.44, 0, 0, 0.22), at(group(bar(third)), -0.04, 0.88, 0, 0, -0.2), grains)
}

export function sprayBottle({ main, accent, spec }) {
  const body = lathe([[0, 0], [0.4, 0, 0.08], [0.42, 1.2, 0.24], [0.19, 1.42, 0.08], [0.19, 1.5], [0, 1.5]], liquid(main, 0.42, 0.2), 0.05)
  const pump = group(
    at(cyl(0.22, 0.16, gloss('#ffffff', 0.35), 0.015), 0, 1.44),
    at(cyl(0.14, 0.14, gloss('#ffffff', 0.35), 0.015), 0, 1.6),
    at(lathe([[0, 0], [0.185, 0], [0.185, 0.2, 0.06], [0.15, 0.26, 0.06], [0, 0.27]], gloss('#ffffff', 0.35), 0.03), 0, 1.72),
    at(cyl(0.03, 0.04, plastic('#7c8a75'), 0.005), 0, 1.85, 0.17, Math.PI / 2),
  )
  const cap = at(lathe([[0, 0], [0.24, 0], [0.24, 0.5, 0.06], [0, 0.52]], glass('#f4fff0', 0.28), 0.03), 0.72, 0, 0.2)
  const leaf = (g, w, h) => {
    g.strokeStyle = accent
    g.lineWidth = w * 0.02
    for (let i = -3; i <= 3; i++) {
      g.beginPath()
      g.moveTo(w / 2, h * 0.98)
      g.quadraticCurveTo(w / 2 + i * w * 0.06, h * 0.8, w / 2 + i * w * 0.14, h * 0.7 - (3 - Math.abs(i)) * h * 0.05)
      g.stroke()
    }
  }
  return group(body, at(wrap(0.426, 0.86, 2.2, label(spec, 2.2 * 0.42, 0.86, { layout: 'calm', paper: '#ffffff', ink: '#3d5a30' })), 0, 0.62), pump, cap)
}

export function brushes({ main, accent }) {
  const one = (length, tuft, width) => {
    const handle = lathe([[0, 0], [0.045, 0.02, 0.04], [0.075, length * 0.55, 0.3], [0.06, length]], gloss(accent, 0.3), 0.04)
    const ferrule = at(lathe([[0.062, 0], [0.085, 0.08], [width * 0.62, 0.36]], metal('#ffcfae', 0.2), 0.03), 0, length - 0.02)
    const hair = at(loft([0, 0.25, 0.55, 0.8, 0.95, 1].map((k, i) => ({ y: k * tuft, rx: width * [0.6, 0.95, 1.15, 1.02, 0.6, 0.1][i], rz: width * [0.55, 0.8, 0.9, 0.75, 0.42, 0.06][i] })), fabric(main, 'rib', [5, 1], 2.4), { along: 40 }), 0, length + 0.3)
    const tip = at(torus(0.062, 0.012, metal('#ffcfae', 0.2)), 0, length * 0.12, 0, Math.PI / 2)
    return group(handle, ferrule, hair, tip)
  }
  const cup = lathe([[0, 0], [0.34, 0, 0.06], [0.36, 0.72], [0.325, 0.72], [0.31, 0.06], [0, 0.05]], gloss('#efe3d8', 0.4), 0.02)
  return group(cup,
    at(one(1.1, 0.5, 0.2), -0.06, 0.12, 0.02, 0.05, 0, 0.22),
    at(one(1.2, 0.36, 0.13), 0.02, 0.12, -0.05, -0.05, 0.4, -0.02),
    at(one(1.0, 0.3, 0.17), 0.06, 0.12, 0.06, 0.08, 0.2, -0.26))
}

export const beauty = {
  'dropper-bottle': dropperBottle, lipstick, 'cream-jar': creamJar, tube: squeezeTube, perfume, soap,
  'spray-bottle': sprayBottle, brushes,
}
