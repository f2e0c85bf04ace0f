/** Balls, paddles, shuttlecocks. */
import * as T from 'three'
import { at, ball, cyl, extrude, group, lathe, many, mesh, torus, tube } from '../forms.mjs'
import { write } from '../labels.mjs'
import { gloss, leather, matte, plastic, print } from '../materials.mjs'
import { sheet } from '../surfaces.mjs'
import { canvas, height, texture } from '../textures.mjs'

export function paddle({ main, accent, third, spec }) {
  const shape = new T.Shape()
  shape.moveTo(-0.13, -0.62)
  shape.bezierCurveTo(-0.16, -0.45, -0.56, -0.42, -0.58, -0.1)
  shape.lineTo(-0.58, 0.5)
  shape.bezierCurveTo(-0.58, 0.85, -0.35, 0.95, 0, 0.95)
  shape.bezierCurveTo(0.35, 0.95, 0.58, 0.85, 0.58, 0.5)
  shape.lineTo(0.58, -0.1)
  shape.bezierCurveTo(0.56, -0.42, 0.16, -0.45, 0.13, -0.62)
  const art = print(
    texture(
      canvas(1024, 1400, (g, w, h) => {
        g.fillStyle = main
        g.fillRect(0, 0, w, h)
        g.save()
        g.translate(w / 2, h / 2)
        g.rotate(-0.5)
        g.fillStyle = accent
        g.fillRect(-w, 90, 2 * w, 240)
        g.fillStyle = third
        g.fillRect(-w, 350, 2 * w, 46)
        g.restore()
        g.fillStyle = new T.Color(main).getHSL({}).l < 0.35 ? third : accent
        write(g, spec.word, w / 2, h * 0.36, 250, { weight: 800, maxWidth: w * 0.72 })
        write(g, 'VOLT & VALE', w / 2, h * 0.44, 62, {
          weight: 700,
          font: 'Instrument Sans',
          tracking: 0.1,
        })
      }),
    ),
    { roughness: 0.75 },
  )
  const geometry = new T.ShapeGeometry(shape, 32)
  const uv = geometry.attributes.uv
  for (let i = 0; i < uv.count; i++)
    uv.setXY(i, (uv.getX(i) + 0.6) / 1.2, (uv.getY(i) + 0.62) / 1.6)
  const face = at(mesh(geometry, art), 0, 0, 0.0705)
  const back = at(mesh(geometry, art), 0, 0, -0.0705, 0, Math.PI)
  const edge = extrude(shape, 0.14, plastic(accent, 0.5), 0.02)
  const handle = at(
    lathe(
      [
        [0, 0],
        [0.13, 0, 0.03],
        [0.125, 0.06, 0.02],
        [0.105, 0.1],
        [0.1, 0.72],
        [0, 0.72],
      ],
      leather('#2a3036', [2, 6]),
      0.02,
    ),
    0,
    -1.3,
    0,
  )
  const wraps = [...Array(8)].map((_, i) =>
    at(torus(0.106, 0.008, matte('#1b1f24')), 0, -1.16 + i * 0.075, 0, Math.PI / 2 + 0.25),
  )
  const pickle = at(
    group(
      ball(0.24, plastic('#d9e84b', 0.55)),
      many(26, new T.CircleGeometry(0.036, 20), matte('#4c5612'), (i) => {
        const y = 1 - (2 * i + 1) / 26
        const a = i * 2.39996
        const r = Math.sqrt(1 - y * y)
        const n = new T.Vector3(r * Math.cos(a), y, r * Math.sin(a))
        const e = new T.Euler().setFromQuaternion(
          new T.Quaternion().setFromUnitVectors(new T.Vector3(0, 0, 1), n),
        )
        return { x: n.x * 0.242, y: n.y * 0.242, z: n.z * 0.242, rx: e.x, ry: e.y, rz: e.z }
      }),
    ),
    0.72,
    0.24,
    0.35,
  )
  return group(at(group(face, back, edge, handle, wraps), 0, 1.28, -0.1, -0.16, 0, 0.12), pickle)
}

/** Pentagons of a truncated icosahedron painted on a sphere. */
export function football({ main, accent, third }) {
  const t = (1 + Math.sqrt(5)) / 2
  const spots = []
  for (const a of [-1, 1]) for (const b of [-t, t]) spots.push([0, a, b], [a, b, 0], [b, 0, a])
  const centres = spots.map((p) => new T.Vector3(...p).normalize())
  const faces = []
  for (let i = 0; i < 12; i++)
    for (let j = i + 1; j < 12; j++)
      for (let k = j + 1; k < 12; k++) {
        if (
          centres[i].distanceTo(centres[j]) < 1.1 &&
          centres[j].distanceTo(centres[k]) < 1.1 &&
          centres[i].distanceTo(centres[k]) < 1.1
        )
          faces.push(centres[i].clone().add(centres[j]).add(centres[k]).normalize())
      }
  const geometry = new T.SphereGeometry(1, 200, 140)
  const p = geometry.attributes.position
  const colors = new Float32Array(p.count * 3)
  const [light, dark, red] = [main, accent, third].map((c) => new T.Color(c))
  const v = new T.Vector3()
  for (let i = 0; i < p.count; i++) {
    v.fromBufferAttribute(p, i).normalize()
    const five = centres.map((c) => v.dot(c) * 1.0).sort((a, b) => b - a)
    const six = faces.map((c) => v.dot(c) * 0.985).sort((a, b) => b - a)
    const inFive = five[0] > six[0] + 0.012
    const ranked = [five[0], six[0], six[1], five[1]].sort((a, b) => b - a)
    const gap = ranked[0] - ranked[1]
    const groove = Math.max(0, 1 - gap / 0.012)
    const ring = inFive && five[0] < 0.968 && five[0] > 0.957
    const color = inFive ? (ring ? red : dark) : light
    colors.set(
      [color.r * (1 - 0.5 * groove), color.g * (1 - 0.5 * groove), color.b * (1 - 0.5 * groove)],
      i * 3,
    )
    v.multiplyScalar(1 + 0.012 * Math.min(1, gap / 0.03) - 0.012 * groove)
    p.setXYZ(i, v.x, v.y, v.z)
  }
  geometry.setAttribute('color', new T.BufferAttribute(colors, 3))
  geometry.computeVertexNormals()
  const skin = new T.MeshPhysicalMaterial({
    vertexColors: true,
    roughness: 0.5,
    clearcoat: 0.5,
    clearcoatRoughness: 0.25,
    bumpMap: height('leather', [8, 4]),
    bumpScale: 0.4,
  })
  const made = mesh(geometry, skin)
  made.rotation.set(0.35, 0.2, 0.15)
  return at(group(made), 0, 1, 0)
}

export function shuttlecocks({ accent }) {
  const one = () => {
    const cork = at(
      lathe(
        [
          [0, 0],
          [0.1, 0.01, 0.06],
          [0.16, 0.1, 0.08],
          [0.16, 0.22],
          [0, 0.22],
        ],
        matte('#f7f1e4', 0.7),
        0.06,
      ),
      0,
      0,
      0,
    )
    const ribbonBand = at(cyl(0.164, 0.05, gloss(accent, 0.4), 0.004), 0, 0.17, 0)
    const vane = new T.MeshStandardMaterial({
      color: '#ffffff',
      roughness: 0.75,
      side: T.DoubleSide,
    })
    const feathers = [...Array(16)].map((_, i) => {
      const a = (i / 16) * 6.283
      const rib = tube(
        [
          [0, 0.2, 0.1],
          [0, 0.6, 0.24],
          [0, 1.02, 0.4],
        ],
        0.009,
        matte('#efe6d2'),
        { segments: 12, sides: 6 },
      )
      const blade = sheet(
        (u, v) => {
          const k = 0.45 + v * 0.55
          const half = 0.085 * Math.sin(Math.PI * (0.12 + 0.76 * v)) ** 0.7
          return [(u - 0.5) * 2 * half, 0.2 + k * 0.86, 0.1 + k * 0.31 + (u - 0.5) * 0.05]
        },
        vane,
        6,
        12,
      )
      return at(group(rib, blade), 0, 0, 0, 0, a)
    })
    const threads = [0.42, 0.56].map((y) =>
      at(torus(0.1 + (y - 0.2) * 0.365 + 0.01, 0.008, matte(accent)), 0, y, 0, Math.PI / 2),
    )
    return group(cork, ribbonBand, feathers, threads)
  }
  const lying = (x, z, turn) =>
    at(group(at(one(), 0, -0.3, 0)), x, 0.36, z, 0, turn, Math.PI / 2 + 0.22)
  return group(
    at(group(at(one(), 0, 0, 0, Math.PI)), -0.1, 1.06, -0.3),
    lying(-0.42, 0.6, 0.5),
    lying(0.95, 0.3, -2.4),
  )
}
