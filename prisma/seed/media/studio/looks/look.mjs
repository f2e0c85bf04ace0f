/** A way to take a picture: light, wall and floor, what stands behind, plinth, things around, the second picture's light. */
export const look = (mood, wall, floor, back, plinth, dress, alt, extra = {}) => ({
  mood,
  wall,
  floor,
  back,
  plinth,
  dress,
  alt,
  ...extra,
})

export const ROUND = ['round', 1.15, 0.28]
export const WIDE = ['round', 1.5, 0.2]
export const BLOCK = ['box', 1.0, 0.34]
export const DOUBLE = ['double', 1.0, 0.4]
