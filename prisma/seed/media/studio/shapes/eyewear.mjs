/** Sunglasses. */
import * as T from 'three'
import { at, box, extrude, group, outline, tube } from '../forms.mjs'
import { gloss, metal } from '../materials.mjs'
import { seeded } from '../random.mjs'
import { canvas, texture } from '../textures.mjs'

function tortoise(_base) {
  const next = seeded('tortoise')
  return texture(
    canvas(512, 512, (g, s) => {
      g.fillStyle = '#8a4f22'
      g.fillRect(0, 0, s, s)
      for (let i = 0; i < 90; i++) {
        const [x, y, r] = [next() * s, next() * s, 20 + next() * 60]
        const spot = g.createRadialGradient(x, y, 0, x, y, r)
        spot.addColorStop(0, next() > 0.4 ? 'rgba(35,15,6,.85)' : 'rgba(201,130,60,.7)')
        spot.addColorStop(1, 'rgba(60,28,10,0)')
        g.fillStyle = spot
        g.fillRect(x - r, y - r, 2 * r, 2 * r)
      }
    }),
    { repeat: [1, 1] },
  )
}

export function sunglasses({ main, value }) {
  const shell = value === 'black' ? gloss('#17181b', 0.25) : gloss(main, 0.25, tortoise(main))
  const lensShape = (grow) =>
    outline(
      [
        [-0.36, 0.24],
        [0, 0.29],
        [0.36, 0.25],
        [0.4, 0.02],
        [0.28, -0.25],
        [0, -0.31],
        [-0.27, -0.27],
        [-0.38, -0.02],
      ].map(([x, y]) => [x * (1 + grow / 0.38), y * (1 + grow / 0.29)]),
    )
  const side = (s) => {
    const rim = lensShape(0.075)
    rim.holes.push(lensShape(0))
    const lens = new T.MeshPhysicalMaterial({
      color: value === 'black' ? '#20262b' : '#3a2a1c',
      roughness: 0.04,
      metalness: 0.3,
      clearcoat: 1,
      transparent: true,
      opacity: 0.86,
    })
    const arm = tube(
      [
        [s * 0.44, 0.2, -0.02],
        [s * 0.47, 0.21, -0.2],
        [s * 0.47, 0.2, -0.85],
        [s * 0.46, 0.1, -1.15],
        [s * 0.44, -0.12, -1.35],
      ],
      0.04,
      shell,
    )
    return at(
      group(
        extrude(rim, 0.1, shell, 0.025),
        at(extrude(lensShape(0.015), 0.02, lens, 0.004), 0, 0, 0),
        arm,
        at(box(0.05, 0.05, 0.02, metal('#ffdc94', 0.2), 0.008), s * 0.41, 0.2, 0.062),
      ),
      s * 0.5,
      0,
      0,
      0,
      s * 0.07,
    )
  }
  const bridge = tube(
    [
      [-0.12, 0.14, 0.02],
      [0, 0.19, 0.04],
      [0.12, 0.14, 0.02],
    ],
    0.045,
    shell,
  )
  return at(group(side(-1), side(1), bridge), 0, 0.36, 0, -0.14)
}
