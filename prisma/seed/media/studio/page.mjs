/** What runs in the browser: one renderer, and pictures on request. */
import * as T from 'three'
import { at } from './forms.mjs'
import { frame, onPicture } from './camera.mjs'
import { model } from './models.mjs'
import { stage } from './stage.mjs'

const FONTS = [
  ['Bricolage Grotesque', '/modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-standard-normal.woff2', '200 800', '75% 100%'],
  ['Bricolage Grotesque', '/modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-vietnamese-standard-normal.woff2', '200 800', '75% 100%', 'U+0102-0103,U+0110-0111,U+01A0-01B0,U+1EA0-1EF9,U+0300-0301'],
  ['Instrument Sans', '/studio/fonts/instrument-sans-latin-standard-normal.woff2', '400 700', '75% 100%'],
]

async function loadFonts() {
  for (const [family, file, weight, stretch, unicodeRange = 'U+0-FF,U+2000-2122,U+2212'] of FONTS) {
    const face = new FontFace(family, `url(${file})`, { weight, stretch, unicodeRange })
    document.fonts.add(await face.load())
  }
}

export function makeRenderer(canvas) {
  const renderer = new T.WebGLRenderer({ canvas, antialias: true, preserveDrawingBuffer: true })
  renderer.shadowMap.enabled = true
  renderer.shadowMap.type = T.PCFShadowMap
  renderer.toneMapping = T.NeutralToneMapping
  renderer.setPixelRatio(1)
  return renderer
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

const bytes = async (source, width, height, type, quality) => {
  const target = new OffscreenCanvas(width, height)
  const g = target.getContext('2d')
  g.imageSmoothingQuality = 'high'
  g.drawImage(source, 0, 0, width, height)
  const blob = await target.convertToBlob({ type, quality })
  const text = await new Promise((done) => {
    const reader = new FileReader()
    reader.onload = () => done(reader.result)
    reader.readAsDataURL(blob)
  })
  return text.slice(text.indexOf(',') + 1)
}

export async function open(canvas) {
  await loadFonts()
  const products = new Map((await (await fetch('/seed/products.json')).json()).map((p) => [p.slug, p]))
  const renderer = makeRenderer(canvas)
  const camera = new T.PerspectiveCamera(24, 1, 0.1, 80)

  function still({ set, cast: list, shot = {} }, width, height) {
    renderer.setSize(width, height, false)
    camera.aspect = width / height
    camera.fov = shot.fov ?? 24
    const models = cast(products, list)
    const built = stage(renderer, set, models)
    const subject = new T.Box3()
    for (const made of models) if (made.userData.item.main !== false) subject.expandByObject(made, true)
    frame(camera, subject, shot)
    renderer.render(built.scene, camera)
    return onPicture(camera, subject.getCenter(new T.Vector3()))
  }

  return {
    /** Renders a still and returns encoded copies: outputs [{ width, height, type, quality }]. */
    async still(spec, width, height, outputs) {
      const started = performance.now()
      still(spec, width, height)
      const encoded = []
      for (const o of outputs) encoded.push(await bytes(canvas, o.width, o.height, o.type, o.quality))
      return { encoded, ms: Math.round(performance.now() - started), dominant: dominant(canvas) }
    },
    renderer, products, camera, canvas,
  }
}

/** The picture's average colour: what stands in its place until it has loaded. */
function dominant(source) {
  const tiny = new OffscreenCanvas(8, 8)
  const g = tiny.getContext('2d', { willReadFrequently: true })
  g.drawImage(source, 0, 0, 8, 8)
  const data = g.getImageData(0, 0, 8, 8).data
  const sum = [0, 0, 0]
  for (let i = 0; i < data.length; i += 4) for (let k = 0; k < 3; k++) sum[k] += data[i + k]
  return `#${sum.map((v) => Math.round(v / 64).toString(16).padStart(2, '0')).join('')}`
}
