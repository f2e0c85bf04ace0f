/** Movements of a shot in the round: camera and actors by t in 0..1. */
import { bounce, clamp, easeInOut, easeOut, mix, overshoot } from './motion.mjs'

const each = (context, play) =>
  context.actors.forEach((actor, i) => play(actor, i, actor.userData.item))

const stagger = (t, i, count, overlap = 0.55) =>
  clamp((t - (i / count) * (1 - overlap)) / (overlap + (1 - overlap) / count))

/** Each returns camera changes over the shot's own framing; `el` and `zoom` add and multiply. */
export const moves = {
  push: (t) => ({
    az: mix(-10, 4, easeOut(t)),
    el: mix(6, 0, easeOut(t)),
    zoom: mix(0.8, 1.14, easeOut(t)),
  }),
  pull: (t) => ({
    az: mix(12, -2, easeOut(t)),
    el: mix(-4, 1, easeOut(t)),
    zoom: mix(1.9, 1, easeOut(t)),
    aim: [0, mix(0.14, 0, easeOut(t)), 0],
  }),
  orbit: (t) => ({ az: mix(-24, 14, t), el: mix(2, 6, t), zoom: mix(0.96, 1.08, t) }),
  counter: (t) => ({ az: mix(22, -12, t), el: mix(6, 0, t), zoom: mix(1.1, 0.98, t) }),
  rise: (t) => ({ az: mix(-14, 6, easeOut(t)), el: mix(-5, 12, t), zoom: mix(1.1, 1, t) }),
  slide: (t) => ({
    az: mix(24, -14, t),
    el: 3,
    zoom: 2.05,
    aim: [mix(-0.34, 0.3, easeInOut(t * 0.8 + 0.1)), 0.08, 0],
  }),
  climb: (t) => ({
    az: mix(-18, 14, t),
    el: mix(2, 10, t),
    zoom: mix(2.3, 2, t),
    aim: [0, mix(-0.34, 0.3, easeInOut(t * 0.84 + 0.08)), 0],
  }),
  top: (t) => ({ az: mix(-14, 6, t), el: mix(30, 12, t), zoom: mix(1.12, 1, t) }),
  turntable(t, context) {
    each(context, (actor, i, item) => (actor.rotation.y = (item.turn ?? 0) + mix(-0.5, 0.2, t)))
    return { el: mix(4, 0, t), zoom: mix(0.98, 1.08, t) }
  },
  spin(t, context) {
    each(
      context,
      (actor, i, item) => (actor.rotation.y = (item.turn ?? 0) - Math.PI * 2 * (1 - easeOut(t))),
    )
    return { zoom: mix(0.92, 1.06, easeOut(t)), el: mix(8, 0, easeOut(t)) }
  },
  drop(t, context) {
    each(context, (actor, i, item) => {
      const k = stagger(t, i, context.actors.length)
      const high = bounce(k)
      actor.position.y = (item.y ?? 0) + high * 3.6
      actor.rotation.z = (item.roll ?? 0) + high * 0.3 * (i % 2 ? -1 : 1)
      actor.rotation.y = (item.turn ?? 0) + high * 1.6
      const squash = k > 0.4 && k < 0.5 ? Math.sin(((k - 0.4) / 0.1) * Math.PI) * 0.07 : 0
      actor.scale.set(1 + squash, 1 - squash, 1 + squash)
    })
    if (context.shadow)
      context.shadow.material.opacity = clamp(1 - context.actors[0].position.y * 0.8)
    return { az: mix(-6, 5, t), zoom: mix(0.94, 1.05, easeOut(t)) }
  },
  pop(t, context) {
    each(context, (actor, i) => {
      const k = overshoot(stagger(t, i, context.actors.length) * 1.4)
      actor.scale.setScalar(Math.max(0.001, k))
    })
    if (context.shadow) context.shadow.material.opacity = clamp(t * 2)
    return { az: mix(-8, 6, t), zoom: mix(0.95, 1.04, t) }
  },
  parade(t, context) {
    each(
      context,
      (actor, i, item) => (actor.rotation.y = (item.turn ?? 0) + Math.sin(t * 4 + i) * 0.35),
    )
    return {
      az: mix(-16, 16, easeInOut(t)),
      el: mix(6, 2, t),
      aim: [mix(-0.16, 0.16, easeInOut(t)), 0, 0],
      zoom: 1.12,
    }
  },
  open(t, context) {
    each(context, (actor, i, item) => {
      actor.userData.open?.(easeInOut((t - 0.15) / 0.6))
      actor.rotation.y = (item.turn ?? 0) + mix(-0.3, 0.12, easeOut(t))
    })
    return { az: mix(-6, 5, t), el: mix(2, 7, t), zoom: mix(0.94, 1.08, easeInOut(t)) }
  },
  light(t, context) {
    const on = t < 0.16 ? 0.04 : t < 0.2 ? 0.9 : t < 0.25 ? 0.2 : 1
    each(context, (actor) => actor.userData.glow?.(on))
    return { az: mix(-12, 6, easeOut(t)), el: mix(4, 0, t), zoom: mix(0.9, 1.1, easeOut(t)) }
  },
  flow(t, context) {
    each(context, (actor) => actor.userData.tick?.(t))
    return { az: mix(-20, 14, easeInOut(t)), el: mix(3, -1, t), zoom: mix(1, 1.16, t) }
  },
  roll(t, context) {
    each(context, (actor, i, item) => {
      const k = easeOut(t)
      const away = (1 - k) * -3.4
      actor.position.x = (item.x ?? 0) + away
      actor.rotation.z = (item.roll ?? 0) - away / 0.9
    })
    if (context.shadow) context.shadow.material.opacity = clamp((t - 0.5) * 2)
    return { az: mix(-8, 4, t), zoom: mix(0.96, 1.05, t) }
  },
  swing(t, context) {
    each(
      context,
      (actor, i, item) =>
        (actor.rotation.y = (item.turn ?? 0) + Math.sin(t * Math.PI * 1.4) * 0.26),
    )
    return { az: mix(8, -4, t), zoom: mix(1.0, 1.12, t) }
  },
  float(t, context) {
    each(context, (actor, i, item) => {
      actor.position.y = (item.y ?? 0) + 0.28 + 0.09 * Math.sin(t * Math.PI * 2 + i * 1.7)
      actor.rotation.set(
        (item.tip ?? 0) + 0.06 * Math.sin(t * 5 + i),
        (item.turn ?? 0) + mix(-0.28, 0.24, t),
        (item.roll ?? 0) + 0.08 * Math.sin(t * 4 + 1 + i),
      )
    })
    if (context.shadow) context.shadow.material.opacity = 0.4
    return { az: mix(-10, 10, t), el: mix(2, 6, t), zoom: mix(0.96, 1.06, t) }
  },
}
