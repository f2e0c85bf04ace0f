/** Things around the product: plinths, stones, foliage, water, cloth, and small food. */
import * as T from 'three'
import { at, ball, box, cyl, extrude, group, lathe, many, mesh, scaled } from './forms.mjs'
import { fabric, gloss, matte, stone } from './materials.mjs'
import { seeded } from './random.mjs'
import { pebble, sheet } from './surfaces.mjs'

export function stoneOf(r, color, name = 'a') {
  const next = seeded(name)
  const geometry = new T.IcosahedronGeometry(r, 12)
  const p = geometry.attributes.position
  const waves = [...Array(7)].map(() => [
    next() * 4 - 2,
    next() * 4 - 2,
    next() * 4 - 2,
    next() * 6,
  ])
  for (let i = 0; i < p.count; i++) {
    const v = new T.Vector3().fromBufferAttribute(p, i)
    const n = v.clone().normalize()
    const swell =
      waves.reduce((sum, [a, b, c, d]) => sum + Math.sin(a * n.x + b * n.y + c * n.z + d), 0) / 7
    v.multiplyScalar(1 + swell * 0.26)
    p.setXYZ(i, v.x * 1.15, v.y * 0.62, v.z)
  }
  geometry.computeVertexNormals()
  return mesh(geometry, stone(color, [3, 3]))
}

/** One leaf lying along +y, bent backwards. */
export function leaf(length, width, color, bend = 0.35) {
  return sheet(
    (u, v) => {
      const half = width * 0.5 * Math.sin(Math.PI * v ** 0.8) * (1 - v * 0.15)
      const side = (u - 0.5) * 2
      return [
        side * half,
        v * length * (1 - 0.12 * v),
        -bend * v * v * length + Math.abs(side) * half * 0.35,
      ]
    },
    new T.MeshStandardMaterial({ color, roughness: 0.55, side: T.DoubleSide }),
    8,
    24,
  )
}

/** A palm frond: leaflets along a bent rib. */
export function palm(length, color) {
  const made = group()
  for (let i = 0; i < 13; i++)
    for (const side of [-1, 1]) {
      const k = i / 13
      const size = length * (0.5 - 0.34 * Math.abs(k - 0.35))
      made.add(
        at(
          leaf(size, size * 0.17, color, 0.2),
          0,
          length * (0.12 + 0.85 * k),
          -0.2 * length * k * k,
          0,
          0,
          -side * (1.25 - 0.6 * k),
        ),
      )
    }
  return made
}

export function sprig(color, count = 9, length = 1.2) {
  const made = group()
  for (let i = 0; i < count; i++) {
    const k = i / count
    made.add(
      at(
        leaf(0.34 * (1.1 - 0.5 * k), 0.17 * (1.1 - 0.5 * k), color, 0.3),
        0.05 * Math.sin(k * 5),
        length * k,
        0,
        0.2,
        i * 2.4,
        (i % 2 ? 1 : -1) * 0.85,
      ),
    )
  }
  made.add(
    lathe(
      [
        [0.012, 0],
        [0.006, length],
      ],
      matte(color),
      0,
    ),
  )
  return made
}

export const water = (r, color) => {
  const surface = sheet(
    (u, v) => {
      const [a, k] = [u * Math.PI * 2, v]
      const wave = 0.014 * Math.sin(k * 34) * (1 - k) ** 0.5
      return [Math.sin(a) * k * r, wave, Math.cos(a) * k * r]
    },
    new T.MeshPhysicalMaterial({
      color,
      roughness: 0.05,
      metalness: 0.25,
      clearcoat: 1,
      clearcoatRoughness: 0.02,
      side: T.DoubleSide,
    }),
    90,
    60,
  )
  return surface
}

export const drape = (color, w = 7, h = 6) =>
  sheet(
    (u, v) => {
      const x = (u - 0.5) * w
      return [
        x,
        v * h,
        0.16 * Math.sin(x * 4.2 + Math.sin(x * 1.3) * 2) * (1.1 - 0.35 * v) +
          0.07 * Math.sin(x * 9 + v * 2),
      ]
    },
    new T.MeshStandardMaterial({ color, roughness: 0.7, side: T.DoubleSide }),
    220,
    10,
  )

/** Cloth lying on the floor in soft folds. */
export const cloth = (color, w = 3.4, d = 2.4) =>
  sheet(
    (u, v) => {
      const [x, z] = [(u - 0.5) * w, (v - 0.5) * d]
      const folds =
        Math.sin(x * 3.1 + z * 1.7) * 0.05 +
        Math.sin(x * 1.3 - z * 4.1 + 1) * 0.045 +
        Math.sin(x * 6 + z * 3) * 0.014
      return [x + 0.1 * Math.sin(z * 3), 0.1 + folds, z + 0.12 * Math.sin(x * 2.3)]
    },
    fabric(color, 'weave', [14, 10], 0.5),
    90,
    70,
  )

export const spheres = (colors, places) =>
  group(
    places.map(([x, y, z, r], i) => at(ball(r, gloss(colors[i % colors.length], 0.35)), x, y, z)),
  )

export function scatter(kind, count, color, name, spread = [1.6, 1], near = 0.75) {
  const geometry = pieces[kind]()
  const material =
    kind === 'petal' || kind === 'leaflet'
      ? new T.MeshStandardMaterial({ color, roughness: 0.6, side: T.DoubleSide })
      : gloss(color, 0.45)
  const next = seeded(name + kind)
  const spots = [...Array(count)].map(() => {
    const a = next() * Math.PI * 2
    const r = near + next() ** 1.4
    return {
      x: Math.cos(a) * r * spread[0],
      z: 0.1 + Math.sin(a) * r * spread[1],
      y: rests[kind] ?? 0.03,
      rx: flat.has(kind) ? (next() - 0.5) * 0.5 : next() * 6,
      ry: next() * 6,
      rz: flat.has(kind) ? (next() - 0.5) * 0.4 : next() * 6,
      s: 0.7 + next() * 0.6,
    }
  })
  return many(count, geometry, material, (i) => spots[i])
}

export const flat = new Set(['petal', 'leaflet', 'slice', 'chip', 'coin'])

const rests = {
  bean: 0.05,
  nut: 0.07,
  berry: 0.08,
  cube: 0.09,
  petal: 0.03,
  olive: 0.08,
  crumb: 0.02,
  caramel: 0.09,
}

const geometryOf = (object) => {
  object.updateMatrix()
  return object.geometry.clone().applyMatrix4(object.matrix)
}

/** Small pieces that lie around or fall: one geometry each. */
export const pieces = {
  bean: () => {
    const g = geometryOf(pebble(0.1, 0.05, 0.065, matte('#000'), 2.2, 2.2))
    const p = g.attributes.position
    for (let i = 0; i < p.count; i++) {
      const groove = Math.exp(-((p.getZ(i) / 0.012) ** 2)) * 0.022
      if (p.getY(i) > 0) p.setY(i, p.getY(i) - groove)
    }
    g.computeVertexNormals()
    return g
  },
  nut: () => geometryOf(scaled(pebble(0.13, 0.07, 0.09, matte('#000'), 2.2, 1.7), 1)),
  berry: () => new T.SphereGeometry(0.09, 24, 16),
  olive: () => geometryOf(pebble(0.12, 0.085, 0.085, matte('#000'), 2, 2)),
  cube: () => geometryOf(box(0.18, 0.18, 0.18, matte('#000'), 0.02)),
  caramel: () => geometryOf(box(0.24, 0.17, 0.2, matte('#000'), 0.045)),
  crumb: () => new T.IcosahedronGeometry(0.035, 0),
  petal: () => geometryOf(scaled(leaf(0.26, 0.2, '#fff', 0.5), 1)).rotateX(-Math.PI / 2),
  leaflet: () => geometryOf(leaf(0.32, 0.14, '#fff', 0.3)).rotateX(-Math.PI / 2),
  slice: () => new T.CylinderGeometry(0.2, 0.2, 0.03, 32),
  chip: () =>
    geometryOf(
      sheet(
        (u, v) => [
          (u - 0.5) * 0.36 * (0.6 + 0.4 * Math.sin(v * 3.14)),
          0.05 * Math.sin(u * 5 + v * 3),
          (v - 0.5) * 0.26,
        ],
        matte('#000'),
        12,
        10,
      ),
    ),
  coin: () => new T.CylinderGeometry(0.07, 0.07, 0.012, 24),
  confetti: () => new T.PlaneGeometry(0.12, 0.06),
}

export function arch(w, h, depth, color) {
  const shape = new T.Shape()
  shape.moveTo(-w / 2, 0)
  shape.lineTo(-w / 2, h - w / 2)
  shape.absarc(0, h - w / 2, w / 2, Math.PI, 0, true)
  shape.lineTo(w / 2, 0)
  return extrude(shape, depth, matte(color), 0.03)
}

export function archway(w, h, thick, depth, color) {
  const outer = new T.Shape()
  const side = (s, k) => {
    s.moveTo(-k, 0)
    s.lineTo(-k, h - w / 2)
    s.absarc(0, h - w / 2, k, Math.PI, 0, true)
    s.lineTo(k, 0)
  }
  side(outer, w / 2)
  const inner = new T.Path()
  side(inner, w / 2 - thick)
  outer.holes.push(inner)
  return extrude(outer, depth, matte(color), 0.02)
}

export const plinth = {
  round: (r, h, color) => cyl(r, h, matte(color, 0.8), 0.035),
  box: (r, h, color) => at(group(at(box(r * 2, h, r * 1.5, matte(color, 0.8), 0.03), 0, h / 2, 0))),
  stone: (r, h, color) =>
    at(
      group(
        at(scaled(stoneOf(r, color, 'plinth'), 1.05, h / (r * 0.62) / 1.6, 0.9), 0, h * 0.35, 0),
      ),
    ),
  double: (r, h, color) =>
    group(
      cyl(r * 1.35, h * 0.5, matte(color, 0.8), 0.03),
      at(cyl(r, h * 0.5, matte(color, 0.8), 0.03), 0, h * 0.5, 0),
    ),
}
