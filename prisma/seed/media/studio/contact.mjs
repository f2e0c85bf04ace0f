/** The soft dark print under things that touch the ground. */
import * as T from 'three'
import { at } from './forms.mjs'
import { canvas, texture } from './textures.mjs'

/** Soft dark print under everything that touches the ground: convex outlines, blurred. */
export function contact(object, y, strength = 0.5) {
  const size = 512
  const bounds = new T.Box3().setFromObject(object)
  const centre = bounds.getCenter(new T.Vector3())
  const span = Math.max(bounds.max.x - bounds.min.x, bounds.max.z - bounds.min.z) * 1.7
  const hulls = []
  const v = new T.Vector3()
  object.traverse((o) => {
    if (!o.isMesh || o.isInstancedMesh || !o.castShadow) return
    const points = []
    const p = o.geometry.attributes.position
    for (let i = 0; i < p.count; i += p.count > 6000 ? 3 : 1) {
      v.fromBufferAttribute(p, i).applyMatrix4(o.matrixWorld)
      if (v.y < y + 0.07)
        points.push([(v.x - centre.x) / span + 0.5, (v.z - centre.z) / span + 0.5])
    }
    if (points.length > 2) hulls.push(hull(points))
  })
  const source = canvas(size, size, (g) => {
    for (const [blur, alpha] of [
      [26, 0.55],
      [9, 0.5],
    ]) {
      g.filter = `blur(${blur}px)`
      g.fillStyle = `rgba(0,0,0,${alpha * strength})`
      for (const points of hulls) {
        g.beginPath()
        points.forEach(([a, b]) => g.lineTo(a * size, b * size))
        g.closePath()
        g.fill()
      }
    }
  })
  const plane = new T.Mesh(
    new T.PlaneGeometry(span, span),
    new T.MeshBasicMaterial({ map: texture(source), transparent: true, depthWrite: false }),
  )
  plane.renderOrder = 1
  return at(plane, centre.x, y + 0.004, centre.z, -Math.PI / 2)
}

function hull(points) {
  points.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const cross = (o, a, b) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])
  const half = (list) => {
    const out = []
    for (const p of list) {
      while (out.length > 1 && cross(out.at(-2), out.at(-1), p) <= 0) out.pop()
      out.push(p)
    }
    out.pop()
    return out
  }
  return [...half(points), ...half([...points].toReversed())]
}
