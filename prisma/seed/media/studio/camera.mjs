/** Framing: a long lens, and the distance at which the subject fills the wanted part of the picture. */
import * as T from 'three'

/** Corners of the subject's box in the world. */
function corners(box) {
  const out = []
  for (const x of [box.min.x, box.max.x])
    for (const y of [box.min.y, box.max.y])
      for (const z of [box.min.z, box.max.z]) out.push(new T.Vector3(x, y, z))
  return out
}

/**
 * Points the camera from azimuth/elevation (degrees) at the box so that it fills `fill` of width or
 * height; `lift` moves the subject up the picture (fraction of height), `zoom` > 1 comes closer.
 */
export function frame(
  camera,
  box,
  { az = 0, el = 12, fill = [0.66, 0.52], lift = 0, aim = [0, 0, 0], zoom = 1, roll = 0 } = {},
) {
  const target = box.getCenter(new T.Vector3())
  const size = box.getSize(new T.Vector3())
  const [a, e] = [(az * Math.PI) / 180, (el * Math.PI) / 180]
  const direction = new T.Vector3(Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e))
  const points = corners(box)
  let [near, far] = [0.5, 60]
  const probe = new T.Vector3()
  for (let i = 0; i < 28; i++) {
    const distance = (near + far) / 2
    camera.position.copy(target).addScaledVector(direction, distance)
    camera.up.set(0, 1, 0)
    camera.lookAt(target)
    camera.clearViewOffset()
    camera.updateMatrixWorld(true)
    camera.updateProjectionMatrix()
    const worst = points.reduce((most, p) => {
      probe.copy(p).project(camera)
      return Math.max(most, Math.abs(probe.x) / fill[0], Math.abs(probe.y) / fill[1])
    }, 0)
    if (worst > 1) near = distance
    else far = distance
  }
  const distance = far / zoom
  const aimed = target.clone().add(new T.Vector3(aim[0] * size.x, aim[1] * size.y, aim[2] * size.z))
  camera.position.copy(aimed).addScaledVector(direction, distance)
  camera.lookAt(aimed)
  if (roll) camera.rotateZ((roll * Math.PI) / 180)
  const height = 2 * distance * Math.tan((camera.fov * Math.PI) / 360)
  camera.translateY(-lift * height)
  camera.updateMatrixWorld(true)
  return distance
}

/** Where a point of the world is on the picture, 0..1 from the top left. */
export function onPicture(camera, point) {
  const p = point.clone().project(camera)
  return [(p.x + 1) / 2, (1 - p.y) / 2]
}
