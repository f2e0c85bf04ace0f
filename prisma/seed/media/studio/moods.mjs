/** Light moods: reflections (a room of soft boxes), key light, fill and what stands in the key's way. */
import * as T from 'three'

/** Boxes: [x, y, z, width, height, strength, tint]. Key: direction, colour, strength. */
export const moods = {
  studio: {
    room: '#8d8d8f',
    boxes: [
      [-4, 3, 3, 1.6, 5, 9],
      [4.4, 2, 1.5, 0.7, 4.4, 8],
      [0, 6, -1, 5, 3, 5],
      [0, 2, 6, 3, 3, 1.2],
    ],
    key: [-2.6, 5.2, 3.4],
    color: '#fff7ee',
    power: 2.5,
    sky: '#ffffff',
    ground: '#b9aea4',
    fill: 0.95,
    exposure: 1,
  },
  morning: {
    room: '#9c938c',
    boxes: [
      [-5, 3, 1, 3.4, 5, 6, '#fff2df'],
      [4.6, 2.4, 0.5, 0.8, 4, 4, '#dfe9ff'],
      [0, 6, 0, 4, 4, 3],
    ],
    key: [-3.8, 3.8, 2.4],
    color: '#ffe9cf',
    power: 3.1,
    sky: '#eef3ff',
    ground: '#c9b09a',
    fill: 0.8,
    exposure: 1,
    gobo: 'window',
  },
  golden: {
    room: '#8f7d70',
    boxes: [
      [-5, 1.8, 1.5, 1.8, 4, 11, '#ffe0b8'],
      [4.4, 2.6, 0, 0.8, 4, 5, '#ffd9cc'],
      [0, 6, -2, 4, 2, 3, '#fff0de'],
    ],
    key: [-4.2, 3, 2.3],
    color: '#ffe2bd',
    power: 3.5,
    sky: '#fff0e2',
    ground: '#c99a7c',
    fill: 0.85,
    exposure: 1.04,
  },
  shade: {
    room: '#8b968f',
    boxes: [
      [-3, 5, 3, 4, 4, 5, '#f6fff4'],
      [4.4, 2, 1.5, 0.6, 4, 6],
      [0, 6, -2, 4, 3, 4],
    ],
    key: [-2.9, 5, 2.7],
    color: '#fff3dc',
    power: 3.4,
    sky: '#f1fff4',
    ground: '#9fae93',
    fill: 0.72,
    exposure: 1,
    gobo: 'leaves',
  },
  noon: {
    room: '#9aa4ab',
    boxes: [
      [-3.4, 5, 2, 2, 2, 14],
      [4.6, 2, 1, 0.8, 5, 5, '#e6f2ff'],
      [0, 3, 6, 4, 2, 1],
    ],
    key: [-1.9, 6, 1.9],
    color: '#fffdf6',
    power: 3.7,
    sky: '#e4f1ff',
    ground: '#c7b7a4',
    fill: 0.8,
    exposure: 1,
  },
  neon: {
    room: '#15131c',
    boxes: [
      [-4, 2.4, 1.4, 0.5, 5, 26, '#ff4fa0'],
      [4.2, 2.4, 0.6, 0.5, 5, 26, '#35d6ff'],
      [0, 6, 1, 3, 1, 5, '#b9a6ff'],
      [0, 1, 7, 2, 2, 0.8],
    ],
    key: [-2.2, 5, 3.2],
    color: '#d8c8ff',
    power: 1.25,
    sky: '#5b4a86',
    ground: '#241a38',
    fill: 0.75,
    exposure: 1.08,
    rims: [
      [-3.4, 1.6, -0.6, '#ff3d94', 26],
      [3.4, 1.8, -0.4, '#22c8ff', 26],
    ],
  },
  dusk: {
    room: '#2a2430',
    boxes: [
      [-4, 3, 2, 1.1, 5, 12, '#ffcf9a'],
      [4.4, 2.6, 0.2, 0.5, 5, 12, '#8fb4ff'],
      [0, 6, 0, 3, 2, 4],
    ],
    key: [-2.8, 4.6, 3],
    color: '#ffd9ae',
    power: 2.3,
    sky: '#8f9bd0',
    ground: '#4a3038',
    fill: 0.55,
    exposure: 1.02,
    rims: [[3.2, 2.4, -1.2, '#7fa8ff', 22]],
  },
}

const rooms = new Map()

/** Prefiltered reflections of a mood's room, made once. */
export function reflections(renderer, name) {
  if (rooms.has(name)) return rooms.get(name)
  const { room, boxes } = moods[name]
  const scene = new T.Scene()
  scene.background = new T.Color(room)
  for (const [x, y, z, w, h, strength, tint = '#ffffff'] of boxes) {
    const panel = new T.Mesh(
      new T.PlaneGeometry(w, h),
      new T.MeshBasicMaterial({
        color: new T.Color(tint).multiplyScalar(strength),
        side: T.DoubleSide,
      }),
    )
    panel.position.set(x, y, z)
    panel.lookAt(0, 0.8, 0)
    scene.add(panel)
  }
  const floor = new T.Mesh(
    new T.CircleGeometry(9, 32),
    new T.MeshBasicMaterial({ color: new T.Color(room).multiplyScalar(1.15) }),
  )
  floor.position.y = -2
  floor.rotation.x = -Math.PI / 2
  scene.add(floor)
  const generator = new T.PMREMGenerator(renderer)
  const made = generator.fromScene(scene, 0.02).texture
  generator.dispose()
  rooms.set(name, made)
  return made
}

/** Lights of a mood as a group; `reach` is the half width of what receives shadow. */
export function lights(name, reach = 3.4, rims = true) {
  const mood = moods[name]
  const rig = new T.Group()
  rig.add(new T.HemisphereLight(mood.sky, mood.ground, mood.fill))
  const key = new T.DirectionalLight(mood.color, mood.power)
  key.position.set(...mood.key).multiplyScalar(1.7)
  key.castShadow = true
  key.shadow.mapSize.set(2048, 2048)
  Object.assign(key.shadow.camera, {
    left: -reach,
    right: reach,
    top: reach,
    bottom: -reach,
    near: 0.5,
    far: 24,
  })
  key.shadow.radius = 7
  key.shadow.bias = -0.0006
  key.shadow.normalBias = 0.025
  key.target.position.set(0, 0.7, 0)
  rig.add(key, key.target)
  for (const [x, y, z, color, power] of rims ? (mood.rims ?? []) : []) {
    const rim = new T.PointLight(color, power, 0, 2)
    rim.position.set(x, y, z)
    rig.add(rim)
  }
  rig.userData.key = key
  return rig
}
