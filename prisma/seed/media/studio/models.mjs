/** From a product of the catalogue to a model: centred, standing on y = 0, of a handy size. */
import * as T from 'three'
import { names, shades } from './brands.mjs'
import { at, group } from './forms.mjs'
import { beauty } from './shapes/beauty.mjs'
import { fashion } from './shapes/fashion.mjs'
import { jewellery } from './shapes/jewellery.mjs'
import { home } from './shapes/home.mjs'
import { table } from './shapes/table.mjs'
import { electronics } from './shapes/electronics.mjs'
import { desk } from './shapes/desk.mjs'
import { sport } from './shapes/sport.mjs'
import { court } from './shapes/court.mjs'
import { food } from './shapes/food.mjs'

const shapes = { ...beauty, ...fashion, ...jewellery, ...home, ...table, ...electronics, ...desk, ...sport, ...court, ...food }

/** Colours of a variant: the option's own colour takes the place of the main one. */
export function coloursOf(product, value) {
  const [main, accent, third] = product.colors
  const values = product.option?.values ?? []
  const own = ['color', 'shade'].includes(product.option?.code) && values.indexOf(value) > 0 ? shades[value] : null
  if (!own) return { main, accent, third }
  return { main: own[0], accent: own[1] ?? accent, third }
}

/** Builds the model of a product; `size` is its largest dimension in studio units. */
export function model(product, { value, count, size = 1.8, scale, open } = {}) {
  const build = shapes[product.shape]
  if (!build) throw new Error(`No model for the shape ${product.shape}`)
  const [word, figure] = names[product.slug]
  const raw = build({ ...coloursOf(product, value), spec: { brand: product.merchant, word, figure }, product: product.slug, value, count })
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
  holder.userData = { open: made.userData.open, tick: made.userData.tick, glow: made.userData.glow, k, size: dims.multiplyScalar(k), slug: product.slug }
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
