/** What a phone shows. */
import { write } from '../labels.mjs'
import { canvas, texture } from '../textures.mjs'

export function screenArt(color) {
  return texture(
    canvas(480, 1010, (g, w, h) => {
      const sky = g.createLinearGradient(0, 0, w, h)
      sky.addColorStop(0, '#0f2b4a')
      sky.addColorStop(0.55, color)
      sky.addColorStop(1, '#ffd7a1')
      g.fillStyle = sky
      g.beginPath()
      g.roundRect(0, 0, w, h, 86)
      g.fill()
      g.fillStyle = '#ffffff'
      write(g, '9:41', w / 2, 260, 150, { weight: 600 })
      g.lineWidth = 16
      g.strokeStyle = 'rgba(255,255,255,.35)'
      g.beginPath()
      g.arc(w / 2, 590, 120, 0, 7)
      g.stroke()
      g.strokeStyle = '#b8ffcf'
      g.beginPath()
      g.arc(w / 2, 590, 120, -1.57, 3.2)
      g.stroke()
      write(g, '82 %', w / 2, 615, 72, { weight: 700 })
    }),
  )
}
