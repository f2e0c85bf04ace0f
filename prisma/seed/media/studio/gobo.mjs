/** What stands between the key light and the stage. */
import * as T from 'three'
import { at, group, mesh } from './forms.mjs'
import { palm } from './props.mjs'

export function gobo(kind) {
  const made = group()
  if (kind === 'leaves')
    for (const [x, y, turn, size] of [
      [-2.2, 3.4, -0.7, 1.9],
      [-1.1, 4, -1.5, 2],
      [-3.1, 2.6, 0.1, 1.6],
      [-0.6, 3.4, -2.2, 1.5],
    ])
      made.add(at(palm(size, '#3c5a3a'), x, y, 2.6, 0.3, 0.5, turn))
  if (kind === 'window')
    for (let i = 0; i < 4; i++) {
      const bar = mesh(new T.BoxGeometry(i < 2 ? 0.14 : 5, i < 2 ? 5 : 0.14, 0.05))
      made.add(
        at(bar, i < 2 ? -3.9 + i * 1.5 : -3.2, i < 2 ? 3.2 : 2.6 + (i - 2) * 1.7, 2.2, 0, -0.9, 0),
      )
    }
  made.traverse((o) => {
    if (o.isMesh) {
      o.material = new T.MeshBasicMaterial({
        colorWrite: false,
        depthWrite: false,
        side: T.DoubleSide,
      })
      o.receiveShadow = false
    }
  })
  return made
}
