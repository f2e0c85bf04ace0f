/** A silk scarf over a rail. */
import * as T from 'three'
import { at, ball, cyl, group } from '../forms.mjs'
import { metal } from '../materials.mjs'
import { sheet } from '../surfaces.mjs'
import { canvas, texture } from '../textures.mjs'

/** Four-petal batik lattice with a border. */
function batik(main, gold, red) {
  return texture(
    canvas(1024, 1024, (g, s) => {
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
          for (let k = 0; k < 4; k++)
            petal(
              (i + 0.5) * c,
              (j + 0.5) * c,
              c * 0.68,
              Math.PI / 4 + (k * Math.PI) / 2,
              (i + j) % 2 ? gold : '#efe3c4',
            )
          g.fillStyle = red
          g.beginPath()
          g.arc((i + 0.5) * c, (j + 0.5) * c, c * 0.08, 0, 7)
          g.fill()
        }
      for (const [inset, width, color] of [
        [0, 110, red],
        [52, 10, gold],
        [112, 8, gold],
      ]) {
        g.strokeStyle = color
        g.lineWidth = width
        g.strokeRect(
          inset + (width > 50 ? 20 : 0),
          inset + (width > 50 ? 20 : 0),
          s - 2 * inset - (width > 50 ? 40 : 0),
          s - 2 * inset - (width > 50 ? 40 : 0),
        )
      }
      g.fillStyle = gold
      for (let i = 0; i < 40; i++)
        for (const [x, y] of [
          [(i + 0.5) * 25.6, 86],
          [(i + 0.5) * 25.6, s - 86],
          [86, (i + 0.5) * 25.6],
          [s - 86, (i + 0.5) * 25.6],
        ]) {
          g.beginPath()
          g.arc(x, y, 7, 0, 7)
          g.fill()
        }
    }),
  )
}

export function scarf({ main, accent, third }) {
  const red = main.toLowerCase() === '#9c3d2e' ? '#1f3a5f' : third
  const silk = new T.MeshPhysicalMaterial({
    map: batik(main, accent, red),
    roughness: 0.42,
    sheen: 0,
    clearcoat: 0.25,
    clearcoatRoughness: 0.5,
    side: T.DoubleSide,
  })
  const place = (time) => (u, v) => {
    const over = 0.95
    const length = 2.75
    const s = v * length
    const x = (u - 0.5) * 1.5 * (1 + 0.05 * Math.cos(s * 2))
    const back = over - s
    const r = 0.06
    const sway = Math.max(0, s - over)
    const fold =
      (Math.sin(u * 17 + 0.6) * 0.06 + Math.sin(u * 31 + s) * 0.018) * (0.45 + 0.4 * Math.abs(back))
    const flow = Math.sin(time * Math.PI * 2 + s * 2.4 + u * 3) * 0.07 * sway
    if (s < over) return [x, -(over - s), -r + fold * 0.6]
    const a = Math.min((s - over) / r, Math.PI)
    const fall = Math.max(0, s - over - r * Math.PI)
    return [x + flow * 0.6, r * Math.sin(a) - fall, -r * Math.cos(a) + fold + flow]
  }
  const cloth = sheet(place(0), silk, 110, 130)
  const rod = group(
    at(cyl(0.035, 1.9, metal('#ffdc94', 0.25)), -0.95, -0.01, 0, 0, 0, -Math.PI / 2),
    ...[-0.95, 0.95].map((x) => at(ball(0.06, metal('#ffdc94', 0.2)), x, -0.01, 0)),
  )
  const made = at(group(cloth, rod), 0, 1.95, 0)
  made.userData.tick = (time) => {
    const p = cloth.geometry.attributes.position
    const form = place(time)
    for (let j = 0, i = 0; j <= 130; j++)
      for (let k = 0; k <= 110; k++, i++) p.setXYZ(i, ...form(k / 110, 1 - j / 130))
    p.needsUpdate = true
    cloth.geometry.computeVertexNormals()
  }
  const outer = group(
    made,
    at(cyl(0.03, 1.95, metal('#ffdc94', 0.25)), 0.88, 0, 0),
    at(cyl(0.03, 1.95, metal('#ffdc94', 0.25)), -0.88, 0, 0),
    at(cyl(0.16, 0.05, metal('#ffdc94', 0.3)), 0.88, 0, 0),
    at(cyl(0.16, 0.05, metal('#ffdc94', 0.3)), -0.88, 0, 0),
  )
  outer.userData.tick = made.userData.tick
  return outer
}
