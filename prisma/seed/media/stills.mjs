/** Which pictures each product gets. */
import { looks } from './studio/looks.mjs'

const COLOUR_CODES = new Set(['color', 'shade', 'flavour', 'scent', 'grind'])
const COUNT_CODES = new Set(['pack'])
const CLOSE = {
  'dropper-bottle': [0, 0.02],
  watch: [0, 0.02],
  sneaker: [0.12, 0.05],
  keyboard: [-0.2, 0],
  headphones: [0.2, -0.1],
  handbag: [0, -0.2],
}

/** First option value of a product that changes what is seen, or null. */
const counted = (product, value) =>
  COUNT_CODES.has(product.option?.code) && product.shape !== 'shuttlecock'
    ? Number(value)
    : undefined

function setOf(product, name, alt = false) {
  const look = looks[product.slug]
  const base = {
    mood: look.mood,
    wall: look.wall,
    floor: look.floor,
    back: look.back,
    plinth: look.plinth,
    dress: look.dress,
    colours: look.colours,
    sharp: look.sharp,
    gobo: look.gobo,
    name,
  }
  if (!alt) return base
  const [mood, wall, floor] = look.alt
  return {
    ...base,
    mood,
    wall,
    floor,
    back: 'cove',
    colours: { leaf: look.colours?.leaf, petal: look.colours?.petal },
    gobo: undefined,
    sharp: false,
    dress: look.dress.filter((d) => d !== 'water' && d !== 'spheres'),
  }
}

/**
 * Stills of a product: one per visible option value (at least the hero), then a second view in another
 * light. Each: { n, optionValue, spec } where spec is what `studio.still` takes.
 */
export function stillsOf(product) {
  const look = looks[product.slug]
  if (!look) throw new Error(`No look for ${product.slug}`)
  const code = product.option?.code
  const values =
    COLOUR_CODES.has(code) || COUNT_CODES.has(code)
      ? product.option.values
      : [product.option?.values[0]]
  const tells = COLOUR_CODES.has(code) || COUNT_CODES.has(code)
  const turn = look.turn ?? 0.25
  const pictures = values.map((value, i) => ({
    optionValue: tells ? value : null,
    spec: {
      set: setOf(product, product.slug + i, i % 2 === 1),
      cast: [
        {
          slug: product.slug,
          value,
          count: counted(product, value),
          turn: i % 2 ? turn - 0.08 : turn,
          open: 0,
        },
      ],
      shot: { az: i % 2 ? -6 : 5, el: look.el ?? 12, fill: [0.8, 0.62], lift: -0.01 },
    },
  }))
  const [cx, cy] = CLOSE[product.shape] ?? [0.04, 0.06]
  pictures.push({
    optionValue: null,
    spec: {
      set: setOf(product, `${product.slug}-close`, pictures.length % 2 === 1),
      cast: [
        {
          slug: product.slug,
          value: values[0],
          count: counted(product, values[0]),
          turn: turn + (look.turn > 1 ? 0.4 : -0.5),
          open: 1,
        },
      ],
      shot: {
        az: 10,
        el: (look.el ?? 12) + 9,
        fill: [0.8, 0.7],
        zoom: 1.28,
        aim: [cx, cy, 0],
        lift: 0,
      },
    },
  })
  return pictures.map((picture, i) => ({ n: i + 1, ...picture }))
}
