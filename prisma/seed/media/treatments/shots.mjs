/** The words films are written in: scenes in the round, graphic shots over moving colour, lettering, things in the air. */
import { looks } from '../studio/looks.mjs'

/** Sprites turn little: between their few pictures the composition blends. */
const SWEEP = 0.36

const asList = (lines) => (typeof lines === 'string' ? lines.split('|') : lines)
const says = (style, lines, color = '#ffffff', more = {}) => ({
  style,
  lines: asList(lines),
  color,
  ...more,
})
export const slam = (lines, color, more) => says('slam', lines, color, more)
export const rise = (lines, color, more) => says('rise', lines, color, more)
export const title = (brand, lines, color, more) =>
  says('title', [brand, ...asList(lines)], color, more)
export const count = (lines, color, more) => says('count', lines, color, more)
export const stack = (line, color, more) => says('stack', [line], color, { behind: true, ...more })
export const ticker = (line, color, more) =>
  says('ticker', [line], color, { behind: true, ...more })
export const beats = (lines, color, more) => says('beats', lines, color, more)
export const brand = (slug, color, more) => says('brand', [slug], color, more)
export const air = (kind, more = {}) => ({ kind, ...more })

export function scene(
  product,
  move,
  length,
  { look = 'main', value, items, shot = {}, set = {}, ...rest } = {},
) {
  const of = looks[product]
  const [mood, wall, floor] = look === 'alt' ? of.alt : [of.mood, of.wall, of.floor]
  const dress = (of.dress ?? []).filter((d) => look === 'main' || !['water', 'spheres'].includes(d))
  const stage = {
    mood,
    wall,
    floor,
    dress,
    back: look === 'main' ? of.back : 'cove',
    plinth: of.plinth,
    colours: look === 'main' ? of.colours : { leaf: of.colours?.leaf },
    sharp: look === 'main' ? of.sharp : false,
    gobo: look === 'main' ? of.gobo : undefined,
    name: product,
    ...set,
  }
  const cast = items ?? [
    { slug: product, value, turn: of.turn ?? 0.25, open: move === 'open' ? 0 : (rest.opened ?? 0) },
  ]
  return {
    kind: 'scene',
    move,
    length,
    set: { ...stage, rims: mood === 'neon' },
    cast,
    shot: { az: 3, el: of.el ?? 11, fill: [0.8, 0.46], lift: -0.045, ...shot },
    ...rest,
  }
}

/** Sprites are "slug" or { slug, value, sweep, scale, x, y, opens }. */
export function graphic(
  list,
  motion,
  length,
  { back = 'disc', colors, mood = 'studio', ...rest } = {},
) {
  const sprites = list.map((entry) => {
    const sprite = typeof entry === 'string' ? { slug: entry } : entry
    const many = list.length
    const scale =
      sprite.scale ??
      (motion === 'tiles'
        ? rest.grid[0] > 1
          ? 0.4
          : rest.grid[1] > 2
            ? 0.6
            : 0.8
        : motion === 'line'
          ? many > 2
            ? 0.46
            : 0.56
          : motion === 'column'
            ? 0.62
            : 1.08)
    const sweep = many === 1 ? (sprite.sweep ?? [-0.55, 0.45]).map((angle) => angle * SWEEP) : null
    return {
      turn: looks[sprite.slug].turn ?? 0.2,
      el: Math.max(6, (looks[sprite.slug].el ?? 12) - 4),
      ...sprite,
      sweep,
      scale,
      mood,
    }
  })
  return { kind: 'sprite', motion, length, sprites, back, colors, ...rest }
}

/**
 * Drawing in the round is what costs time on a processor: the first scene of a film moves frame by frame,
 * the others are one large picture that the composition moves over.
 */
const PANS = {
  push: [
    [0, -0.1, 1],
    [0, 0.1, 1.2],
  ],
  pull: [
    [0, 0.2, 1.45],
    [0, 0, 1.02],
  ],
  orbit: [
    [-0.8, 0, 1.14],
    [0.8, 0, 1.04],
  ],
  counter: [
    [0.8, 0, 1.06],
    [-0.8, 0, 1.16],
  ],
  rise: [
    [0, 1, 1.16],
    [0, -0.6, 1.06],
  ],
  slide: [
    [-1, 0.1, 1.16],
    [1, 0, 1.1],
  ],
  climb: [
    [0, 1, 1.2],
    [0, -1, 1.14],
  ],
  top: [
    [0.3, -0.6, 1.22],
    [0, 0.2, 1.03],
  ],
  turntable: [
    [-0.5, 0.2, 1.02],
    [0.5, 0, 1.14],
  ],
  spin: [
    [0, 0, 1.3],
    [0, 0, 1.04],
  ],
  float: [
    [0, 0.8, 1.08],
    [0, -0.8, 1.14],
  ],
  flow: [
    [-0.7, -0.3, 1.05],
    [0.6, 0.4, 1.18],
  ],
  swing: [
    [0.6, 0, 1.1],
    [-0.6, 0, 1.16],
  ],
  open: [
    [0, 0.3, 1.02],
    [0, 0, 1.18],
  ],
  light: [
    [0, 0, 1],
    [0, 0.1, 1.16],
  ],
  drop: [
    [0, 0, 1.02],
    [0, 0.1, 1.14],
  ],
  pop: [
    [0, 0, 1.02],
    [0, 0.1, 1.14],
  ],
  roll: [
    [-0.6, 0, 1.04],
    [0.4, 0, 1.14],
  ],
}
const PUNCHED = new Set(['drop', 'pop', 'spin', 'roll', 'top'])

function still(shot) {
  const [from, to] = PANS[shot.move]
  return {
    ...shot,
    kind: 'still',
    from,
    to,
    punch: PUNCHED.has(shot.move),
    turn: PUNCHED.has(shot.move) ? 0.02 : 0,
  }
}

export function thrifty({ shots, ...rest }) {
  const live = shots.findIndex((shot) => shot.kind === 'scene')
  return {
    ...rest,
    shots: shots.map((shot, i) => (shot.kind === 'scene' && i !== live ? still(shot) : shot)),
  }
}

export const PALE = '#fff6e6'
