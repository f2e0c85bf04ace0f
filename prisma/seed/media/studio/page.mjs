/** What runs in the browser: one renderer, and pictures on request. */
import * as T from 'three'
import { frame } from './camera.mjs'
import { dominant, encode } from './encode.mjs'
import { cast } from './models.mjs'
import { filmSet } from './film.mjs'
import { stage } from './stage.mjs'

const FONTS = [
  [
    'Bricolage Grotesque',
    '/modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-standard-normal.woff2',
    '200 800',
    '75% 100%',
  ],
  [
    'Bricolage Grotesque',
    '/modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-vietnamese-standard-normal.woff2',
    '200 800',
    '75% 100%',
    'U+0102-0103,U+0110-0111,U+01A0-01B0,U+1EA0-1EF9,U+0300-0301',
  ],
  [
    'Instrument Sans',
    '/studio/fonts/instrument-sans-latin-standard-normal.woff2',
    '400 700',
    '75% 100%',
  ],
]

async function loadFonts() {
  for (const [family, file, weight, stretch, unicodeRange = 'U+0-FF,U+2000-2122,U+2212'] of FONTS) {
    const face = new FontFace(family, `url(${file})`, { weight, stretch, unicodeRange })
    document.fonts.add(await face.load())
  }
}

function makeRenderer(canvas) {
  const renderer = new T.WebGLRenderer({
    canvas,
    antialias: true,
    alpha: true,
    preserveDrawingBuffer: true,
  })
  renderer.shadowMap.enabled = true
  renderer.shadowMap.type = T.PCFShadowMap
  renderer.toneMapping = T.NeutralToneMapping
  renderer.setPixelRatio(1)
  return renderer
}

async function bytes(source, width, height, type, quality) {
  const target = new OffscreenCanvas(width, height)
  const g = target.getContext('2d')
  g.imageSmoothingQuality = 'high'
  g.drawImage(source, 0, 0, width, height)
  return encode(target, type, quality)
}

export async function open(canvas) {
  await loadFonts()
  const products = new Map(
    (await (await fetch('/seed/products.json')).json()).map((p) => [p.slug, p]),
  )
  const renderer = makeRenderer(canvas)
  const camera = new T.PerspectiveCamera(24, 1, 0.1, 80)

  function still({ set, cast: list, shot = {} }, width, height) {
    renderer.setSize(width, height, false)
    camera.aspect = width / height
    camera.fov = shot.fov ?? 24
    const models = cast(products, list)
    const built = stage(renderer, set, models)
    const subject = new T.Box3()
    for (const made of models)
      if (made.userData.item.main !== false) subject.expandByObject(made, true)
    frame(camera, subject, shot)
    renderer.render(built.scene, camera)
  }

  return {
    /** Renders a still and returns encoded copies: outputs [{ width, height, type, quality }]. */
    async still(spec, width, height, outputs) {
      const started = performance.now()
      still(spec, width, height)
      const encoded = []
      for (const o of outputs)
        encoded.push(await bytes(canvas, o.width, o.height, o.type, o.quality))
      return { encoded, ms: Math.round(performance.now() - started), dominant: dominant(canvas) }
    },
    film: filmSet({ renderer, products, camera, canvas }),
  }
}
