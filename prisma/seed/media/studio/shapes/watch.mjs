/** A wrist watch on its cushion. */
import * as T from 'three'
import { at, box, cyl, decal, group, scaled, torus } from '../forms.mjs'
import { wordmark } from '../labels.mjs'
import { brushed, fabric, leather, metal, plastic, print } from '../materials.mjs'
import { ribbon } from '../surfaces.mjs'
import { canvas, texture } from '../textures.mjs'

function dial(main, spec, ring) {
  return texture(
    canvas(1024, 1024, (g, s) => {
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
    }),
  )
}

export function watch({ main, third, spec, value }) {
  const face = value === 'silver' ? '#e3e5e4' : main
  const steel = metal('#dfe3e6', 0.16)
  const hand = (w, l, turn, z, color) =>
    at(group(at(box(w, l, 0.012, color, 0.005), 0, l * 0.42, 0)), 0, 0, z, 0, 0, -turn)
  const case_ = group(
    at(cyl(0.5, 0.17, brushed('#d5dadd'), 0.05), 0, 0, -0.12, Math.PI / 2),
    at(torus(0.46, 0.045, steel), 0, 0, 0.055),
    at(decal(0.88, 0.88, print(dial(face, spec, '#d9a066'))), 0, 0, 0.06),
    hand(0.03, 0.27, 5.27, 0.075, steel),
    hand(0.022, 0.38, 1.05, 0.09, steel),
    hand(0.01, 0.42, 3.6, 0.1, plastic('#e0633a')),
    at(cyl(0.025, 0.06, steel), 0, 0, 0.06, Math.PI / 2),
    at(cyl(0.055, 0.1, steel, 0.01), 0.5, 0, -0.03, 0, 0, -Math.PI / 2),
    ...[-1, 1].flatMap((s) =>
      [-1, 1].map((q) =>
        at(box(0.07, 0.2, 0.12, steel, 0.03), s * 0.27, q * 0.5, -0.06, q * -0.25),
      ),
    ),
  )
  const face2 = case_.children[2]
  face2.geometry = new T.CircleGeometry(0.44, 72)
  const strap = ribbon(
    (u) => {
      const a = Math.PI * (0.16 + 1.68 * u)
      const [z, y] = [-0.52 + 0.5 * Math.cos(a), 0.66 * Math.sin(a)]
      return { p: [0, y, z], out: [0, Math.sin(a), Math.cos(a)], up: [1, 0, 0] }
    },
    0.42,
    0.07,
    leather(third, [2, 5]),
  )
  const cushion = at(
    scaled(
      group(
        at(
          cyl(0.5, 1.0, fabric('#efe7da', 'weave', [10, 6], 0.6), 0.16),
          0.5,
          0,
          0,
          0,
          0,
          Math.PI / 2,
        ),
      ),
      1,
      1.22,
      0.9,
    ),
    0,
    0,
    -0.54,
  )
  return at(group(at(group(case_, strap, cushion), 0, 0.62, 0, -0.42)), 0, 0.05, 0)
}
