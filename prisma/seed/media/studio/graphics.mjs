/** Flat moving backgrounds for graphic shots. `c` is a list of colours. */

const circle = (g, x, y, r) => {
  g.beginPath()
  g.arc(x, y, Math.max(0, r), 0, Math.PI * 2)
  g.fill()
}

export const graphics = {
  rays(g, { t, W, H, c }) {
    g.fillStyle = c[0]
    g.fillRect(0, 0, W, H)
    g.fillStyle = c[1]
    const n = 14
    for (let i = 0; i < n; i++) {
      const a = (i / n) * Math.PI * 2 + t * 0.28
      g.beginPath()
      g.moveTo(W / 2, H * 0.55)
      g.lineTo(W / 2 + Math.cos(a) * H * 1.2, H * 0.55 + Math.sin(a) * H * 1.2)
      g.lineTo(
        W / 2 + Math.cos(a + Math.PI / n) * H * 1.2,
        H * 0.55 + Math.sin(a + Math.PI / n) * H * 1.2,
      )
      g.fill()
    }
  },
  disc(g, { t, W, H, c, beat }) {
    g.fillStyle = c[0]
    g.fillRect(0, 0, W, H)
    g.fillStyle = c[1]
    const k = Math.min(1, t / 0.35)
    circle(
      g,
      W / 2,
      H * 0.55,
      W * 0.43 * (1 - (1 - k) ** 3) * (1 + 0.03 * Math.max(0, 1 - ((t % beat) / beat) * 3)),
    )
  },
  rings(g, { t, W, H, c, beat }) {
    for (let i = 9; i >= 0; i--) {
      g.fillStyle = c[i % c.length]
      circle(
        g,
        W / 2,
        H * 0.55,
        (i + 1 + (((t / beat / 2) * c.length) % c.length) - c.length / 2) * W * 0.17,
      )
      if (i === 9) g.fillRect(0, 0, W, H)
    }
  },
  stripes(g, { t, W, H, c }) {
    g.fillStyle = c[0]
    g.fillRect(0, 0, W, H)
    g.save()
    g.translate(W / 2, H / 2)
    g.rotate(-0.42)
    const band = 150
    const shift = (t * 130) % (band * c.length)
    for (let i = -14; i < 14; i++) {
      g.fillStyle = c[((i % c.length) + c.length) % c.length]
      g.fillRect(-H, i * band + shift, H * 2, band + 1)
    }
    g.restore()
  },
  split(g, { t, W, H, c }) {
    const k = Math.min(1, t / 0.4)
    const edge = H * (0.98 - 0.36 * (1 - (1 - k) ** 3)) + Math.sin(t * 2) * 8
    g.fillStyle = c[0]
    g.fillRect(0, 0, W, H)
    g.fillStyle = c[1]
    g.beginPath()
    g.moveTo(0, edge + 40)
    g.lineTo(W, edge - 60)
    g.lineTo(W, H)
    g.lineTo(0, H)
    g.fill()
  },
  waves(g, { t, W, H, c }) {
    g.fillStyle = c[0]
    g.fillRect(0, 0, W, H)
    for (let i = 1; i < c.length; i++) {
      g.fillStyle = c[i]
      g.beginPath()
      g.moveTo(0, H)
      for (let x = 0; x <= W; x += 16)
        g.lineTo(
          x,
          H * (0.36 + i * 0.14) + Math.sin(x / (130 + i * 24) + t * (1.6 - i * 0.2) + i * 1.9) * 30,
        )
      g.lineTo(W, H)
      g.fill()
    }
  },
  bloom(g, { t, W, H, c }) {
    g.fillStyle = c[0]
    g.fillRect(0, 0, W, H)
    for (let i = 0; i < 4; i++) {
      const [x, y] = [
        W * (0.5 + 0.42 * Math.sin(t * 0.7 + i * 1.7)),
        H * (0.5 + 0.34 * Math.cos(t * 0.6 + i * 2.3)),
      ]
      const glow = g.createRadialGradient(x, y, 0, x, y, W * 0.75)
      glow.addColorStop(0, c[1 + (i % (c.length - 1))])
      glow.addColorStop(1, `${c[1 + (i % (c.length - 1))]}00`)
      g.fillStyle = glow
      g.fillRect(0, 0, W, H)
    }
  },
  /** Tiles, one per sprite. */
  tiles(g, { W, H, c, columns = 2, rows = 3 }) {
    for (let i = 0; i < columns * rows; i++) {
      g.fillStyle = c[((i % columns) + Math.floor(i / columns)) % c.length]
      g.fillRect(
        ((i % columns) * W) / columns,
        (Math.floor(i / columns) * H) / rows,
        W / columns + 1,
        H / rows + 1,
      )
    }
  },
  checks(g, { t, W, H, c }) {
    const s = 120
    const shift = (t * 60) % (2 * s)
    for (let y = -2; y < H / s + 2; y++)
      for (let x = -2; x < W / s + 2; x++) {
        g.fillStyle = c[Math.abs(x + y) % 2]
        g.fillRect(x * s + shift - s, y * s + shift - s, s + 1, s + 1)
      }
  },
}
