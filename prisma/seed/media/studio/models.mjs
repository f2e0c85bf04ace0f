/** From a product of the catalogue to a model: centred, standing on y = 0, of a handy size. */
import * as T from 'three'
import { names, shades } from './brands.mjs'
import { at, group } from './forms.mjs'
import { earbuds, headphones } from './shapes/audio.mjs'
import { handbag, tote } from './shapes/bags.mjs'
import { dropperBottle, perfume, sprayBottle } from './shapes/bottles.mjs'
import { chocolate } from './shapes/chocolate.mjs'
import { creamJar, soap, squeezeTube } from './shapes/creams.mjs'
import { mug, plates, teapot } from './shapes/crockery.mjs'
import { deskTidy } from './shapes/desk-tidy.mjs'
import { deskLight, keyboard, mouse, phoneStand } from './shapes/desk.mjs'
import { sunglasses } from './shapes/eyewear.mjs'
import { football, paddle, shuttlecocks } from './shapes/games.mjs'
import { beanie, cap } from './shapes/headwear.mjs'
import { honeyJar, jamJar } from './shapes/jars.mjs'
import { earrings, ring } from './shapes/jewels.mjs'
import { candle, clock, lamp } from './shapes/lamps.mjs'
import { belt, wallet } from './shapes/leather-goods.mjs'
import { brushes, lipstick } from './shapes/makeup.mjs'
import { projector, webcam } from './shapes/optics.mjs'
import { oilBottle, sauceBottle } from './shapes/pantry-bottles.mjs'
import { diffuser, planter, vase } from './shapes/pots.mjs'
import { coffeeBag, snackPouch } from './shapes/pouches.mjs'
import { charger, powerBank } from './shapes/power.mjs'
import { scarf } from './shapes/scarf.mjs'
import { smartTag } from './shapes/smart-tag.mjs'
import { sneaker } from './shapes/sneaker.mjs'
import { bands, dumbbell, kettlebell } from './shapes/strength.mjs'
import { goggles, jumpRope, towel } from './shapes/swim.mjs'
import { cushion, throwBlanket } from './shapes/textiles.mjs'
import { speaker } from './shapes/speaker.mjs'
import { spiceTin, teaTin } from './shapes/tins.mjs'
import { foamRoller, waterBottle, yogaMat } from './shapes/training.mjs'
import { watch } from './shapes/watch.mjs'

/** Builders by the catalogue's visual archetype. */
const shapes = {
  'dropper-bottle': dropperBottle,
  lipstick,
  'cream-jar': creamJar,
  tube: squeezeTube,
  perfume,
  soap,
  'spray-bottle': sprayBottle,
  brushes,
  tote,
  scarf,
  beanie,
  cap,
  handbag,
  sneaker,
  sunglasses,
  watch,
  earrings,
  ring,
  belt,
  wallet,
  lamp,
  candle,
  vase,
  planter,
  cushion,
  diffuser,
  clock,
  throw: throwBlanket,
  mug,
  plates,
  teapot,
  'desk-tidy': deskTidy,
  earbuds,
  headphones,
  speaker,
  'power-bank': powerBank,
  webcam,
  charger,
  projector,
  'smart-tag': smartTag,
  keyboard,
  mouse,
  'desk-light': deskLight,
  'phone-stand': phoneStand,
  'water-bottle': waterBottle,
  'yoga-mat': yogaMat,
  kettlebell,
  dumbbell,
  'foam-roller': foamRoller,
  bands,
  'jump-rope': jumpRope,
  paddle,
  ball: football,
  shuttlecock: shuttlecocks,
  towel,
  goggles,
  'coffee-bag': coffeeBag,
  'tea-tin': teaTin,
  'oil-bottle': oilBottle,
  'honey-jar': honeyJar,
  chocolate,
  'jam-jar': jamJar,
  'spice-tin': spiceTin,
  'sauce-bottle': sauceBottle,
  'snack-pouch': snackPouch,
}

/** Colours of a variant: the option's own colour takes the place of the main one. */
function coloursOf(product, value) {
  const [main, accent, third] = product.colors
  const values = product.option?.values ?? []
  const own =
    ['color', 'shade'].includes(product.option?.code) && values.indexOf(value) > 0
      ? shades[value]
      : null
  if (!own) return { main, accent, third }
  return { main: own[0], accent: own[1] ?? accent, third }
}

/** Builds the model of a product; `size` is its largest dimension in studio units. */
function model(product, { value, count, size = 1.8, scale, open } = {}) {
  const build = shapes[product.shape]
  if (!build) throw new Error(`No model for the shape ${product.shape}`)
  const [word, figure] = names[product.slug]
  const raw = build({
    ...coloursOf(product, value),
    spec: { brand: product.merchant, word, figure },
    product: product.slug,
    value,
    count,
  })
  if (open !== undefined) raw.userData.open?.(open)
  const made = group(raw)
  made.userData = raw.userData
  made.updateMatrixWorld(true)
  const box = new T.Box3().setFromObject(made, true)
  const dims = box.getSize(new T.Vector3())
  const k = scale ?? size / Math.max(dims.x, dims.y, dims.z * 0.9)
  const centre = box.getCenter(new T.Vector3())
  const inner = group(made)
  made.position.set(-centre.x, -box.min.y, -centre.z)
  inner.scale.setScalar(k)
  const holder = group(inner)
  holder.userData = {
    open: made.userData.open,
    tick: made.userData.tick,
    glow: made.userData.glow,
    k,
    size: dims.multiplyScalar(k),
    slug: product.slug,
  }
  return holder
}

/** Places the models of a still: [{ slug, value, count, x, z, y, turn, tip, roll, size, open }]. */
export function cast(products, list) {
  return list.map((item) => {
    const product = products.get(item.slug)
    if (!product) throw new Error(`No product ${item.slug}`)
    const made = model(product, item)
    at(made, item.x ?? 0, item.y ?? 0, item.z ?? 0, item.tip ?? 0, item.turn ?? 0, item.roll ?? 0)
    made.userData.item = item
    return made
  })
}
