/** A stage: backdrop, floor, plinth, light and camera around one or more products. */
import * as T from 'three'
import { contact } from './contact.mjs'
import { at, group, mesh } from './forms.mjs'
import { gobo } from './gobo.mjs'
import { DISPLAY, write } from './labels.mjs'
import { lights, moods, reflections } from './moods.mjs'
import {
  arch,
  archway,
  cloth,
  drape,
  palm,
  plinth,
  scatter,
  spheres,
  sprig,
  stoneOf,
  water,
} from './props.mjs'
import { sheet } from './surfaces.mjs'
import { canvas, texture } from './textures.mjs'

const tone = (color, l, s = 0) => `#${new T.Color(color).offsetHSL(0, s, l).getHexString()}`

/** Floor that bends up into the wall, painted with a glow behind the product. */
function cove(wall, floor, depth, glow = 0.1) {
  const map = texture(
    canvas(256, 512, (g, w, h) => {
      const up = g.createLinearGradient(0, h, 0, 0)
      up.addColorStop(0, floor)
      up.addColorStop(0.42, floor)
      up.addColorStop(0.5, wall)
      up.addColorStop(1, tone(wall, -0.05))
      g.fillStyle = up
      g.fillRect(0, 0, w, h)
      const halo = g.createRadialGradient(w / 2, h * 0.42, 0, w / 2, h * 0.42, h * 0.34)
      halo.addColorStop(0, `rgba(255,255,255,${glow})`)
      halo.addColorStop(1, 'rgba(255,255,255,0)')
      g.fillStyle = halo
      g.fillRect(0, 0, w, h)
    }),
  )
  const bend = 1.3
  const made = sheet(
    (u, v) => {
      const x = (u - 0.5) * 18
      const run = 9
      const s = v * (run + bend * 1.57 + 8)
      if (s < run) return [x, 0, run - depth + bend - s]
      const a = Math.min((s - run) / bend, Math.PI / 2)
      const rest = Math.max(0, s - run - bend * 1.57)
      return [x, bend - bend * Math.cos(a) + rest, -depth + bend - bend * Math.sin(a)]
    },
    new T.MeshLambertMaterial({ map, side: T.DoubleSide }),
    2,
    120,
  )
  made.castShadow = false
  return made
}

/** A sharp corner of two colours instead of a cove. */
function corner(wall, floor, depth) {
  const make = (color) => new T.MeshLambertMaterial({ color })
  const ground = at(mesh(new T.PlaneGeometry(22, 16), make(floor)), 0, 0, 8 - depth, -Math.PI / 2)
  const back = at(mesh(new T.PlaneGeometry(22, 12), make(wall)), 0, 6, -depth)
  return group(ground, back)
}

/** Big lettering on the wall, behind the product. */
function wallWords(text, color, depth, { size = 3, y = 2, weight = 800 } = {}) {
  const map = texture(
    canvas(1536, 768, (g, w, h) => {
      g.fillStyle = color
      write(g, text, w / 2, h * 0.72, h * 0.7, {
        font: DISPLAY,
        weight,
        tracking: -0.03,
        maxWidth: w * 0.96,
      })
    }),
  )
  const made = mesh(
    new T.PlaneGeometry(size, size / 2),
    new T.MeshBasicMaterial({ map, transparent: true, depthWrite: false }),
  )
  made.castShadow = made.receiveShadow = false
  return at(made, 0, y, -depth + 0.02)
}

const dressers = {
  none: () => null,
  stones: (c, _base) =>
    group(
      at(stoneOf(0.42, c.stone, 'one'), -1.15, 0.18, 0.15, 0, 0.4),
      at(stoneOf(0.25, c.stone, 'two'), -0.85, 0.1, 0.75),
      at(stoneOf(0.34, c.stone, 'three'), 1.25, 0.15, -0.25, 0, 1),
    ),
  leaves: (c) =>
    group(
      at(palm(1.9, c.leaf), -1.25, 0, -0.75, 0.1, 0.5, 0.42),
      at(palm(1.5, c.leaf), 1.35, 0, -0.9, 0.1, -0.4, -0.5),
    ),
  sprig: (c) =>
    group(
      at(sprig(c.leaf), 0.95, 0.02, 0.25, -1.25, 0.2, -0.9),
      at(sprig(c.leaf, 7, 0.9), -1.0, 0.02, 0.55, -1.3, 0, 0.8),
    ),
  petals: (c, _, name) => scatter('petal', 26, c.petal, name),
  leaflets: (c, _, name) => scatter('leaflet', 22, c.leaf, name),
  beans: (c, _, name) => scatter('bean', 90, '#4a2a17', name),
  nuts: (c, _, name) => scatter('nut', 34, '#b9783c', name),
  olives: (c, _, name) => scatter('olive', 14, '#66752c', name),
  caramels: (c, _, name) => scatter('caramel', 14, '#b56a28', name),
  cubes: (c, _, name) => scatter('cube', 14, '#3a1f14', name),
  chips: (c, _, name) => scatter('chip', 26, '#f3a62b', name),
  spheres: (c) =>
    spheres(
      [c.pop, c.plinth, c.pop2],
      [
        [-1.15, 0.24, 0.3, 0.24],
        [1.1, 0.34, -0.35, 0.34],
        [0.95, 0.13, 0.65, 0.13],
      ],
    ),
  water: (c) => at(water(2.1, c.water), 0, 0.012, 0),
  cloth: (c) => at(cloth(c.cloth), 0.1, -0.02, 0.15),
  sun: (_c) => null,
}

const backs = {
  cove: () => null,
  arch: (c, d) => at(arch(2.9, 4.1, 0.12, c.panel), 0, 0, -d + 0.35),
  gate: (c, d) => group(at(archway(3.4, 4.2, 0.42, 0.5, c.panel), 0, 0, -d + 0.6)),
  sun: (c, d) =>
    at(
      mesh(new T.CircleGeometry(1.55, 72), new T.MeshLambertMaterial({ color: c.pop })),
      0,
      1.75,
      -d + 0.4,
    ),
  drape: (c, d) => at(drape(c.panel), 0, -0.2, -d + 0.55),
  steps: (c, d) =>
    group(
      ...[0, 1, 2].map((i) =>
        at(
          mesh(
            new T.BoxGeometry(1.2, 1 + i * 0.75, 0.9),
            new T.MeshLambertMaterial({ color: c.panel }),
          ),
          -1.9 + i * 1.75,
          (1 + i * 0.75) / 2,
          -d + 0.75,
        ),
      ),
    ),
  panels: (c, d) =>
    group(
      at(
        mesh(new T.BoxGeometry(2, 6, 0.1), new T.MeshLambertMaterial({ color: c.panel })),
        -1.35,
        3,
        -d + 0.3,
      ),
      at(
        mesh(new T.BoxGeometry(1.5, 6, 0.1), new T.MeshLambertMaterial({ color: c.pop })),
        1.5,
        3,
        -d + 0.22,
      ),
    ),
}

/**
 * Builds a scene. spec: { mood, wall, floor, back, plinth: [kind, radius, height], dress: [], words, sharp,
 * colours: { panel, plinth, stone, leaf, petal, pop, pop2, water, cloth } }. Products stand at y = base.
 */
export function stage(renderer, spec, products) {
  const scene = new T.Scene()
  const depth = spec.depth ?? 2.4
  const mood = moods[spec.mood]
  const c = {
    panel: tone(spec.wall, 0.06),
    plinth: tone(spec.floor, 0.03),
    stone: '#a59a8e',
    leaf: '#5d7a4f',
    petal: '#f3c4bf',
    pop: spec.wall,
    pop2: spec.floor,
    water: tone(spec.floor, -0.06),
    cloth: spec.floor,
    ...spec.colours,
  }
  scene.background = new T.Color(spec.wall)
  scene.environment = reflections(renderer, spec.mood)
  scene.environmentIntensity = 0.85
  renderer.toneMappingExposure = mood.exposure
  const rig = lights(spec.mood, spec.reach, spec.rims)
  scene.add(
    rig,
    spec.sharp
      ? corner(spec.wall, spec.floor, depth)
      : cove(spec.wall, spec.floor, depth, spec.glow),
  )
  const back = backs[spec.back ?? 'cove'](c, depth)
  if (back) scene.add(back)
  const [kind, radius, height] = spec.plinth ?? ['none', 0, 0]
  const base = kind === 'none' ? 0 : height
  if (kind !== 'none') {
    const stand = plinth[kind](radius, height, c.plinth)
    scene.add(stand)
    scene.updateMatrixWorld(true)
    scene.add(contact(stand, 0, 0.45))
  }
  const gobos = spec.gobo === undefined ? mood.gobo : spec.gobo
  if (gobos) scene.add(gobo(gobos))
  const dressing = group()
  for (const dress of spec.dress ?? []) {
    const made = dressers[dress]?.(c, base, spec.name ?? '')
    if (made) dressing.add(made)
  }
  scene.add(dressing)
  if (spec.words)
    scene.add(
      wallWords(spec.words, spec.wordsColour ?? tone(spec.wall, 0.1), depth - 0.4, spec.wordsAt),
    )
  const actors = group(products)
  actors.position.y = base
  scene.add(actors)
  scene.updateMatrixWorld(true)
  const shadow = spec.float ? null : contact(actors, base, spec.mood === 'neon' ? 0.9 : 0.75)
  if (shadow) scene.add(shadow)
  if (dressing.children.length) scene.add(contact(dressing, 0, 0.4))
  return { scene, actors, dressing, rig, base, shadow }
}
