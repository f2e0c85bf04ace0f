/** Small accessories: glasses, watches, jewellery, belts and wallets. */
import * as T from 'three'
import { at, ball, box, cyl, decal, extrude, group, lathe, outline, pebble, planar, ribbon, roundRect, scaled, sheet, torus, tube } from '../forms.mjs'
import { DISPLAY, label, wordmark, write } from '../labels.mjs'
import { brushed, fabric, glass, gloss, leather, liquid, matte, metal, plastic, print } from '../materials.mjs'
import { seeded } from '../random.mjs'
import { canvas, texture } from '../textures.mjs'

function tortoise(base) {
  const next = seeded('tortoise')
  return texture(canvas(512, 512, (g, s) => {
    g.fillStyle = '#8a4f22'
    g.fillRect(0, 0, s, s)
    for (let i = 0; i < 90; i++) {
      const [x, y, r] = [next() * s, next() * s, 20 + next() * 60]
      const spot = g.createRadialGradient(x, y, 0, x, y, r)
      spot.addColorStop(0, next() > 0.4 ? 'rgba(35,15,6,.85)' : 'rgba(201,130,60,.7)')
      spot.addColorStop(1, 'rgba(60,28,10,0)')
      g.fillStyle = spot
      g.fillRect(x - r, y - r, 2 * r, 2 * r)
    }
  }), { repeat: [1, 1] })
}

function sunglasses({ main, third, value }) {
  const shell = value === 'black' ? gloss('#17181b', 0.25) : gloss(main, 0.25, tortoise(main))
  const lensShape = (grow) => outline([[-0.36, 0.24], [0, 0.29], [0.36, 0.25], [0.4, 0.02], [0.28, -0.25], [0, -0.31], [-0.27, -0.27], [-0.38, -0.02]].map(([x, y]) => [x * (1 + grow / 0.38), y * (1 + grow / 0.29)]))
  const side = (s) => {
    const rim = lensShape(0.075)
    rim.holes.push(lensShape(0))
    const lens = new T.MeshPhysicalMaterial({ color: value === 'black' ? '#20262b' : '#3a2a1c', roughness: 0.04, metalness: 0.3, clearcoat: 1, transparent: true, opacity: 0.86 })
    const arm = tube([[s * 0.44, 0.2, -0.02], [s * 0.47, 0.21, -0.2], [s * 0.47, 0.2, -0.85], [s * 0.46, 0.1, -1.15], [s * 0.44, -0.12, -1.35]], 0.04, shell)
    return at(group(extrude(rim, 0.1, shell, 0.025), at(extrude(lensShape(0.015), 0.02, lens, 0.004), 0, 0, 0), arm, at(box(0.05, 0.05, 0.02, metal('#ffdc94', 0.2), 0.008), s * 0.41, 0.2, 0.062)), s * 0.5, 0, 0, 0, s * 0.07)
  }
  const bridge = tube([[-0.12, 0.14, 0.02], [0, 0.19, 0.04], [0.12, 0.14, 0.02]], 0.045, shell)
  return at(group(side(-1), side(1), bridge), 0, 0.36, 0, -0.14)
}

function dial(main, spec, ring) {
  return texture(canvas(1024, 1024, (g, s) => {
    const light = g.createRadialGradient(s * 0.4, s * 0.35, 0, s / 2, s / 2, s * 0.6)
    const base = new T.Color(main)
    light.addColorStop(0, `#${base.clone().offsetHSL(0, 0, 0.1).getHexString()}`)
    light.addColorStop(1, `#${base.clone().offsetHSL(0, 0, -0.04).getHexString()}`)
    g.fillStyle = light
    g.fillRect(0, 0, s, s)
    const pale = base.getHSL({}).l > 0.55
    const ink = pale ? '#1c2833' : '#f3f1ea'
    g.translate(s / 2, s / 2)
    for (let i = 0; i < 60; i++) {
      g.save()
      g.rotate((i / 60) * Math.PI * 2)
      g.fillStyle = i % 5 ? ink : ring
      g.fillRect(i % 5 ? -2 : -9, -s * 0.455, i % 5 ? 4 : 18, i % 5 ? 20 : 84)
      g.restore()
    }
    wordmark(g, spec.brand, 0, -s * 0.17, 46, ink, s * 0.5)
    g.strokeStyle = ink
    g.lineWidth = 3
    g.beginPath()
    g.arc(0, s * 0.2, s * 0.12, 0, 7)
    g.stroke()
    for (let i = 0; i < 12; i++) {
      g.save()
      g.translate(0, s * 0.2)
      g.rotate((i / 12) * Math.PI * 2)
      g.fillRect(-2, -s * 0.12, 4, 14)
      g.restore()
    }
  }))
}

function watch({ main, accent, third, spec, value }) {
  const face = value === 'silver' ? '#e3e5e4' : main
  const steel = metal('#dfe3e6', 0.16)
  const hand = (w, l, turn, z, color) => at(group(at(box(w, l, 0.012, color, 0.005), 0, l * 0.42, 0)), 0, 0, z, 0, 0, -turn)
  const case_ = group(
    at(cyl(0.5, 0.17, brushed('#d5dadd'), 0.05), 0, 0, -0.12, Math.PI / 2),
    at(torus(0.46, 0.045, steel), 0, 0, 0.055),
    at(decal(0.88, 0.88, print(dial(face, spec, '#d9a066'))), 0, 0, 0.06),
    hand(0.03, 0.27, 5.27, 0.075, steel), hand(0.022, 0.38, 1.05, 0.09, steel), hand(0.01, 0.42, 3.6, 0.1, plastic('#e0633a')),
    at(cyl(0.025, 0.06, steel), 0, 0, 0.06, Math.PI / 2),
    at(cyl(0.055, 0.1, steel, 0.01), 0.5, 0, -0.03, 0, 0, -Math.PI / 2),
    ...[-1, 1].flatMap((s) => [-1, 1].map((q) => at(box(0.07, 0.2, 0.12, steel, 0.03), s * 0.27, q * 0.5, -0.06, q * -0.25))),
  )
  const face2 = case_.children[2]
  face2.geometry = new T.CircleGeometry(0.44, 72)
  const strap = ribbon((u) => {
    const a = Math.PI * (0.16 + 1.68 * u)
    const [z, y] = [-0.52 + 0.5 * Math.cos(a), 0.66 * Math.sin(a)]
    return { p: [0, y, z], out: [0, Math.sin(a), Math.cos(a)], up: [1, 0, 0] }
  }, 0.42, 0.07, leather(third, [2, 5]))
  const cushion = at(scaled(group(at(cyl(0.5, 1.0, fabric('#efe7da', 'weave', [10, 6], 0.6), 0.16), 0.5, 0, 0, 0, 0, Math.PI / 2)), 1, 1.22, 0.9), 0, 0, -0.54)
  return at(group(at(group(case_, strap, cushion), 0, 0.62, 0, -0.42)), 0, 0.05, 0)
}

function earrings({ main, value }) {
  const gold = metal(value === 'silver' ? '#eef1f3' : '#ffd98c', 0.14)
  const plaster = matte('#f6efe4')
  const hoop = (turn) => {
    const made = group(at(torus(0.4, 0.055, gold, Math.PI * 1.9), 0, -0.44, 0, 0, 0, Math.PI / 2 + 0.16), at(torus(0.05, 0.014, gold), 0, -0.02, 0, 0, Math.PI / 2))
    made.children[0].scale.z = 1.7
    made.rotation.y = turn
    return made
  }
  const stand = group(cyl(0.42, 0.1, plaster, 0.03), cyl(0.045, 1.5, plaster), at(cyl(0.045, 1.5, plaster, 0.02), -0.75, 1.5, 0, 0, 0, -Math.PI / 2))
  return group(stand, at(hoop(0.75), -0.52, 1.44, 0.04), at(hoop(0.45), 0.52, 1.44, 0.04))
}

function ring({ main }) {
  const gold = metal('#ffdc94', 0.14)
  const band = torus(0.5, 0.085, gold)
  band.scale.z = 1.25
  const shoulders = [-1, 1].map((s) => at(pebble(0.2, 0.12, 0.14, gold, 2.4, 2.4), s * 0.26, 0.45, 0, 0, 0, -s * 0.62))
  const bezel = at(scaled(lathe([[0, 0], [0.3, 0, 0.04], [0.34, 0.14, 0.03], [0.3, 0.17], [0, 0.17]], gold, 0.03), 1.1, 1, 0.92), 0, 0.49, 0)
  const jade = at(scaled(lathe([[0.29, 0], [0.27, 0.08, 0.1], [0.14, 0.16, 0.12], [0, 0.17]], liquid(main, 0.5, 0.2), 0.06), 1.1, 1, 0.92), 0, 0.64, 0)
  return at(group(band, shoulders, bezel, jade), 0, 0.585, 0)
}

function belt({ main, accent }) {
  const turns = 3.3
  const spiral = planar((u) => {
    const a = u * turns * Math.PI * 2
    const r = 0.24 + 0.5 * u
    return [Math.cos(a) * r, Math.sin(a) * r]
  })
  const endAngle = turns * Math.PI * 2
  const strap = ribbon(spiral, 0.36, 0.05, leather(main, [14, 1]), { segments: 300 })
  const stitch = [-1, 1].map((s) => ribbon((u) => {
    const spot = spiral(u)
    return { ...spot, p: [spot.p[0] * 1.008, s * 0.135, spot.p[2] * 1.008] }
  }, 0.012, 0.056, matte(accent), { segments: 300 }))
  const tail = spiral(1)
  const tangent = Math.atan2(-Math.cos(endAngle), -Math.sin(endAngle))
  const brass = metal('#ffdc94', 0.22)
  const frame = roundRect(0.5, 0.56, 0.1)
  frame.holes.push(roundRect(0.36, 0.4, 0.05))
  const buckle = group(extrude(frame, 0.06, brass, 0.02), at(cyl(0.026, 0.42, brass), -0.16, 0, 0.05, 0, 0.1, -Math.PI / 2))
  const spot = spiral(1)
  const facing = Math.atan2(spot.out[0], spot.out[2])
  const loop = spiral(0.94)
  const keeper = at(box(0.12, 0.42, 0.1, leather(main), 0.02), loop.p[0], 0, loop.p[2], 0, Math.atan2(loop.out[0], loop.out[2]))
  const made = group(strap, stitch, keeper, at(buckle, spot.p[0] * 1.0, 0, spot.p[2] + 0.0, 0, facing + Math.PI))
  const angle = Math.atan2(spot.p[0], spot.p[2])
  return at(group(at(made, 0, 0, 0, 0, -angle + 0.25)), 0, 0.28, 0)
}

function wallet({ main, accent, spec, value }) {
  const hide = leather(main, [2, 2])
  const stitches = print(texture(canvas(1024, 740, (g, w, h) => {
    g.strokeStyle = accent
    g.lineWidth = 7
    g.setLineDash([20, 13])
    g.beginPath()
    g.roundRect(34, 34, w - 68, h - 68, 60)
    g.stroke()
    g.setLineDash([])
    g.fillStyle = accent
    wordmark(g, spec.brand, w * 0.8, h * 0.84, 54, accent, 300)
  })), { transparent: true })
  const layer = (w, h, d, r = 0.09) => extrude(roundRect(w, h, r), d, hide, 0.016)
  const card = (color, x, y, turn) => at(extrude(roundRect(0.98, 0.62, 0.06), 0.012, plastic(color, 0.35), 0.004), x, y, 0, 0, 0, turn)
  const body = group(layer(1.16, 0.8, 0.07), at(layer(1.16, 0.6, 0.05), 0, -0.1, 0.05), at(decal(1.14, 0.58, stitches), 0, -0.1, 0.0785),
    at(card('#e9dfc9', 0.02, 0.24, 0.02), 0, 0.26, 0.028), at(card('#d8733f', 0, 0.2, -0.03), 0.02, 0.2, 0.042))
  const up = at(group(body), 0, 0.44, 0, -0.26)
  const flat = at(group(layer(1.16, 0.8, 0.1), at(decal(1.1, 0.74, stitches), 0, 0, 0.053)), 0.5, 0.06, 0.62, -Math.PI / 2, 0, 0.35)
  return group(up, flat)
}

export const jewellery = { sunglasses, watch, earrings, ring, belt, wallet }
