/** Curves of movement, t in 0..1. */

export const clamp = (x, from = 0, to = 1) => Math.min(to, Math.max(from, x))

export const mix = (a, b, t) => a + (b - a) * t

export const easeOut = (t) => 1 - (1 - clamp(t)) ** 3

export const easeInOut = (t) =>
  clamp(t) < 0.5 ? 4 * clamp(t) ** 3 : 1 - (-2 * clamp(t) + 2) ** 3 / 2

export const overshoot = (t, s = 1.9) => {
  const x = clamp(t) - 1
  return 1 + (s + 1) * x ** 3 + s * x ** 2
}

/** Height of a dropped thing: from 1 to 0 with two bounces. */
export function bounce(t) {
  const x = clamp(t)
  if (x < 0.42) return 1 - (x / 0.42) ** 2
  if (x < 0.72) return 0.16 * (1 - ((x - 0.57) / 0.15) ** 2)
  if (x < 0.9) return 0.035 * (1 - ((x - 0.81) / 0.09) ** 2)
  return 0
}
