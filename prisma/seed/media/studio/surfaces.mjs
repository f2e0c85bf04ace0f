/** Free surfaces: lofts through sections, pebbles, sheets of cloth, bands that do not twist. */
import * as T from 'three'
import { mesh } from './forms.mjs'

/**
 * Surface through horizontal sections { y, rx, rz, e, x, z }: e is the superellipse exponent
 * (2 = ellipse, 6 = nearly a rectangle). Sections are interpolated smoothly.
 */
export function loft(
  sections,
  material,
  { around = 72, along = 48, caps = true, bumps = null } = {},
) {
  const track = (key, fallback) => {
    const values = sections.map((s) => s[key] ?? fallback)
    return (t) => {
      const f = t * (values.length - 1)
      const i = Math.min(Math.floor(f), values.length - 2)
      const [p0, p1, p2, p3] = [i - 1, i, i + 1, i + 2].map(
        (k) => values[Math.max(0, Math.min(values.length - 1, k))],
      )
      const u = f - i
      return (
        0.5 *
        (2 * p1 +
          (p2 - p0) * u +
          (2 * p0 - 5 * p1 + 4 * p2 - p3) * u * u +
          (3 * p1 - p0 - 3 * p2 + p3) * u * u * u)
      )
    }
  }
  const [y, rx, rz, e, x, z] = [
    ['y', 0],
    ['rx', 0],
    ['rz', 0],
    ['e', 2],
    ['x', 0],
    ['z', 0],
  ].map((a) => track(...a))
  const bent = (v, power) => Math.sign(v) * Math.abs(v) ** power
  const [positions, uvs, index] = [[], [], []]
  for (let j = 0; j <= along; j++) {
    const t = j / along
    for (let i = 0; i <= around; i++) {
      const a = (i / around) * Math.PI * 2
      const power = 2 / Math.max(1, e(t))
      const swell = bumps ? bumps(a, t) : 1
      positions.push(
        x(t) + Math.max(0, rx(t)) * bent(Math.sin(a), power) * swell,
        y(t),
        z(t) - Math.max(0, rz(t)) * bent(Math.cos(a), power) * swell,
      )
      uvs.push(i / around, t)
    }
  }
  const row = around + 1
  for (let j = 0; j < along; j++)
    for (let i = 0; i < around; i++) {
      const k = j * row + i
      index.push(k, k + row, k + 1, k + 1, k + row, k + row + 1)
    }
  if (caps)
    for (const j of [0, along]) {
      const centre = positions.length / 3
      positions.push(x(j / along), y(j / along), z(j / along))
      uvs.push(0.5, j / along)
      for (let i = 0; i < around; i++) {
        const k = j * row + i
        index.push(...(j ? [centre, k + 1, k] : [centre, k, k + 1]))
      }
    }
  const geometry = new T.BufferGeometry()
  geometry.setAttribute('position', new T.Float32BufferAttribute(positions, 3))
  geometry.setAttribute('uv', new T.Float32BufferAttribute(uvs, 2))
  geometry.setIndex(index)
  geometry.computeVertexNormals()
  closeSeam(geometry, row, along)
  return mesh(geometry, material)
}

/** The first and last column of a loft are the same line: they must share their normal. */
function closeSeam(geometry, row, along) {
  const normal = geometry.attributes.normal
  const [a, b] = [new T.Vector3(), new T.Vector3()]
  for (let j = 0; j <= along; j++) {
    const [first, last] = [j * row, j * row + row - 1]
    a.fromBufferAttribute(normal, first).add(b.fromBufferAttribute(normal, last)).normalize()
    normal.setXYZ(first, a.x, a.y, a.z)
    normal.setXYZ(last, a.x, a.y, a.z)
  }
}

/** Superellipsoid: pebbles, soaps, mice, cushions. Exponents: round = 2, boxy = 4 and more. */
export function pebble(rx, ry, rz, material, flat = 2.6, side = 2.6) {
  const geometry = new T.SphereGeometry(1, 72, 48)
  const p = geometry.attributes.position
  const bent = (v, n) => Math.sign(v) * Math.abs(v) ** (2 / n)
  for (let i = 0; i < p.count; i++) {
    const [x, y, z] = [p.getX(i), p.getY(i), p.getZ(i)]
    const ring = Math.hypot(x, z) || 1e-6
    const r = Math.abs(ring) ** (2 / flat)
    p.setXYZ(i, rx * r * bent(x / ring, side), ry * bent(y, flat), rz * r * bent(z / ring, side))
  }
  geometry.computeVertexNormals()
  return mesh(geometry, material)
}

/** Sheet of cloth: place(u, v) gives [x, y, z] for u, v in 0..1. Seen from both sides. */
export function sheet(place, material, nu = 60, nv = 60) {
  const geometry = new T.PlaneGeometry(1, 1, nu, nv)
  const p = geometry.attributes.position
  for (let i = 0; i < p.count; i++) p.setXYZ(i, ...place(p.getX(i) + 0.5, p.getY(i) + 0.5))
  geometry.computeVertexNormals()
  return mesh(geometry, material)
}

/**
 * Band along path(u) -> { p, out, up }: width runs along `up`, thickness along `out` (unit vectors).
 * For straps, belts, bands and handles that must not twist.
 */
export function ribbon(
  path,
  width,
  thickness,
  material,
  { segments = 120, from = 0, to = 1, ends = true } = {},
) {
  const around = 20
  const made = sheet(
    (u, v) => {
      const spot = path(from + (to - from) * u)
      const a = v * Math.PI * 2
      const bent = (x) => Math.sign(x) * Math.abs(x) ** 0.35
      const taper = ends ? Math.min(1, Math.min(u, 1 - u) * segments * 0.8) ** 0.5 : 1
      const [w, t] = [
        bent(Math.cos(a)) * width * 0.5 * taper,
        bent(Math.sin(a)) * thickness * 0.5 * taper,
      ]
      return [0, 1, 2].map((k) => spot.p[k] + spot.up[k] * w + spot.out[k] * t)
    },
    material,
    segments,
    around,
  )
  return made
}

/** Path in a plane for `ribbon`: points (x, y) become p; `up` is the third axis. plane: 'xz' or 'xy' or 'zy'. */
export function planar(at2d, plane = 'xz') {
  const place = { xz: (x, y) => [x, 0, y], xy: (x, y) => [x, y, 0], zy: (x, y) => [0, y, x] }[plane]
  const up = { xz: [0, 1, 0], xy: [0, 0, 1], zy: [1, 0, 0] }[plane]
  return (u) => {
    const [x, y] = at2d(u)
    const [x2, y2] = at2d(u + 1e-3)
    const length = Math.hypot(x2 - x, y2 - y) || 1
    return { p: place(x, y), out: place(-(y2 - y) / length, (x2 - x) / length), up }
  }
}
