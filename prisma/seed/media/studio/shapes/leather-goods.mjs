/** Belts and wallets. */
import { at, box, cyl, decal, extrude, group, roundRect } from '../forms.mjs'
import { wordmark } from '../labels.mjs'
import { leather, matte, metal, plastic, print } from '../materials.mjs'
import { planar, ribbon } from '../surfaces.mjs'
import { canvas, texture } from '../textures.mjs'

export function belt({ main, accent }) {
  const turns = 3.3
  const spiral = planar((u) => {
    const a = u * turns * Math.PI * 2
    const r = 0.24 + 0.5 * u
    return [Math.cos(a) * r, Math.sin(a) * r]
  })

  const strap = ribbon(spiral, 0.36, 0.05, leather(main, [14, 1]), { segments: 300 })
  const stitch = [-1, 1].map((s) =>
    ribbon(
      (u) => {
        const spot = spiral(u)
        return { ...spot, p: [spot.p[0] * 1.008, s * 0.135, spot.p[2] * 1.008] }
      },
      0.012,
      0.056,
      matte(accent),
      { segments: 300 },
    ),
  )

  const brass = metal('#ffdc94', 0.22)
  const frame = roundRect(0.5, 0.56, 0.1)
  frame.holes.push(roundRect(0.36, 0.4, 0.05))
  const buckle = group(
    extrude(frame, 0.06, brass, 0.02),
    at(cyl(0.026, 0.42, brass), -0.16, 0, 0.05, 0, 0.1, -Math.PI / 2),
  )
  const spot = spiral(1)
  const facing = Math.atan2(spot.out[0], spot.out[2])
  const loop = spiral(0.94)
  const keeper = at(
    box(0.12, 0.42, 0.1, leather(main), 0.02),
    loop.p[0],
    0,
    loop.p[2],
    0,
    Math.atan2(loop.out[0], loop.out[2]),
  )
  const made = group(
    strap,
    stitch,
    keeper,
    at(buckle, spot.p[0] * 1.0, 0, spot.p[2] + 0.0, 0, facing + Math.PI),
  )
  const angle = Math.atan2(spot.p[0], spot.p[2])
  return at(group(at(made, 0, 0, 0, 0, -angle + 0.25)), 0, 0.28, 0)
}

export function wallet({ main, accent, spec }) {
  const hide = leather(main, [2, 2])
  const stitches = print(
    texture(
      canvas(1024, 740, (g, w, h) => {
        g.strokeStyle = accent
        g.lineWidth = 7
        g.setLineDash([20, 13])
        g.beginPath()
        g.roundRect(34, 34, w - 68, h - 68, 60)
        g.stroke()
        g.setLineDash([])
        g.fillStyle = accent
        wordmark(g, spec.brand, w * 0.8, h * 0.84, 54, accent, 300)
      }),
    ),
    { transparent: true },
  )
  const layer = (w, h, d, r = 0.09) => extrude(roundRect(w, h, r), d, hide, 0.016)
  const card = (color, x, y, turn) =>
    at(
      extrude(roundRect(0.98, 0.62, 0.06), 0.012, plastic(color, 0.35), 0.004),
      x,
      y,
      0,
      0,
      0,
      turn,
    )
  const body = group(
    layer(1.16, 0.8, 0.07),
    at(layer(1.16, 0.6, 0.05), 0, -0.1, 0.05),
    at(decal(1.14, 0.58, stitches), 0, -0.1, 0.0785),
    at(card('#e9dfc9', 0.02, 0.24, 0.02), 0, 0.26, 0.028),
    at(card('#d8733f', 0, 0.2, -0.03), 0.02, 0.2, 0.042),
  )
  const up = at(group(body), 0, 0.44, 0, -0.26)
  const flat = at(
    group(layer(1.16, 0.8, 0.1), at(decal(1.1, 0.74, stitches), 0, 0, 0.053)),
    0.5,
    0.06,
    0.62,
    -Math.PI / 2,
    0,
    0.35,
  )
  return group(up, flat)
}
