/** Solids of the studio: lathes, boxes, tubes, extrusions and prints, and how they are placed. */
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
function rounded(points, radius = 0.04, steps = 6) {
  const out = [new T.Vector2(points[0][0], points[0][1])]
  for (let i = 1; i < points.length - 1; i++) {
    const [a, b, c] = [points[i - 1], points[i], points[i + 1]].map(
      (p) => new T.Vector2(p[0], p[1]),
    )
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
  lathe(
    [
      [0, 0],
      [r, 0],
      [top, h],
      [0, h],
    ],
    material,
    bevel,
  )

export const box = (w, h, d, material, radius = 0.04) =>
  mesh(new RoundedBoxGeometry(w, h, d, 4, Math.min(radius, w / 2.01, h / 2.01, d / 2.01)), material)

export const ball = (r, material, segments = 48) =>
  mesh(new T.SphereGeometry(r, segments, segments >> 1), material)

export const torus = (ring, r, material, arc = Math.PI * 2) =>
  mesh(new T.TorusGeometry(ring, r, 20, 72, arc), material)

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
