/** Geometry of the studio: everything is built from a few families of surfaces. */
import * as T from 'three'
import { RoundedBoxGeometry } from 'three/addons/geometries/RoundedBoxGeometry.js'

export const mesh = (geometry, material) => {
  const made = new T.Mesh(geometry, material)
  made.castShadow = made.receiveShadow = true
  return made
}

/** Moves (and turns, radians) an object and returns it, so that models read as one expression. */
export function at(object, x = 0, y = 0, z = 0, rx = 0, ry = 0, rz = 0) {
  object.position.set(x, y, z)
  object.rotation.set(rx, ry, rz)
  return object
}

export function scaled(object, x, y = x, z = x) {
  object.scale.set(x, y, z)
  return object
}

export function group(...children) {
  const made = new T.Group()
  for (const child of children.flat()) if (child) made.add(child)
  return made
}

/** Rounds the inner corners of a polyline of [x, y]; a third number on a point is its own radius. */
export function rounded(points, radius = 0.04, steps = 6) {
  const out = [new T.Vector2(points[0][0], points[0][1])]
  for (let i = 1; i < points.length - 1; i++) {
    const [a, b, c] = [points[i - 1], points[i], points[i + 1]].map((p) => new T.Vector2(p[0], p[1]))
    const [before, after] = [a.distanceTo(b), b.distanceTo(c)]
    const cut = Math.min(points[i][2] ?? radius, before * 0.48, after * 0.48)
    if (cut < 1e-4) {
      out.push(b)
      continue
    }
    const [from, to] = [b.clone().lerp(a, cut / before), b.clone().lerp(c, cut / after)]
    for (let j = 0; j <= steps; j++) {
      const t = j / steps
      out.push(
        new T.Vector2(
          (1 - t) ** 2 * from.x + 2 * (1 - t) * t * b.x + t * t * to.x,
          (1 - t) ** 2 * from.y + 2 * (1 - t) * t * b.y + t * t * to.y,
        ),
      )
    }
  }
  const last = points.at(-1)
  out.push(new T.Vector2(last[0], last[1]))
  return out
}

export const lathe = (points, material, radius = 0.04, segments = 72) =>
  mesh(new T.LatheGeometry(rounded(points, radius), segments), material)

export const cyl = (r, h, material, bevel = 0.02, top = r) =>
  lathe([[0, 0], [r, 0], [top, h], [0, h]], material, bevel)

export const box = (w, h, d, material, radius = 0.04) =>
  mesh(new RoundedBoxGeometry(w, h, d, 4, Math.min(radius, w / 2.01, h / 2.01, d / 2.01)), material)

export const ball = (r, material, segments = 48) =>
  mesh(new T.SphereGeometry(r, segments, segments >> 1), material)

export const torus = (ring, r, material, arc = Math.PI * 2) =>
  mesh(new T.TorusGeometry(ring, r, 20, 72, arc), material)

export const disc = (r, material) => mesh(new T.CircleGeometry(r, 72), material)

export function tube(points, r, material, { closed = false, segments = 90, sides = 14 } = {}) {
  const curve = new T.CatmullRomCurve3(
    points.map((p) => new T.Vector3(...p)),
    closed,
  )
  return mesh(new T.TubeGeometry(curve, segments, r, sides, closed), material)
}

export function roundRect(w, h, r) {
  const shape = new T.Shape()
  const [x, y] = [w / 2, h / 2]
  shape.moveTo(-x + r, -y)
  shape.lineTo(x - r, -y)
  shape.absarc(x - r, -y + r, r, -Math.PI / 2, 0)
  shape.lineTo(x, y - r)
  shape.absarc(x - r, y - r, r, 0, Math.PI / 2)
  shape.lineTo(-x + r, y)
  shape.absarc(-x + r, y - r, r, Math.PI / 2, Math.PI)
  shape.lineTo(-x, -y + r)
  shape.absarc(-x + r, -y + r, r, Math.PI, Math.PI * 1.5)
  return shape
}

/** A smooth closed (or open-ended straight) outline through the points. */
export function outline(points, tension = 0.5) {
  const curve = new T.CatmullRomCurve3(
    points.map((p) => new T.Vector3(p[0], p[1], 0)),
    true,
    'catmullrom',
    tension,
  )
  return new T.Shape(curve.getPoints(points.length * 10).map((p) => new T.Vector2(p.x, p.y)))
}

/** Extrusion centred on z with rounded edges. */
export function extrude(shape, depth, material, bevel = 0.02, curveSegments = 32) {
  const inner = Math.max(depth - bevel * 2, 0.001)
  const geometry = new T.ExtrudeGeometry(shape, {
    depth: inner,
    bevelEnabled: bevel > 0,
    bevelSize: bevel,
    bevelThickness: bevel,
    bevelSegments: 4,
    curveSegments,
  })
  geometry.translate(0, 0, -inner / 2)
  return mesh(geometry, material)
}

/** Section swept along a path of points; for straps, belts and handles with a flat profile. */
export function sweep(points, w, h, material, { closed = false, segments = 120, round = 0.3 } = {}) {
  const curve = new T.CatmullRomCurve3(points.map((p) => new T.Vector3(...p)), closed)
  const shape = roundRect(w, h, Math.min(w, h) * round)
  const geometry = new T.ExtrudeGeometry(shape, { steps: segments, extrudePath: curve, curveSegments: 4 })
  return mesh(geometry, material)
}

/**
 * Surface through horizontal sections { y, rx, rz, e, x, z }: e is the superellipse exponent
 * (2 = ellipse, 6 = nearly a rectangle). Sections are interpolated smoothly.
 */
export function loft(sections, material, { around = 72, along = 48, caps = true, bumps = null } = {}) {
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
        (2 * p1 + (p2 - p0) * u + (2 * p0 - 5 * p1 + 4 * p2 - p3) * u * u +
          (3 * p1 - p0 - 3 * p2 + p3) * u * u * u)
      )
    }
  }
  const [y, rx, rz, e, x, z] = [['y', 0], ['rx', 0], ['rz', 0], ['e', 2], ['x', 0], ['z', 0]].map((a) => track(...a))
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

/** A printed piece that follows a cylinder of radius r; arc in radians, centred on +z. */
export const wrap = (r, h, arc, material, top = r) => {
  const made = mesh(new T.CylinderGeometry(top, r, h, 64, 1, true, -arc / 2, arc), material)
  made.castShadow = false
  return made
}

export const decal = (w, h, material) => {
  const made = mesh(new T.PlaneGeometry(w, h), material)
  made.castShadow = false
  return made
}

/** Instances of one mesh, each placed by a function of its number returning {x,y,z,rx,ry,rz,s}. */
export function many(count, geometry, material, place) {
  const made = new T.InstancedMesh(geometry, material, count)
  made.castShadow = made.receiveShadow = true
  made.userData.place = (time = 0) => {
    const dummy = new T.Object3D()
    for (let i = 0; i < count; i++) {
      const p = place(i, time)
      dummy.position.set(p.x, p.y, p.z)
      dummy.rotation.set(p.rx ?? 0, p.ry ?? 0, p.rz ?? 0)
      dummy.scale.setScalar(p.s ?? 1)
      dummy.updateMatrix()
      made.setMatrixAt(i, dummy.matrix)
    }
    made.instanceMatrix.needsUpdate = true
    made.computeBoundingSphere()
  }
  made.userData.place()
  return made
}

/**
 * Band along path(u) -> { p, out, up }: width runs along `up`, thickness along `out` (unit vectors).
 * For straps, belts, bands and handles that must not twist.
 */
export function ribbon(path, width, thickness, material, { segments = 120, from = 0, to = 1, ends = true } = {}) {
  const around = 20
  const made = sheet((u, v) => {
    const spot = path(from + (to - from) * u)
    const a = v * Math.PI * 2
    const bent = (x) => Math.sign(x) * Math.abs(x) ** 0.35
    const taper = ends ? Math.min(1, Math.min(u, 1 - u) * segments * 0.8) ** 0.5 : 1
    const [w, t] = [bent(Math.cos(a)) * width * 0.5 * taper, bent(Math.sin(a)) * thickness * 0.5 * taper]
    return [0, 1, 2].map((k) => spot.p[k] + spot.up[k] * w + spot.out[k] * t)
  }, material, segments, around)
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
