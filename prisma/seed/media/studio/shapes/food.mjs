/** Bags, tins, bottles, jars and bars. */
import * as T from 'three'
import { at, ball, box, cyl, decal, extrude, group, lathe, loft, many, mesh, outline, pebble, roundRect, scaled, sheet, torus, tube, wrap } from '../forms.mjs'
import { label, write } from '../labels.mjs'
import { brushed, fabric, glass, gloss, liquid, matte, metal, plastic, stone, wood } from '../materials.mjs'
import { pieces } from '../props.mjs'
import { seeded } from '../random.mjs'
import { canvas, texture } from '../textures.mjs'

/** Front and back of a filled bag: half width and half depth by height, with creases. */
function bag({ w, h, depth, pinch, crease = 0.012 }, front, back) {
  const face = (s) => sheet((u, v) => {
    const x = (u - 0.5) * 2
    const belly = Math.sin(Math.PI * Math.min(1, 0.12 + v * 0.88)) ** 0.7 * (1 - v) ** pinch
    const bulge = (1 - Math.abs(x) ** 3.2) ** 0.75
    const wrinkle = crease * Math.sin(v * 30 + x * 5) * (1 - bulge * 0.6) + crease * 0.7 * Math.sin(x * 17 + v * 9) * v
    return [x * w * (1 - 0.035 * Math.sin(Math.PI * v)), v * h, s * (0.012 + depth * bulge * belly) + wrinkle]
  }, s > 0 ? front : back, 70, 90)
  return group(face(1), face(-1))
}

function coffeeBag({ main, accent, third, spec, value }) {
  const paper = (spec_, front) => label(spec_, 1.04, 1.7, { layout: 'bold', paper: accent, ink: '#2a1a12', band: main, onBand: '#fdf1de', roughness: 0.85, decorate: (g, w, h) => {
    g.fillStyle = '#2f6b57'
    for (let i = 0; i < 5; i++) {
      g.fillStyle = ['#2f6b57', '#4b8a6a', '#d99a4e', '#c5602f', main][i]
      g.beginPath()
      g.moveTo(0, h)
      for (let x = 0; x <= w; x += 8) g.lineTo(x, h * (0.42 + i * 0.06) + Math.sin(x / (60 + i * 14) + i * 1.7) * h * 0.03)
      g.lineTo(w, h)
      g.fill()
    }
  } })
  const body = bag({ w: 0.52, h: 1.5, depth: 0.3, pinch: 0.35 }, paper(spec, true), matte(accent))
  const fold = at(box(1.04, 0.2, 0.09, matte(accent, 0.85), 0.03), 0, 1.53, 0)
  const tie = at(box(1.12, 0.05, 0.1, gloss('#2a1a12', 0.4), 0.015), 0, 1.5, 0)
  const valve = at(cyl(0.05, 0.012, plastic('#efe6d4')), 0.3, 1.22, 0.27, Math.PI / 2)
  const beans = value === 'ground' ? null : many(60, pieces.bean(), gloss('#4a2715', 0.4), (i) => { const next = seeded('cb' + i); const a = next() * 6.28; const r = 0.3 + next() * 0.85; return { x: Math.cos(a) * r * 0.95, y: 0.05, z: 0.48 + Math.abs(Math.sin(a)) * r * 0.5, rx: next() * 6, ry: next() * 6, rz: next() * 6, s: 0.8 } })
  const heap = value === 'ground' ? at(lathe([[0.5, 0], [0.3, 0.12, 0.2], [0.1, 0.24, 0.1], [0, 0.26]], stone('#4a2a18', [6, 3]), 0.1), 0.62, 0, 0.5) : null
  return group(body, fold, tie, valve, beans, heap)
}

function teaTin({ main, accent, third, spec, product }) {
  const green = product === 'uji-style-matcha'
  const r = green ? 0.44 : 0.48
  const h = green ? 0.86 : 1.15
  const base = green ? '#f2f0de' : accent
  const lettering = green ? '#2e4420' : '#f0d595'
  const pattern = (g, w, hh) => {
    g.strokeStyle = green ? 'rgba(111,155,60,.55)' : 'rgba(226,184,92,.5)'
    g.lineWidth = 5
    const c = w / 16
    for (let i = 0; i < 18; i++) for (let j = 0; j < 10; j++) for (const k of [0.5, 0.34, 0.18]) {
      g.beginPath()
      g.arc((i + (j % 2) / 2) * c, hh - j * c * 0.5 + c * 0.1, c * k, Math.PI, 0)
      if (j < 4 || j > 99) g.stroke()
    }
  }
  const body = cyl(r, h, gloss(base, 0.45), 0.02)
  const art = at(wrap(r + 0.004, h * 0.96, 6.2, label(spec, 6.2 * r, h * 0.96, { layout: 'plain', paper: base, ink: base, decorate: pattern, roughness: 0.5 })), 0, h * 0.49, 0)
  const plaque = at(wrap(r + 0.008, h * 0.66, 1.5, label(spec, 1.5 * r, h * 0.66, { layout: green ? 'bold' : 'calm', paper: green ? '#6f9b3c' : '#f2e8d0', ink: green ? '#fbfbe9' : '#1f3d36', band: '#2e4420', onBand: '#eef3c8', border: !green, roughness: 0.5 })), 0, h * 0.5, 0)
  const rings = [0.02, h - 0.02].map((y) => at(torus(r, 0.014, metal('#ffdc94', 0.25)), 0, y, 0, Math.PI / 2))
  const lid = at(group(cyl(r + 0.012, 0.2, green ? gloss('#2e4420', 0.4) : metal('#ffd98c', 0.28), 0.02), at(cyl(0.1, 0.07, green ? wood('#c69a5c') : metal('#ffd98c', 0.28), 0.02), 0, 0.2, 0)), 0, h, 0)
  const bowl = at(group(lathe([[0, 0.03], [0.14, 0, 0.03], [0.34, 0.24], [0.315, 0.24], [0.13, 0.06, 0.08], [0, 0.06]], gloss(green ? '#2b2f2c' : '#faf4e6', 0.35), 0.02), at(cyl(0.29, 0.01, green ? gloss('#8fb84c', 0.55) : liquid('#c47a1f', 0.7)), 0, 0.19, 0)), r + 0.42, 0, 0.42)
  const whisk = green ? at(group(cyl(0.075, 0.22, wood('#d6b277')), ...[...Array(22)].map((_, i) => tube([[Math.sin(i * 0.2856) * 0.06, 0.2, Math.cos(i * 0.2856) * 0.06], [Math.sin(i * 0.2856) * 0.15, 0.4, Math.cos(i * 0.2856) * 0.15], [Math.sin(i * 0.2856) * 0.11, 0.52, Math.cos(i * 0.2856) * 0.11]], 0.008, matte('#e0c48f'), { segments: 8, sides: 5 }))), -r - 0.32, 0.53, 0.45, Math.PI, 0, 0) : null
  return group(body, art, plaque, rings, lid, bowl, whisk)
}

function oilBottle({ main, accent, third, spec }) {
  const body = loft([0, 0.02, 0.06, 0.6, 0.72, 0.8, 0.88, 1].map((k, i) => ({ y: k * 1.85, rx: [0.3, 0.34, 0.36, 0.36, 0.33, 0.17, 0.12, 0.12][i], rz: [0.3, 0.34, 0.36, 0.36, 0.33, 0.17, 0.12, 0.12][i], e: [5, 5, 5, 5, 4, 2.2, 2, 2][i] })), liquid('#3f5a1c', 0.35), { along: 90 })
  const art = at(decal(0.56, 0.86, label(spec, 0.56, 0.86, { layout: 'bold', paper: third, ink: '#33401a', band: accent, onBand: '#33401a', decorate: (g, w, h) => {
    g.strokeStyle = main
    g.lineWidth = 5
    g.beginPath()
    g.moveTo(w * 0.3, h * 0.62)
    g.quadraticCurveTo(w * 0.5, h * 0.5, w * 0.74, h * 0.53)
    g.stroke()
    g.fillStyle = main
    for (const [x, y, a] of [[0.4, 0.53, -0.9], [0.52, 0.58, 0.5], [0.58, 0.48, -0.7], [0.68, 0.57, 0.6]]) {
      g.beginPath()
      g.ellipse(w * x, h * y, w * 0.075, w * 0.026, a, 0, 7)
      g.fill()
    }
  } })), 0, 0.6, 0.363)
  const foil = at(lathe([[0.135, 0], [0.14, 0.02], [0.135, 0.34, 0.03], [0, 0.35]], metal('#ffdf9a', 0.3), 0.02), 0, 1.62, 0)
  const seal = at(cyl(0.09, 0.02, gloss('#8e2f22', 0.4), 0.006), 0, 1.25, 0.31, Math.PI / 2 - 0.35)
  const dish = at(group(lathe([[0, 0.02], [0.2, 0, 0.03], [0.36, 0.11], [0.34, 0.12], [0.18, 0.045], [0, 0.04]], gloss('#f4ecdd', 0.4), 0.02), at(cyl(0.28, 0.01, liquid('#c5b32e', 0.9)), 0, 0.085, 0)), 0.72, 0, 0.4)
  const olives = many(7, pieces.olive(), gloss('#6c7a2e', 0.35), (i) => ({ x: -0.55 - (i % 3) * 0.17 + (i > 2 ? 0.1 : 0), y: 0.085 + (i > 5 ? 0.13 : 0), z: 0.35 + Math.floor(i / 3) * 0.2, ry: i * 1.3, rz: i * 0.4, s: 1 }))
  return group(body, art, foil, seal, dish, olives)
}

function honeyJar({ main, accent, third, spec }) {
  const inner = lathe([[0, 0.04], [0.44, 0.04, 0.1], [0.52, 0.3, 0.3], [0.46, 0.78, 0.15], [0.36, 0.86], [0, 0.86]], liquid('#e0911c', 0.8), 0.08)
  const shell = lathe([[0, 0], [0.46, 0, 0.12], [0.56, 0.3, 0.3], [0.5, 0.84, 0.15], [0.4, 0.95], [0.4, 1.02]], glass('#fff6df', 0.2), 0.08)
  const lid = at(group(cyl(0.43, 0.2, wood('#c99a5b'), 0.03), at(torus(0.432, 0.012, metal('#ffdc94', 0.3)), 0, 0.03, 0, Math.PI / 2)), 0, 0.98, 0)
  const hexes = (g, w, h) => {
    g.strokeStyle = 'rgba(214,138,26,.5)'
    g.lineWidth = 4
    for (let i = 0; i < 9; i++) for (let j = 0; j < 3; j++) {
      g.beginPath()
      for (let k = 0; k <= 6; k++) g.lineTo((i + (j % 2) / 2) * w * 0.125 + Math.cos(k * 1.047 + 0.5236) * w * 0.07, h - j * w * 0.11 + Math.sin(k * 1.047 + 0.5236) * w * 0.07)
      g.stroke()
    }
  }
  const art = at(wrap(0.567, 0.46, 1.75, label(spec, 1.75 * 0.56, 0.46, { layout: 'calm', paper: '#fdf3d9', ink: third, border: true, decorate: hexes }), 0.545), 0, 0.46, 0)
  const dipper = at(group(at(cyl(0.03, 1.05, wood('#c08d4d')), 0, 0.2, 0), ...[0, 1, 2, 3, 4].map((i) => at(scaled(ball([0.1, 0.14, 0.155, 0.14, 0.1][i], wood('#b98546'), 24), 1, 0.3, 1), 0, i * 0.065, 0)), at(lathe([[0, -0.07], [0.06, -0.04, 0.04], [0.13, 0.06, 0.1], [0.16, 0.16, 0.1], [0.1, 0.27]], glass('#e99a1e', 0.55), 0.06), 0, 0, 0)), 0.98, 0.12, 0.35, 0.35, 0.3, 1.25)
  const puddle = at(scaled(pebble(0.36, 0.025, 0.26, liquid('#e39a22', 0.9), 2.4, 2.1), 1), 0.85, 0.015, 0.42)
  return group(inner, shell, lid, art, dipper, puddle)
}

function chocolate({ main, accent, third, spec, value }) {
  const ginger = value === 'ginger'
  const block = (w, d) => at(box(w, 0.1, d, gloss(main, 0.4), 0.03), 0, 0.05, 0)
  const bar = group()
  for (let i = 0; i < 4; i++) for (let j = 0; j < 6; j++) if (!(i > 1 && j > 4)) bar.add(at(group(box(0.235, 0.08, 0.2, gloss('#43251a', 0.38), 0.025), at(box(0.17, 0.03, 0.13, gloss('#43251a', 0.38), 0.014), 0, 0.05, 0)), -0.36 + i * 0.24, 0.055, -0.52 + j * 0.205))
  const slab = at(box(0.95, 0.05, 1.22, gloss('#3a1f14', 0.4), 0.02), 0, 0.03, -0.02)
  const foil = at(group(at(box(0.99, 0.11, 0.3, metal('#ffe0a0', 0.32), 0.02), 0, 0.05, 0.5)), 0, 0, 0.18)
  const lower = group(at(group(bar, slab), 0, 0, -0.1), foil)
  const wrapArt = label(spec, 0.96, 1.5, { layout: 'bold', paper: ginger ? '#d9822b' : third, ink: ginger ? '#3a1409' : main, band: ginger ? '#5c2412' : accent, onBand: ginger ? '#ffe3b5' : main, decorate: (g, w, h) => {
    g.strokeStyle = ginger ? '#ffd08a' : accent
    g.lineWidth = 6
    for (let i = 0; i < 9; i++) {
      g.beginPath()
      g.arc(w / 2, h * 0.68, w * (0.08 + i * 0.06), Math.PI, 0)
      g.stroke()
    }
  } })
  const pack = at(group(box(1.0, 1.56, 0.11, matte(ginger ? '#d9822b' : third), 0.012), at(decal(0.98, 1.53, wrapArt), 0, 0, 0.0565)), -0.18, 0.8, -0.42, -0.2, 0.14, 0)
  const bits = many(5, pieces.cube(), gloss('#43251a', 0.4), (i) => ({ x: -0.75 + i * 0.12, y: 0.06, z: 0.5 + (i % 3) * 0.16, rx: i, ry: i * 2, rz: i * 3, s: 0.7 - i * 0.07 }))
  return group(pack, at(lower, 0.42, 0, 0.48, 0, -0.42), bits)
}

function jamJar({ main, accent, third, spec }) {
  const inner = lathe([[0, 0.05], [0.42, 0.05, 0.08], [0.44, 0.86, 0.1], [0, 0.88]], liquid('#f29a1c', 0.85), 0.06)
  const shell = lathe([[0, 0], [0.46, 0, 0.1], [0.48, 0.9, 0.12], [0.4, 1.0], [0.4, 1.05]], glass('#fffaf0', 0.2), 0.06)
  const check = texture(canvas(256, 256, (g) => {
    g.fillStyle = '#fff8e6'
    g.fillRect(0, 0, 256, 256)
    g.fillStyle = 'rgba(91,127,43,.55)'
    for (let i = 0; i < 4; i++) { g.fillRect(i * 64, 0, 32, 256); g.fillRect(0, i * 64, 256, 32) }
  }), { repeat: [7, 3] })
  const cloth = new T.MeshStandardMaterial({ map: check, roughness: 0.95, side: T.DoubleSide })
  const cover = sheet((u, v) => {
    const a = u * Math.PI * 2
    const flare = v > 0.55 ? (v - 0.55) / 0.45 : 0
    const r = v < 0.5 ? v * 0.9 : 0.45 - (v < 0.62 ? 0.01 : 0) + flare * (0.13 + 0.035 * Math.sin(a * 14))
    const y = v < 0.5 ? 1.2 - 0.02 * v : 1.19 - (v - 0.5) * 0.5
    return [Math.sin(a) * r, y, Math.cos(a) * r]
  }, cloth, 140, 40)
  const string = at(torus(0.465, 0.014, matte('#b98b4f')), 0, 1.09, 0, Math.PI / 2)
  const art = at(wrap(0.486, 0.52, 1.9, label(spec, 1.9 * 0.48, 0.52, { layout: 'bold', paper: '#fffaf0', ink: '#41611b', band: main, onBand: '#4a2a06' })), 0, 0.45, 0)
  const fruit = (x, z, r) => at(group(scaled(ball(r, gloss('#7ea233', 0.4)), 1, 0.94, 1)), x, r * 0.94, z)
  const half = at(group(at(cyl(0.2, 0.05, gloss('#7ea233', 0.45), 0.02)), at(decal(0.37, 0.37, sliceArt('#f7b733', '#fff0c4')), 0, 0.052, 0, -Math.PI / 2)), 0.66, 0.18, 0.5, 0.95, 0.25, 0)
  return group(inner, shell, cover, string, art, fruit(-0.68, 0.32, 0.19), fruit(-0.44, 0.66, 0.16), half)
}

/** Cut face of a citrus fruit. */
export function sliceArt(flesh, pith) {
  const map = texture(canvas(256, 256, (g) => {
    g.translate(128, 128)
    g.fillStyle = pith
    g.beginPath()
    g.arc(0, 0, 126, 0, 7)
    g.fill()
    g.fillStyle = flesh
    for (let i = 0; i < 9; i++) {
      g.save()
      g.rotate((i / 9) * 6.283)
      g.beginPath()
      g.moveTo(0, -12)
      g.arc(0, 0, 108, -Math.PI / 2 - 0.3, -Math.PI / 2 + 0.3)
      g.fill()
      g.restore()
    }
  }))
  return new T.MeshStandardMaterial({ map, transparent: true, roughness: 0.3, alphaTest: 0.3 })
}

function spiceTin({ main, accent, third, spec, value }) {
  const hot = value === 'hot'
  const art = label({ ...spec, figure: hot ? '●●●' : '●○○' }, 0.92, 1.22, { layout: 'bold', paper: hot ? '#7f1512' : main, ink: '#ffe9b0', band: accent, onBand: '#7a130d', roughness: 0.4, decorate: (g, w, h) => {
    g.fillStyle = accent
    g.globalAlpha = 0.9
    for (let i = 0; i < 20; i++) {
      g.save()
      g.translate(w / 2, h * 0.68)
      g.rotate(-Math.PI + ((i + 0.5) / 20) * Math.PI)
      g.fillRect(w * 0.16, -5, w * (i % 2 ? 0.2 : 0.28), 10)
      g.restore()
    }
    g.globalAlpha = 1
  } })
  const body = at(extrude(roundRect(0.94, 1.24, 0.1), 0.5, gloss(hot ? '#7f1512' : main, 0.4), 0.03), 0, 0.62, 0)
  const lid = at(group(box(0.98, 0.14, 0.54, metal('#ffe0a0', 0.28), 0.04), at(box(0.5, 0.05, 0.26, metal('#ffe0a0', 0.28), 0.02), 0, 0.09, 0)), 0, 1.27, 0)
  const powder = at(lathe([[0.4, 0], [0.26, 0.09, 0.2], [0.08, 0.2, 0.1], [0, 0.22]], stone('#b3301c', [6, 3]), 0.1), 0.72, 0, 0.42)
  const spoon = at(group(at(scaled(pebble(0.15, 0.04, 0.11, wood('#b98a4f'), 2.2, 2), 1)), at(box(0.6, 0.03, 0.05, wood('#b98a4f'), 0.012), 0.42, 0.01, 0)), 0.62, 0.15, 0.62, 0, 0.5, 0.25)
  const chilli = (x, z, turn) => at(group(tube([[0, 0.07, 0], [0.2, 0.08, 0.05], [0.42, 0.06, 0.02], [0.56, 0.1, -0.06]], 0.065, gloss('#a81d12', 0.3)), at(ball(0.066, gloss('#a81d12', 0.3)), 0, 0.07, 0), at(tube([[0, 0.07, 0], [-0.1, 0.09, 0], [-0.17, 0.14, 0.03]], 0.02, matte('#5d7a35')), 0, 0, 0)), x, 0, z, 0, turn)
  return group(body, at(decal(0.9, 1.2, art), 0, 0.62, 0.2515), lid, powder, spoon, chilli(-0.75, 0.42, -0.4), chilli(-0.45, 0.72, 0.2))
}

function sauceBottle({ main, accent, third, spec }) {
  const inner = lathe([[0, 0.03], [0.29, 0.03, 0.06], [0.31, 0.95, 0.2], [0.12, 1.28, 0.1], [0.11, 1.42], [0, 1.42]], liquid('#b8321a', 0.5, 0.25), 0.05)
  const shell = lathe([[0, 0], [0.33, 0, 0.07], [0.345, 0.96, 0.2], [0.14, 1.3, 0.1], [0.14, 1.5]], glass('#fff3ea', 0.18), 0.05)
  const flecks = many(60, new T.SphereGeometry(0.03, 8, 6), matte('#e8c06a'), (i) => { const next = seeded('fleck' + i); const a = next() * 6.28; return { x: Math.sin(a) * 0.305, y: 0.1 + next() * 0.85, z: Math.cos(a) * 0.305, s: 0.4 + next() * 0.8 } })
  const capTop = at(cyl(0.17, 0.3, gloss('#3d5a2a', 0.4), 0.02), 0, 1.42, 0)
  const art = at(wrap(0.351, 0.72, 2, label(spec, 2 * 0.35, 0.72, { layout: 'bold', paper: accent, ink: '#6f1410', band: '#b3201f', onBand: '#ffe9c4' })), 0, 0.52, 0)
  const chilli = (x, z, turn, color) => at(group(tube([[0, 0.06, 0], [0.2, 0.07, 0.06], [0.4, 0.05, 0.04], [0.55, 0.09, -0.05]], 0.05, gloss(color, 0.3)), at(ball(0.052, gloss(color, 0.3)), 0, 0.06, 0), tube([[0, 0.06, 0], [-0.09, 0.08, 0], [-0.15, 0.13, 0.02]], 0.016, matte('#5d7a35'))), x, 0, z, 0, turn)
  const shallot = (x, z, r) => at(scaled(ball(r, gloss('#a0496a', 0.4)), 1, 1.1, 1), x, r, z)
  const lime = at(group(cyl(0.19, 0.05, gloss('#5f8f2d', 0.45), 0.02), at(decal(0.35, 0.35, sliceArt('#c9dd72', '#f4f8d8')), 0, 0.052, 0, -Math.PI / 2)), 0.55, 0.17, 0.35, 0.95, 0.2, 0)
  return group(inner, shell, flecks, capTop, art, chilli(-0.75, 0.4, -0.3, '#c0241a'), chilli(-0.35, 0.62, 0.25, '#c0241a'), shallot(-0.58, 0.1, 0.14), lime)
}

const pouchArt = {
  'mango-crisps': (g, w, h) => {
    g.fillStyle = '#ffd25e'
    g.beginPath()
    g.ellipse(w * 0.5, h * 0.66, w * 0.34, w * 0.26, -0.4, 0, 7)
    g.fill()
    g.fillStyle = '#f07f2a'
    g.beginPath()
    g.ellipse(w * 0.6, h * 0.7, w * 0.2, w * 0.17, -0.4, 0, 7)
    g.fill()
    g.fillStyle = '#3e7d4b'
    g.beginPath()
    g.ellipse(w * 0.28, h * 0.53, w * 0.17, w * 0.055, 0.5, 0, 7)
    g.fill()
  },
  'palm-sugar-caramels': (g, w, h) => {
    for (const [x, y, r, a] of [[0.34, 0.64, 0.17, 0.3], [0.62, 0.6, 0.19, -0.3], [0.5, 0.76, 0.16, 0.1]]) {
      g.save()
      g.translate(w * x, h * y)
      g.rotate(a)
      g.fillStyle = '#7c3f17'
      g.beginPath()
      g.roundRect(-w * r, -w * r * 0.72, w * r * 2, w * r * 1.44, w * 0.05)
      g.fill()
      g.fillStyle = '#e4a45a'
      g.beginPath()
      g.roundRect(-w * r * 0.92, -w * r * 0.72, w * r * 1.84, w * r * 0.9, w * 0.05)
      g.fill()
      g.restore()
    }
  },
  'sea-salt-caramel-nuts': (g, w, h) => {
    for (const [x, y, a] of [[0.32, 0.6, 0.4], [0.58, 0.57, -0.5], [0.72, 0.7, 0.9], [0.42, 0.75, -0.2], [0.2, 0.74, 1.2]]) {
      g.fillStyle = '#c98a4b'
      g.beginPath()
      g.ellipse(w * x, h * y, w * 0.15, w * 0.09, a, 0, 7)
      g.fill()
      g.strokeStyle = '#6e421c'
      g.lineWidth = 5
      g.beginPath()
      g.ellipse(w * x, h * y, w * 0.1, w * 0.035, a, 0, 4)
      g.stroke()
    }
  },
}

function snackPouch({ main, accent, third, spec, product, count = 1 }) {
  const navy = product === 'sea-salt-caramel-nuts'
  const paper = navy ? third : product === 'mango-crisps' ? '#f8b02d' : accent
  const ink = navy ? '#f6e3c1' : product === 'mango-crisps' ? '#2c5a38' : third
  const film = () => {
    const made = label(spec, 1.1, 1.6, { layout: 'bold', paper, ink, band: navy ? '#c78b4c' : main, onBand: navy ? third : '#fff7e4', decorate: pouchArt[product], roughness: 0.38 })
    return made
  }
  const one = () => {
    const back = new T.MeshStandardMaterial({ color: paper, roughness: 0.4, side: T.DoubleSide })
    const seal = at(box(1.1, 0.13, 0.03, back, 0.01), 0, 1.6, 0)
    const ridges = [0, 1, 2, 3].map((i) => at(box(1.09, 0.012, 0.036, back, 0.004), 0, 1.56 + i * 0.025, 0))
    return group(bag({ w: 0.55, h: 1.56, depth: 0.27, pinch: 0.55, crease: 0.014 }, film(), back), seal, ridges)
  }
  const kind = { 'mango-crisps': ['chip', '#f4a52c'], 'palm-sugar-caramels': ['caramel', '#b5682a'], 'sea-salt-caramel-nuts': ['nut', '#bd7f42'] }[product]
  const bits = many(14, pieces[kind[0]](), new T.MeshPhysicalMaterial({ color: kind[1], roughness: 0.45, clearcoat: 0.5, side: T.DoubleSide }), (i) => { const next = seeded(product + i); return { x: -0.75 + next() * 1.5, y: 0.08, z: 0.42 + next() * 0.42, rx: kind[0] === 'chip' ? (next() - 0.5) * 0.8 : (next() - 0.5) * 1.5, ry: next() * 6, rz: (next() - 0.5) * 0.8, s: 0.75 + next() * 0.35 } })
  if (count === 1) return group(one(), bits)
  return group(...[...Array(Math.min(count, 5))].map((_, i) => at(one(), (i - 2) * 0.62, 0, -Math.abs(i - 2) * 0.28 - (i % 2) * 0.05, 0, (2 - i) * 0.1)), bits)
}

export const food = {
  'coffee-bag': coffeeBag, 'tea-tin': teaTin, 'oil-bottle': oilBottle, 'honey-jar': honeyJar, chocolate, 'jam-jar': jamJar,
  'spice-tin': spiceTin, 'sauce-bottle': sauceBottle, 'snack-pouch': snackPouch,
}
