/** Shots of a film: builds the stage once, then draws frame after frame. */
import * as T from 'three'
import { frame, onPicture } from './camera.mjs'
import { group } from './forms.mjs'
import { cast } from './models.mjs'
import { lights, moods, reflections } from './moods.mjs'
import { moves } from './moves.mjs'
import { pieces } from './props.mjs'
import { stage } from './stage.mjs'

const subjectOf = (models) => {
  const box = new T.Box3()
  for (const model of models)
    if (model.userData.item.main !== false) box.expandByObject(model, true)
  return box
}

function sceneShot(renderer, products, shot) {
  const actors = cast(products, shot.cast)
  const built = stage(renderer, { ...shot.set, depth: shot.set.depth ?? 2.8 }, actors)
  built.rig.userData.key.shadow.mapSize.set(1024, 1024)
  built.rig.userData.key.shadow.radius = 4
  const box = subjectOf(actors)
  const context = { actors, shadow: built.shadow }
  return {
    scene: built.scene,
    draw(t, camera) {
      const change = moves[shot.move](t, context)
      const base = shot.shot
      frame(camera, box, {
        ...base,
        az: (base.az ?? 0) + (change.az ?? 0),
        el: (base.el ?? 12) + (change.el ?? 0),
        zoom: (base.zoom ?? 1) * (change.zoom ?? 1),
        aim: change.aim ?? base.aim,
      })
      return onPicture(camera, box.getCenter(new T.Vector3()))
    },
  }
}

/** The product alone on nothing, lit by a mood: a sprite for graphic shots. */
function spriteShot(renderer, products, shot) {
  const scene = new T.Scene()
  scene.environment = reflections(renderer, shot.mood ?? 'studio')
  scene.environmentIntensity = 0.9
  renderer.toneMappingExposure = moods[shot.mood ?? 'studio'].exposure
  const actors = shot.piece ? [pieceActor(shot.piece)] : cast(products, shot.cast)
  scene.add(lights(shot.mood ?? 'studio', 3.4, false), group(actors))
  scene.updateMatrixWorld(true)
  const box = subjectOf(actors)
  const turns = actors.map((actor) => actor.rotation.y)
  return {
    scene,
    draw(t, camera) {
      const [from, to] = shot.sweep ?? [0, 0]
      actors.forEach((actor, i) => {
        actor.rotation.y = turns[i] + from + (to - from) * t
        if (shot.tumble) actor.rotation.set(t * 6.283, t * 6.283 * 2, 0.6)
        if (shot.opens) actor.userData.open?.(Math.min(1, t * 1.6))
        actor.userData.tick?.(t)
      })
      frame(camera, box, { el: 8, fill: [0.86, 0.86], ...shot.shot })
      const foot = onPicture(
        camera,
        new T.Vector3((box.min.x + box.max.x) / 2, box.min.y, (box.min.z + box.max.z) / 2),
      )
      return [0.5, foot[1]]
    },
  }
}

const pieceColours = {
  bean: '#4a2715',
  nut: '#b9783c',
  chip: '#f4a52c',
  caramel: '#b5682a',
  cube: '#43251a',
  olive: '#6c7a2e',
  petal: '#f3c4bf',
  leaflet: '#6f9a5f',
  berry: '#d8433b',
}

function pieceActor(kind) {
  const material = new T.MeshPhysicalMaterial({
    color: pieceColours[kind],
    roughness: 0.42,
    clearcoat: 0.6,
    side: T.DoubleSide,
  })
  const made = group(new T.Mesh(pieces[kind](), material))
  made.scale.setScalar(6)
  made.userData.item = {}
  return made
}

/** Moves of the camera alone: shadows are drawn once. */
const STILL_ACTORS = new Set(['push', 'pull', 'orbit', 'counter', 'rise', 'slide', 'climb', 'top'])

/** Prepares a shot for drawing at width x height; returns draw(t) -> tag anchor [x, y]. */
export function prepare(studio, shot, width, height) {
  const { renderer, products, camera } = studio
  renderer.setSize(width, height, false)
  camera.aspect = width / height
  camera.fov = shot.fov ?? 26
  const made =
    shot.kind === 'sprite'
      ? spriteShot(renderer, products, shot)
      : sceneShot(renderer, products, shot)
  renderer.shadowMap.autoUpdate = !STILL_ACTORS.has(shot.move)
  renderer.shadowMap.needsUpdate = true
  const draw = (t) => {
    const anchor = made.draw(t, camera)
    renderer.render(made.scene, camera)
    return anchor
  }
  /** Geometry is freed; materials are kept because their compiled programs serve the next shots. */
  draw.dispose = () => {
    renderer.shadowMap.autoUpdate = true
    made.scene.traverse((object) => object.geometry?.dispose())
  }
  return draw
}
