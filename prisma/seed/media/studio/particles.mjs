/** Things in the air, drawn over or under the product. Each is a function of time only. */
import { clamp } from './motion.mjs'
import { seeded } from './random.mjs'

const rows = new Map()

/** n rows of random numbers for a named effect. */
function dice(name, n, width = 8) {
  const key = `${name}:${n}`
  if (!rows.has(key)) {
    const next = seeded(key)
    rows.set(
      key,
      [...Array(n)].map(() => [...Array(width)].map(next)),
    )
  }
  return rows.get(key)
}

const soft = new Map()

export function puff(color) {
  if (!soft.has(color)) {
    const canvas = new OffscreenCanvas(128, 128)
    const g = canvas.getContext('2d')
    const glow = g.createRadialGradient(64, 64, 0, 64, 64, 64)
    glow.addColorStop(0, color)
    glow.addColorStop(0.5, `${color}66`)
    glow.addColorStop(1, `${color}00`)
    g.fillStyle = glow
    g.fillRect(0, 0, 128, 128)
    soft.set(color, canvas)
  }
  return soft.get(color)
}

const blurred = new Map()
/** Out of focus, made once per picture: a filter on every drawing would be slow. */
function softened(image) {
  if (!blurred.has(image)) {
    const canvas = new OffscreenCanvas(image.width, image.height)
    const g = canvas.getContext('2d')
    g.filter = 'blur(3px)'
    g.drawImage(image, 0, 0)
    blurred.set(image, canvas)
  }
  return blurred.get(image)
}

export const particles = {
  steam(g, { t, W, H, x = 0.5, y = 0.42, color = '#ffffff', strength = 0.2, rise = 0.24 }) {
    for (const [a, b, c, d] of dice('steam', 26)) {
      const life = (t * (0.32 + 0.2 * b) + a) % 1
      const size = (40 + 130 * life) * (0.7 + c * 0.6)
      const px = x * W + Math.sin(life * 5 + d * 6.28 + t) * 34 * life + (c - 0.5) * 36
      const py = y * H - life * rise * H
      g.globalAlpha = strength * Math.sin(Math.PI * life)
      g.drawImage(puff(color), px - size / 2, py - size / 2, size, size)
    }
  },
  mist(g, { t, W, H, x = 0.5, y = 0.3, color = '#ffffff', beat, dir = 1 }) {
    const burst = t % (beat * 2)
    for (const [a, b, c, d] of dice('mist', 70)) {
      const k = clamp((burst - a * 0.12) / 0.9)
      if (k <= 0 || k >= 1) continue
      const reach = Math.sqrt(k) * W * (0.25 + 0.4 * b)
      const px = x * W + dir * reach
      const py = y * H + (c - 0.5) * reach * 0.7 + k * k * 60
      const size = 6 + 46 * k * d
      g.globalAlpha = 0.5 * (1 - k)
      g.drawImage(puff(color), px - size / 2, py - size / 2, size, size)
    }
  },
  sparkle(g, { t, W, H, color = '#fff7e0', count = 16, area = [0.12, 0.2, 0.76, 0.5] }) {
    for (const [a, b, c, d] of dice('sparkle', count)) {
      const life = (t * (0.7 + 0.6 * d) + c) % 1
      const size = (10 + 26 * d) * Math.sin(Math.PI * life)
      const [x, y] = [(area[0] + a * area[2]) * W, (area[1] + b * area[3]) * H]
      g.globalAlpha = Math.sin(Math.PI * life)
      g.fillStyle = color
      g.beginPath()
      for (let i = 0; i < 8; i++) {
        const r = i % 2 ? size * 0.16 : size
        g.lineTo(x + Math.sin((i / 8) * 6.283) * r, y - Math.cos((i / 8) * 6.283) * r)
      }
      g.fill()
    }
  },
  confetti(g, { t, W, H, colors = ['#ffd257', '#ff6b4a', '#3fb6b2', '#ffffff'], count = 60 }) {
    dice('confetti', count).forEach(([a, b, c, d, e], i) => {
      const y = ((b + t * (0.32 + 0.3 * c)) % 1.15) - 0.08
      const x = a + 0.04 * Math.sin(t * 3 + d * 6)
      g.save()
      g.translate(x * W, y * H)
      g.rotate(t * (2 + 4 * e) + d * 6)
      g.scale(1, Math.cos(t * (5 + 4 * d) + e * 6))
      g.fillStyle = colors[i % colors.length]
      g.fillRect(-9, -5, 18, 10)
      g.restore()
    })
  },
  petals(g, { t, W, H, colors = ['#f7d3d0', '#f0b7b4'], count = 22 }) {
    dice('petals', count).forEach(([a, b, c, d, e], i) => {
      const y = ((b + t * (0.13 + 0.12 * c)) % 1.2) - 0.1
      const x = a + 0.08 * Math.sin(t * 1.4 + d * 6)
      g.save()
      g.translate(x * W, y * H)
      g.rotate(t * (0.6 + e) + d * 6)
      g.scale(1, 0.45 + 0.4 * Math.cos(t * 2 + e * 6))
      g.globalAlpha = 0.92
      g.fillStyle = colors[i % colors.length]
      g.beginPath()
      const s = 12 + 16 * c
      g.moveTo(-s, 0)
      g.quadraticCurveTo(0, -s, s, 0)
      g.quadraticCurveTo(0, s * 0.8, -s, 0)
      g.fill()
      g.restore()
    })
  },
  bubbles(g, { t, W, H, color = '#ffffff', count = 26 }) {
    for (const [a, b, c, d] of dice('bubbles', count)) {
      const y = 1.05 - ((b + t * (0.14 + 0.16 * c)) % 1.2)
      const x = a + 0.025 * Math.sin(t * 2.4 + d * 6)
      const r = 6 + 26 * c * d + 4
      g.globalAlpha = 0.5
      g.lineWidth = 2.4
      g.strokeStyle = color
      g.beginPath()
      g.arc(x * W, y * H, r, 0, 7)
      g.stroke()
      g.globalAlpha = 0.75
      g.fillStyle = color
      g.beginPath()
      g.arc(x * W - r * 0.35, y * H - r * 0.35, r * 0.16, 0, 7)
      g.fill()
    }
  },
  dust(g, { t, W, H, color = '#fff1d6', count = 30 }) {
    for (const [a, b, c, d] of dice('dust', count)) {
      const x = (a + t * 0.02 * (c - 0.5) + 1) % 1
      const y = (b + 1 - t * 0.025 * (0.5 + d)) % 1
      const size = 5 + 16 * c
      g.globalAlpha = 0.25 + 0.35 * Math.abs(Math.sin(t * 1.3 + d * 6))
      g.drawImage(puff(color), x * W - size / 2, y * H - size / 2, size, size)
    }
  },
  rings(g, { t, W, H, x = 0.5, y = 0.52, color = '#ffffff', beat }) {
    for (let i = 0; i < 4; i++) {
      const k = ((t / beat + i) % 4) / 4
      g.globalAlpha = 0.5 * (1 - k)
      g.lineWidth = 3 + 10 * (1 - k)
      g.strokeStyle = color
      g.beginPath()
      g.arc(x * W, y * H, 90 + k * W * 0.75, 0, 7)
      g.stroke()
    }
  },
  /** Speed lines. */
  streaks(g, { t, W, H, color = '#ffffff', count = 22 }) {
    for (const [a, b, c, d] of dice('streaks', count)) {
      const x = ((b - t * (1.2 + c)) % 1.4) + 1.2
      g.globalAlpha = 0.16 + 0.3 * d
      g.fillStyle = color
      g.fillRect(((x % 1.4) - 0.3) * W, a * H, W * (0.12 + 0.2 * d), 3 + 4 * c)
    }
  },
  /** Pieces of food that fall: frames = their tumbling pictures. */
  fall(g, { t, W, H, frames, count = 16, near = false, speed = 1 }) {
    if (!frames?.length) return
    dice(near ? 'near' : 'far', count).forEach(([a, b, c, d], _i) => {
      const size = near ? 150 + 170 * c : 60 + 90 * c
      const y = ((b + t * speed * (near ? 0.75 : 0.42) * (0.75 + 0.5 * d)) % 1.3) - 0.15
      const x = near ? (a < 0.5 ? a * 0.42 : 1 - (1 - a) * 0.42) : a
      const sharp = frames[Math.floor((t * (10 + 8 * d) + c * frames.length) % frames.length)]
      const image = near ? softened(sharp) : sharp
      g.save()
      g.globalAlpha = 1
      g.translate(x * W, y * H)
      g.rotate(d * 6 + t * (d - 0.5) * 3)
      g.drawImage(image, -size / 2, -size / 2, size, size)
      g.restore()
    })
  },
}
