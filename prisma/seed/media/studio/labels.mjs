/** Printed matter: wordmarks, labels and small prints on canvases. */
import { brands } from './brands.mjs'
import { print } from './materials.mjs'
import { canvas, texture } from './textures.mjs'

export const DISPLAY = 'Bricolage Grotesque'

/** Sets the font and writes one line, shrunk to fit maxWidth; returns its width in pixels. */
export function write(g, text, x, y, size, style = {}) {
  const {
    font = DISPLAY,
    weight = 700,
    tracking = 0,
    stretch = 'normal',
    italic = false,
    align = 'center',
    maxWidth = Infinity,
  } = style
  const set = (px) => {
    g.font = `${weight} ${px}px "${font}"`
    g.fontStretch = stretch
    g.letterSpacing = `${tracking * px}px`
  }
  set(size)
  const wide = g.measureText(text).width
  const fitted = wide > maxWidth ? (size * maxWidth) / wide : size
  set(fitted)
  const width = g.measureText(text).width
  const extra = tracking * fitted
  g.save()
  g.textAlign = 'left'
  g.translate(
    align === 'center' ? x - (width - extra) / 2 : align === 'right' ? x - width + extra : x,
    y,
  )
  if (italic) g.transform(1, 0, -0.18, 1, 0, 0)
  g.fillText(text, 0, 0)
  g.restore()
  g.letterSpacing = '0px'
  return width
}

/** Draws a merchant's mark in a square of the given size around (x, y). */
export function drawMark(g, slug, x, y, size, ink, ground) {
  for (const part of brands[slug].mark) {
    g.save()
    g.translate(x - size / 2, y - size / 2)
    g.scale(size / 100, size / 100)
    if (part.turn) {
      g.translate(50, 50)
      g.rotate((part.turn * Math.PI) / 180)
      g.translate(-50, -50)
    }
    const path = new Path2D(part.d)
    g.fillStyle = g.strokeStyle = part.ground ? ground : ink
    if (part.line) {
      g.lineWidth = part.line
      g.lineCap = g.lineJoin = 'round'
      g.stroke(path)
    } else {
      // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, not an array
      g.fill(path, 'evenodd')
    }
    g.restore()
  }
}

export const wordmark = (g, slug, x, y, size, ink, maxWidth, align) => {
  g.fillStyle = ink
  write(g, brands[slug].name, x, y, size, { ...brands[slug], maxWidth, align })
}

export const lines = (text) => (text.length > 9 ? text.split(' ') : [text])

const layouts = {
  /** Mark, name, rule, figure: pharmacy label. */
  calm(g, w, h, s) {
    const m = Math.min(w, h)
    drawMark(g, s.brand, w / 2, h * 0.2, m * 0.17, s.ink, s.paper)
    wordmark(g, s.brand, w / 2, h * 0.46, m * 0.15, s.ink, w * 0.84)
    g.fillRect(w * 0.42, h * 0.54, w * 0.16, m * 0.008)
    write(g, s.word, w / 2, h * 0.7, m * 0.1, {
      font: 'Instrument Sans',
      weight: 500,
      maxWidth: w * 0.8,
    })
    write(g, s.figure, w / 2, h * 0.87, m * 0.065, {
      font: 'Instrument Sans',
      weight: 500,
      tracking: 0.08,
    })
  },
  /** The product's name large over a colour block. */
  bold(g, w, h, s) {
    g.fillStyle = s.band
    g.fillRect(0, h * 0.68, w, h * 0.32)
    g.fillStyle = s.ink
    const words = lines(s.word)
    const size = Math.min(h * 0.25, w * 0.25)
    words.forEach((word, i) =>
      write(g, word, w / 2, h * (words.length > 1 ? 0.3 : 0.46) + i * size * 0.95, size, {
        weight: 800,
        tracking: -0.02,
        maxWidth: w * 0.86,
      }),
    )
    wordmark(g, s.brand, w / 2, h * 0.1, Math.min(w, h) * 0.075, s.ink, w * 0.8)
    g.fillStyle = s.onBand
    write(g, s.figure, w / 2, h * 0.88, Math.min(w, h) * 0.11, { weight: 700, maxWidth: w * 0.8 })
  },
  /** Round seal on plain paper. */
  seal(g, w, h, s) {
    const r = Math.min(w, h) * 0.3
    g.fillStyle = s.band
    g.beginPath()
    g.arc(w / 2, h * 0.38, r, 0, 7)
    g.fill()
    drawMark(g, s.brand, w / 2, h * 0.38, r * 1.15, s.onBand, s.band)
    wordmark(g, s.brand, w / 2, h * 0.8, Math.min(w, h) * 0.12, s.ink, w * 0.84)
    write(g, `${s.word}   ${s.figure}`, w / 2, h * 0.91, Math.min(w, h) * 0.065, {
      font: 'Instrument Sans',
      weight: 500,
      maxWidth: w * 0.84,
    })
  },
  /** Everything on the left edge, a tall figure: electronics and sport. */
  edge(g, w, h, s) {
    const m = Math.min(w, h)
    drawMark(g, s.brand, w * 0.08 + m * 0.08, h * 0.18, m * 0.16, s.ink, s.paper)
    wordmark(g, s.brand, w * 0.08, h * 0.84, m * 0.14, s.ink, w * 0.8, 'left')
    write(g, s.word, w * 0.08, h * 0.56, m * 0.28, {
      weight: 800,
      align: 'left',
      maxWidth: w * 0.84,
    })
    write(g, s.figure, w * 0.08, h * 0.94, m * 0.07, {
      font: 'Instrument Sans',
      weight: 500,
      align: 'left',
    })
  },
  /** Only the wordmark. */
  plain(g, w, h, s) {
    wordmark(g, s.brand, w / 2, h * 0.62, h * 0.5, s.ink, w * 0.94)
  },
  /** Only the mark. */
  mark(g, w, h, s) {
    drawMark(g, s.brand, w / 2, h / 2, Math.min(w, h) * 0.8, s.ink, s.paper)
  },
  /** Only the figure, e.g. 12 kg. */
  figure(g, w, h, s) {
    write(g, s.figure, w / 2, h * 0.72, h * 0.62, { weight: 800, maxWidth: w * 0.9 })
  },
  /** Only the product's name. */
  word(g, w, h, s) {
    write(g, s.word, w / 2, h * 0.66, h * 0.5, { weight: 800, maxWidth: w * 0.94 })
  },
}

/**
 * A printed material of aspect w : h (any unit). `paper: null` prints ink only, on transparency.
 * `border` draws a thin frame; `decorate` may draw below the lettering.
 */
export function label(
  spec,
  w,
  h,
  {
    layout = 'calm',
    paper = '#f6f1e7',
    ink = '#23201d',
    band,
    onBand,
    border = false,
    decorate,
    roughness,
    metalness,
  } = {},
) {
  const scale = 1024 / Math.max(w, h)
  const source = canvas(Math.round(w * scale), Math.round(h * scale), (g, cw, ch) => {
    if (paper) {
      g.fillStyle = paper
      g.fillRect(0, 0, cw, ch)
    }
    decorate?.(g, cw, ch)
    if (border) {
      g.strokeStyle = ink
      g.lineWidth = Math.min(cw, ch) * 0.012
      const inset = Math.min(cw, ch) * 0.04
      g.strokeRect(inset, inset, cw - 2 * inset, ch - 2 * inset)
    }
    g.fillStyle = ink
    layouts[layout](g, cw, ch, {
      ...spec,
      paper: paper ?? '#ffffff',
      ink,
      band: band ?? ink,
      onBand: onBand ?? paper ?? '#fff',
    })
  })
  return print(texture(source), { transparent: !paper, roughness, metalness })
}
