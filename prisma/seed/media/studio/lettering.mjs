/** Kinetic lettering at the film's own resolution. Times in seconds, `beat` = length of a beat. */
import { brands } from './brands.mjs'
import { DISPLAY, drawMark, write } from './labels.mjs'
import { clamp, easeOut, mix, overshoot } from './motion.mjs'

const BIG = { font: DISPLAY, weight: 800, stretch: 'condensed', tracking: -0.025 }

/** Two lines have to end above the product. */
const TWO_LINES = 152

function measure(g, text, size, style = BIG) {
  g.font = `${style.weight} ${size}px "${style.font}"`
  g.fontStretch = style.stretch ?? 'normal'
  g.letterSpacing = `${(style.tracking ?? 0) * size}px`
  const width = g.measureText(text).width
  g.letterSpacing = '0px'
  return width
}

/** Size at which the text is as wide as `width`, at most `limit`. */
const fit = (g, text, width, limit) => Math.min(limit, (100 * width) / measure(g, text, 100))

const inked = (g, color, alpha = 1) => {
  g.fillStyle = g.strokeStyle = color
  g.globalAlpha = alpha
}

export const lettering = {
  /** Lines strike one after the other, each on half a beat. */
  slam(g, { lines, color, y = 0.085, W, H, t, beat, limit = 230 }) {
    let top = y * H
    lines.forEach((text, i) => {
      const size = fit(g, text, W * 0.86, lines.length > 1 ? Math.min(limit, TWO_LINES) : limit)
      top += size * 0.86
      const k = clamp((t - i * beat * 0.5) / 0.2)
      if (k > 0) {
        g.save()
        g.translate(W / 2, top - size * 0.35)
        const scale = mix(1.55, 1, easeOut(k)) + 0.025 * Math.max(0, t - 0.2)
        g.scale(scale, scale)
        inked(g, color, clamp(k * 2.4))
        write(g, text, 0, size * 0.35, size, BIG)
        g.restore()
      }
      top += size * 0.06
    })
  },
  /** Letters rise from behind a line. */
  rise(g, { lines, color, y = 0.09, W, H, t, limit = 210, align = 'center' }) {
    let top = y * H
    lines.forEach((text, row) => {
      const size = fit(g, text, W * 0.86, lines.length > 1 ? Math.min(limit, TWO_LINES) : limit)
      const width = measure(g, text, size)
      g.save()
      g.beginPath()
      g.rect(0, top - size * 0.1, W, size * 1.06)
      g.clip()
      inked(g, color)
      let x = align === 'center' ? (W - width) / 2 : W * 0.07
      ;[...text].forEach((char, i) => {
        const k = easeOut((t - row * 0.16 - i * 0.035) / 0.42)
        write(g, char, x, top + size * 0.76 + (1 - k) * size * 1.1, size, { ...BIG, align: 'left' })
        x += measure(g, char, size)
      })
      g.restore()
      top += size * 0.96
    })
  },
  /** One enormous word running across. */
  ticker(g, { lines, color, y = 0.3, W, H, t, limit = 420, speed = 300, alpha = 1 }) {
    const text = `${lines[0]}  `
    const size = limit
    const width = measure(g, text, size)
    inked(g, color, alpha)
    const from = -((t * speed) % width)
    for (let x = from; x < W; x += width)
      write(g, text, x, y * H + size * 0.36, size, { ...BIG, align: 'left' })
  },
  /** The word in rows that slide against each other; one row is filled. */
  stack(g, { lines, color, W, H, t, beat, limit = 200, rows = 8, y = 0.02 }) {
    const text = lines[0]
    const size = fit(g, text, W * 0.98, limit)
    const width = measure(g, `${text} `, size)
    const full = Math.floor(t / beat) % rows
    g.lineWidth = 2.5
    for (let row = 0; row < rows; row++) {
      const shift = (row % 2 ? 1 : -1) * t * 130 + row * 60
      const x0 = (((shift % width) + width) % width) - width
      const baseline = y * H + (row + 0.86) * size * 0.92
      inked(g, color, row === full ? 1 : 0.2)
      for (let x = x0; x < W; x += width)
        write(g, text, x, baseline, size, { ...BIG, align: 'left' })
    }
  },
  /** A figure counts up to its value and stays. */
  count(g, { lines, color, y = 0.15, W, H, t, limit = 330 }) {
    const [figure, small] = lines
    const found = figure.match(/\d[\d .]*/)
    let text = figure
    if (found) {
      const goal = Number(found[0].replaceAll(' ', ''))
      const whole = Number.isInteger(goal)
      const now = goal * easeOut(t / 0.75)
      const shown = whole ? String(Math.round(now)) : now.toFixed(found[0].split('.')[1].length)
      text = figure.replace(
        found[0].trimEnd(),
        goal >= 10000 ? shown.replace(/\B(?=(\d{3})+$)/g, ' ') : shown,
      )
    }
    const size = fit(g, figure, W * 0.8, limit)
    const punch = 1 + 0.08 * Math.max(0, 1 - Math.abs(t - 0.78) / 0.12)
    g.save()
    g.translate(W / 2, y * H + size * 0.5)
    g.scale(punch, punch)
    inked(g, color, clamp(t * 8))
    write(g, text, 0, size * 0.32, size, BIG)
    g.restore()
    if (small) {
      inked(g, color, clamp((t - 0.5) * 5))
      write(g, small, W / 2, y * H + size * 1.12, 54, {
        font: DISPLAY,
        weight: 600,
        tracking: 0.02,
        maxWidth: W * 0.8,
      })
    }
  },
  /** Words change on every beat, in the same place. */
  beats(g, { lines, color, y = 0.2, W, H, t, beat, limit = 260 }) {
    const i = Math.floor(t / beat)
    const text = lines[i % lines.length]
    const k = clamp((t - i * beat) / 0.16)
    const size = fit(g, text, W * 0.88, limit)
    g.save()
    g.translate(W / 2, y * H)
    const scale = mix(0.82, 1, overshoot(k)) * (1 + 0.04 * (t - i * beat))
    g.scale(scale, scale)
    g.rotate(((i % 2 ? 1 : -1) * (1 - k) * Math.PI) / 60)
    inked(g, color)
    write(g, text, 0, size * 0.34, size, BIG)
    g.restore()
  },
  /** Merchant's mark and wordmark, as a closing card or small in a corner. */
  brand(g, { lines, color, y = 0.17, W, H, t, size = 76 }) {
    const slug = lines[0]
    const k = easeOut(t / 0.5)
    g.globalAlpha = clamp(t * 4)
    drawMark(g, slug, W / 2, y * H + (1 - k) * 26, size * 1.5, color, 'rgba(0,0,0,0)')
    inked(g, color, clamp((t - 0.12) * 5))
    write(g, brands[slug].name, W / 2, y * H + size * 1.85 + (1 - k) * 40, size, {
      ...brands[slug],
      maxWidth: W * 0.8,
    })
  },
  /** The product's name over the merchant's small wordmark. */
  title(g, { lines, color, y = 0.105, W, H, t, limit = 170 }) {
    const [slug, ...words] = lines
    inked(g, color, clamp(t * 5))
    write(g, brands[slug].name, W / 2, y * H, 38, { ...brands[slug], maxWidth: W * 0.7 })
    lettering.rise(g, { lines: words, color, y: y + 0.022, W, H, t, limit })
  },
}

/** Draws the texts of a shot: [{ style, lines, color, ... }] with optional start in beats. */
export function letter(g, texts, base) {
  for (const text of texts) {
    const t = base.t - (text.from ?? 0) * base.beat
    if (t < 0 || (text.until !== undefined && base.t > text.until * base.beat)) continue
    g.save()
    lettering[text.style](g, { ...base, ...text, t })
    g.restore()
    g.globalAlpha = 1
  }
}
