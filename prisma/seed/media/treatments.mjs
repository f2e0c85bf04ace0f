/**
 * The script of every film: tempo, music and shots. Lengths in beats.
 * scene = in the round; graphic = the product alone over moving colour.
 */
import { looks } from './studio/looks.mjs'

/** Sprites turn little: between their few pictures the composition blends. */
const SWEEP = 0.36

const asList = (lines) => (typeof lines === 'string' ? lines.split('|') : lines)
const says = (style, lines, color = '#ffffff', more = {}) => ({ style, lines: asList(lines), color, ...more })
const slam = (lines, color, more) => says('slam', lines, color, more)
const rise = (lines, color, more) => says('rise', lines, color, more)
const title = (brand, lines, color, more) => says('title', [brand, ...asList(lines)], color, more)
const count = (lines, color, more) => says('count', lines, color, more)
const stack = (line, color, more) => says('stack', [line], color, { behind: true, ...more })
const ticker = (line, color, more) => says('ticker', [line], color, { behind: true, ...more })
const beats = (lines, color, more) => says('beats', lines, color, more)
const brand = (slug, color, more) => says('brand', [slug], color, more)
const air = (kind, more = {}) => ({ kind, ...more })

function scene(product, move, length, { look = 'main', value, items, shot = {}, set = {}, ...rest } = {}) {
  const of = looks[product]
  const [mood, wall, floor] = look === 'alt' ? of.alt : [of.mood, of.wall, of.floor]
  const dress = (of.dress ?? []).filter((d) => look === 'main' || !['water', 'spheres'].includes(d))
  const stage = { mood, wall, floor, dress, back: look === 'main' ? of.back : 'cove', plinth: of.plinth, colours: look === 'main' ? of.colours : { leaf: of.colours?.leaf }, sharp: look === 'main' ? of.sharp : false, gobo: look === 'main' ? of.gobo : undefined, name: product, ...set }
  const cast = items ?? [{ slug: product, value, turn: of.turn ?? 0.25, open: move === 'open' ? 0 : (rest.opened ?? 0) }]
  return { kind: 'scene', move, length, set: { ...stage, rims: mood === 'neon' }, cast, shot: { az: 3, el: of.el ?? 11, fill: [0.8, 0.46], lift: -0.045, ...shot }, ...rest }
}

/** Sprites are "slug" or { slug, value, sweep, scale, x, y, opens }. */
function graphic(list, motion, length, { back = 'disc', colors, mood = 'studio', ...rest } = {}) {
  const sprites = list.map((entry) => {
    const sprite = typeof entry === 'string' ? { slug: entry } : entry
    const many = list.length
    const scale = sprite.scale ?? (motion === 'tiles' ? (rest.grid[0] > 1 ? 0.4 : Math.min(0.56, 1.5 / rest.grid[1])) : motion === 'line' ? (many > 2 ? 0.46 : 0.56) : motion === 'column' ? 0.5 : 0.92)
    const sweep = many === 1 ? (sprite.sweep ?? [-0.55, 0.45]).map((angle) => angle * SWEEP) : null
    return { turn: looks[sprite.slug].turn ?? 0.2, el: Math.max(6, (looks[sprite.slug].el ?? 12) - 4), ...sprite, sweep, scale, mood }
  })
  return { kind: 'sprite', motion, length, sprites, back, colors, ...rest }
}

/**
 * Drawing in the round is what costs time on a processor: the first scene of a film moves frame by frame,
 * the others are one large picture that the composition moves over.
 */
const PANS = {
  push: [[0, -0.1, 1], [0, 0.1, 1.2]], pull: [[0, 0.2, 1.45], [0, 0, 1.02]], orbit: [[-0.8, 0, 1.14], [0.8, 0, 1.04]],
  counter: [[0.8, 0, 1.06], [-0.8, 0, 1.16]], rise: [[0, 1, 1.16], [0, -0.6, 1.06]], slide: [[-1, 0.1, 1.16], [1, 0, 1.1]],
  climb: [[0, 1, 1.2], [0, -1, 1.14]], top: [[0.3, -0.6, 1.22], [0, 0.2, 1.03]], turntable: [[-0.5, 0.2, 1.02], [0.5, 0, 1.14]],
  spin: [[0, 0, 1.3], [0, 0, 1.04]], float: [[0, 0.8, 1.08], [0, -0.8, 1.14]], flow: [[-0.7, -0.3, 1.05], [0.6, 0.4, 1.18]],
  swing: [[0.6, 0, 1.1], [-0.6, 0, 1.16]], open: [[0, 0.3, 1.02], [0, 0, 1.18]], light: [[0, 0, 1], [0, 0.1, 1.16]],
  drop: [[0, 0, 1.02], [0, 0.1, 1.14]], pop: [[0, 0, 1.02], [0, 0.1, 1.14]], roll: [[-0.6, 0, 1.04], [0.4, 0, 1.14]],
}
const PUNCHED = new Set(['drop', 'pop', 'spin', 'roll', 'top'])

function still(shot) {
  const [from, to] = PANS[shot.move]
  return { ...shot, kind: 'still', from, to, punch: PUNCHED.has(shot.move), turn: PUNCHED.has(shot.move) ? 0.02 : 0 }
}

function thrifty({ shots, ...rest }) {
  const live = shots.findIndex((shot) => shot.kind === 'scene')
  return { ...rest, shots: shots.map((shot, i) => (shot.kind === 'scene' && i !== live ? still(shot) : shot)) }
}

const PALE = '#fff6e6'
const DARK = '#2a1a14'

const scripts = {
  'glow-in-ten': { beats: 16, style: 'pop', root: 60, scale: 'major', shots: [
    scene('glow-drops-serum', 'drop', 4, { texts: [slam('GLOW|DROPS', PALE)] }),
    graphic([{ slug: 'glow-drops-serum', opens: true, sweep: [-0.3, 0.4] }], 'float', 4, { back: 'bloom', colors: ['#e9a05a', '#ffd79a', '#f4b27a', '#fbe6c4'], texts: [count('15 %', '#8a3a12', { behind: true, y: 0.08, limit: 400 })], fx: [air('bubbles', { color: '#fff3dc', layer: 'back' })], cut: 'flash' }),
    scene('dew-cloud-cream', 'open', 4, { texts: [rise('DEW|CLOUD', '#3f5a66')], cut: 'wipe', cutColor: '#f5dccd' }),
    graphic(['glow-drops-serum', 'dew-cloud-cream'], 'line', 4, { back: 'disc', colors: ['#f0c9b4', '#e98f5f'], texts: [beats('GLOW|DEW|GLOW|DEW', '#7a2f16', { y: 0.22 })], cut: 'iris', cutColor: '#b9cfd8' }),
  ] },
  'lip-check': { beats: 14, style: 'house', root: 57, scale: 'minor', shots: [
    scene('velvet-lip-tint', 'open', 4, { texts: [slam('VELVET', '#ffe9e4')], shot: { el: 8 } }),
    graphic([{ slug: 'velvet-lip-tint', value: 'rosewood' }, { slug: 'velvet-lip-tint', value: 'fig' }, { slug: 'velvet-lip-tint', value: 'coral' }], 'tiles', 3, { grid: [1, 3], back: 'tiles', colors: ['#e8b4ad', '#b98aa0', '#f6c3a8'], cut: 'flash' }),
    scene('brush-trio', 'orbit', 4, { texts: [rise('TRIO', '#fff4ee', { limit: 260 })], fx: [air('dust')], cut: 'side', cutColor: '#5d2138' }),
    graphic([{ slug: 'velvet-lip-tint', value: 'fig' }], 'zoom', 3, { back: 'rings', colors: ['#a3243b', '#c13f55', '#8a1a31'], texts: [brand('aurelle', '#ffe9e4', { y: 0.13 })], fx: [air('sparkle')] }),
  ] },
  'night-garden': { beats: 14, style: 'lofi', root: 53, scale: 'minor', shots: [
    scene('jasmine-night-oil', 'push', 4, { texts: [title('siam-bloom', 'JASMINE', '#f5efe0')], fx: [air('petals', { colors: ['#fdf7e8', '#efe4c2'], count: 16 })] }),
    scene('jasmine-night-oil', 'climb', 3, { look: 'main', fx: [air('sparkle', { color: '#ffe9a8', count: 20 })], cut: 'flash', shot: { el: 4 } }),
    scene('rice-milk-cleanser', 'rise', 4, { texts: [rise('RICE|MILK', '#4a3524')], cut: 'wipe', cutColor: '#2f5448' }),
    graphic(['jasmine-night-oil', 'rice-milk-cleanser'], 'line', 3, { back: 'waves', colors: ['#c9d3b0', '#8fae8c', '#4f7f68', '#24463d'], texts: [brand('siam-bloom', '#24463d', { y: 0.12 })], fx: [air('petals', { colors: ['#ffffff', '#f7efd6'] })] }),
  ] },
  solstice: { beats: 16, style: 'calm', root: 50, scale: 'minor', shots: [
    scene('amber-solstice-perfume', 'orbit', 4, { texts: [rise('AMBER', '#ffe2ae', { limit: 240 })], fx: [air('dust')] }),
    scene('amber-solstice-perfume', 'climb', 4, { look: 'alt', fx: [air('sparkle', { color: '#ffdf9a' })], cut: 'flash', shot: { el: 5 } }),
    graphic([{ slug: 'amber-solstice-perfume', sweep: [-0.7, 0.6] }], 'float', 4, { back: 'rays', colors: ['#e08f35', '#eaa24c'], mood: 'golden', texts: [stack('SOLSTICE', '#5a2a12')], fx: [air('mist', { x: 0.56, y: 0.3 })], cut: 'iris', cutColor: '#3a2030' }),
    scene('amber-solstice-perfume', 'spin', 4, { texts: [brand('lumbre', '#ffe2ae', { y: 0.11 })], fx: [air('dust')], cut: 'side', cutColor: '#e69a3f' }),
  ] },
  'clay-day': { beats: 16, style: 'afro', root: 55, scale: 'dorian', shots: [
    scene('clay-reset-mask', 'drop', 4, { texts: [slam('CLAY|RESET', '#ffe6d4')] }),
    scene('clay-reset-mask', 'open', 4, { look: 'alt', fx: [air('dust')], shot: { el: 26 }, cut: 'flash' }),
    scene('sea-salt-soap', 'float', 4, { texts: [rise('SEA|SALT', '#f2fffb')], fx: [air('bubbles')], cut: 'wipe', cutColor: '#c4775a' }),
    graphic(['sea-salt-soap', 'sea-salt-soap', 'sea-salt-soap'], 'column', 4, { back: 'waves', colors: ['#d6efe9', '#9fd0cb', '#6fb0ae', '#3f8a88'], texts: [brand('isla-activa', '#1f6f74', { y: 0.1 })], fx: [air('bubbles')] }),
  ] },
  'sun-out': { beats: 14, style: 'dembow', root: 58, scale: 'major', shots: [
    graphic([{ slug: 'mineral-sun-veil', sweep: [-0.8, 0.3] }], 'zoom', 4, { back: 'rays', colors: ['#ffd257', '#ffb83a'], mood: 'noon', texts: [count('SPF 50', '#c2491a', { y: 0.06, limit: 250 })] }),
    scene('mineral-sun-veil', 'turntable', 3, { texts: [title('aurelle', 'SUN VEIL', '#ffffff')], cut: 'flash' }),
    scene('tidewater-sunglasses', 'push', 4, { look: 'alt', texts: [slam('TIDE|WATER', '#ffffff')], fx: [air('sparkle', { count: 10 })], cut: 'side', cutColor: '#ffd257' }),
    graphic([{ slug: 'tidewater-sunglasses', sweep: [0.4, -0.5] }], 'toss', 3, { back: 'disc', colors: ['#37a6b8', '#ffd257'], mood: 'noon', texts: [brand('harbor-pine', '#fffbe9', { y: 0.12 })] }),
  ] },
  'tote-test': { beats: 16, style: 'funk', root: 52, scale: 'dorian', shots: [
    scene('canvas-day-tote', 'drop', 4, { texts: [slam('DAY|TOTE', '#fff3dc')] }),
    graphic([{ slug: 'canvas-day-tote', value: 'sand' }, { slug: 'canvas-day-tote', value: 'ink' }], 'tiles', 4, { grid: [1, 2], back: 'tiles', colors: ['#c98d55', '#e8dcc4'], cut: 'flash' }),
    scene('linen-card-wallet', 'orbit', 4, { texts: [title('rimba', 'SLIM', '#3b4630', { limit: 240 })], cut: 'wipe', cutColor: '#7d99a8' }),
    graphic(['canvas-day-tote', 'linen-card-wallet'], 'line', 4, { back: 'checks', colors: ['#e6d8bd', '#d9c49c'], texts: [beats('TOTE|SLIM|TOTE|SLIM', '#2f3b46', { y: 0.2 })] }),
  ] },
  'silk-in-motion': { beats: 12, style: 'calm', root: 57, scale: 'dorian', shots: [
    scene('batik-silk-scarf', 'flow', 4, { texts: [rise('BATIK', '#4a1f18', { limit: 240 })], shot: { fill: [0.86, 0.5] } }),
    scene('batik-silk-scarf', 'flow', 3, { look: 'alt', shot: { zoom: 2.1, aim: [0.05, 0.05, 0], az: 14 }, fx: [air('sparkle', { color: '#ffe2a0', count: 12 })], cut: 'flash' }),
    graphic([{ slug: 'batik-silk-scarf', value: 'brick', sweep: [-0.6, 0.5] }], 'float', 2, { back: 'bloom', colors: ['#1f3a5f', '#31588a', '#c9a227', '#16294a'], texts: [stack('BATIK', '#f0d68a')] }),
    scene('batik-silk-scarf', 'flow', 3, { value: 'brick', shot: { az: -12, el: 16, fill: [0.82, 0.46] }, set: { wall: '#2f4a6b', floor: '#3d5a7d', colours: { panel: '#3d5f8a' } }, texts: [brand('sekar-jaya', '#f7e3b0', { y: 0.1 })], cut: 'side', cutColor: '#c9a227' }),
  ] },
  'slow-time': { beats: 16, style: 'lofi', root: 50, scale: 'dorian', shots: [
    scene('meridian-watch', 'pull', 4, { texts: [count('38 mm|MERIDIAN', '#f2e6d6', { y: 0.08, limit: 200, from: 1 })] }),
    scene('meridian-watch', 'slide', 4, { look: 'alt', fx: [air('dust')], cut: 'flash', shot: { el: 14 } }),
    scene('cord-belt', 'top', 4, { texts: [rise('CORD', '#f4dcc0', { limit: 260 })], cut: 'wipe', cutColor: '#a9714a' }),
    graphic([{ slug: 'meridian-watch', sweep: [-0.9, 0.2] }], 'zoom', 4, { back: 'rings', colors: ['#20303c', '#2b4152', '#38546a'], texts: [brand('harbor-pine', '#e9d3b8', { y: 0.1 })], fx: [air('sparkle', { count: 8 })] }),
  ] },
  'gold-loop': { beats: 12, style: 'trap', root: 54, scale: 'minor', shots: [
    scene('loop-earrings', 'swing', 4, { texts: [slam('LOOP', '#fff1c4', { limit: 300 })], fx: [air('sparkle')] }),
    graphic([{ slug: 'loop-earrings', sweep: [-0.8, 0.8] }], 'float', 3, { back: 'rays', colors: ['#1f5f58', '#27706a'], mood: 'golden', texts: [count('925', '#f2cf7a', { y: 0.07, behind: true, limit: 420 })], fx: [air('sparkle', { color: '#ffe9a8' })], cut: 'flash' }),
    scene('jade-ring', 'spin', 3, { texts: [rise('JADE', '#d9f2e2', { limit: 280 })], fx: [air('sparkle', { count: 8 })], cut: 'iris', cutColor: '#c9a34e' }),
    graphic([{ slug: 'jade-ring', sweep: [0.9, -0.2] }], 'zoom', 2, { back: 'disc', colors: ['#e8d49a', '#3f8a70'], mood: 'golden', texts: [brand('saigon-atelier', '#2f4a3d', { y: 0.12 })] }),
  ] },
  'coast-run': { beats: 16, style: 'drive', root: 52, scale: 'minor', shots: [
    graphic([{ slug: 'coast-runner-sneaker', sweep: [1.1, 0.1] }], 'toss', 4, { back: 'stripes', colors: ['#e2603b', '#f07b52', '#2e5d7b'], texts: [slam('COAST|RUNNER', '#ffffff', { y: 0.1 })], fx: [air('streaks', { layer: 'back' })] }),
    scene('coast-runner-sneaker', 'orbit', 4, { look: 'alt', fx: [air('dust')], texts: [title('harbor-pine', '01', '#ffffff', { limit: 240 })], cut: 'flash' }),
    scene('harbor-cap', 'drop', 4, { texts: [rise('HARBOR', '#1f4e5f')], cut: 'side', cutColor: '#2e5d7b' }),
    graphic(['coast-runner-sneaker', 'harbor-cap'], 'line', 4, { back: 'waves', colors: ['#bfe3e8', '#6fbfcb', '#2f8fa3', '#1f4e5f'], texts: [beats('COAST|HARBOR|COAST|HARBOR', '#e2603b', { y: 0.2 })] }),
  ] },
  'bag-of-the-week': { beats: 14, style: 'house', root: 56, scale: 'minor', shots: [
    scene('pleated-crossbody', 'swing', 4, { texts: [slam('PLEAT', '#fff0dc', { limit: 280 })] }),
    scene('pleated-crossbody', 'slide', 3, { look: 'alt', cut: 'flash', shot: { aim: [0, -0.2, 0] } }),
    graphic([{ slug: 'pleated-crossbody', value: 'taupe' }, { slug: 'pleated-crossbody', value: 'black' }], 'tiles', 4, { grid: [1, 2], back: 'tiles', colors: ['#c9745a', '#e9dfd2'], cut: 'wipe', cutColor: '#5f7a70' }),
    scene('pleated-crossbody', 'spin', 3, { value: 'black', look: 'main', set: { wall: '#d9a08a', floor: '#e3b4a0', colours: { panel: '#e3b3a0', plinth: '#f0cdbd' } }, texts: [brand('saigon-atelier', '#4a2a20', { y: 0.09 })] }),
  ] },
  'breakfast-table': { beats: 20, style: 'afro', root: 57, scale: 'major', shots: [
    scene('terra-mug', 'push', 4, { texts: [rise('TERRA', '#5a2614', { limit: 230 })], fx: [air('steam', { y: 0.5, x: 0.47 })] }),
    graphic([{ slug: 'terra-mug', value: 'terracotta' }, { slug: 'terra-mug', value: 'chalk' }], 'column', 4, { back: 'checks', colors: ['#f3e3cc', '#e9cfae'], cut: 'flash' }),
    scene('glaze-dinner-plates', 'top', 4, { items: [{ slug: 'glaze-dinner-plates', count: 4, turn: 0.1 }], texts: [title('lumbre', 'GLAZE', '#2d3d45', { limit: 220 })], cut: 'side', cutColor: '#c0694a' }),
    scene('picual-olive-oil', 'turntable', 4, { texts: [count('0.2°|PICUAL', '#2f3d12', { y: 0.07, limit: 220 })], cut: 'wipe', cutColor: '#5f7f8c' }),
    graphic(['terra-mug', 'picual-olive-oil', { slug: 'glaze-dinner-plates', count: 4 }], 'line', 4, { back: 'waves', colors: ['#f6e3c4', '#e8b98a', '#d08a5a', '#8a5a34'], texts: [brand('lumbre', '#a5421e', { y: 0.12 })] }),
  ] },
  'lamp-hour': { beats: 14, style: 'calm', root: 53, scale: 'major', shots: [
    scene('luna-table-lamp', 'light', 4, { texts: [title('lumbre', 'LUNA', '#ffe9c4', { limit: 250 })], fx: [air('dust')] }),
    graphic([{ slug: 'luna-table-lamp', sweep: [-0.4, 0.4] }], 'float', 3, { back: 'rings', colors: ['#2f2b46', '#4a3f5e', '#6b5468'], mood: 'dusk', texts: [count('2700 K', '#ffd79a', { y: 0.08, limit: 240, behind: true })], cut: 'flash' }),
    scene('cloud-cushion', 'drop', 4, { texts: [slam('CLOUD', '#fff1de', { limit: 260 })], cut: 'wipe', cutColor: '#3d3a52' }),
    scene('luna-table-lamp', 'orbit', 3, { items: [{ slug: 'luna-table-lamp', x: -0.45, turn: 0.2 }, { slug: 'cloud-cushion', x: 0.75, z: -0.3, size: 1.3, turn: -0.3 }], set: { plinth: ['box', 1.5, 0.3], mood: 'dusk', wall: '#a5604a', floor: '#b87358', back: 'arch', colours: { panel: '#b8705a', plinth: '#cf9078' } }, texts: [brand('sekar-jaya', '#ffe9c4', { y: 0.1 })] }),
  ] },
  'quiet-corner': { beats: 14, style: 'lofi', root: 55, scale: 'major', shots: [
    scene('cedar-soy-candle', 'flow', 4, { texts: [rise('CEDAR', '#efe3c8', { limit: 230 })], fx: [air('dust', { color: '#ffd9a0' })] }),
    scene('stone-diffuser', 'push', 4, { texts: [title('siam-bloom', 'STONE', '#ffffff', { limit: 210 })], fx: [air('steam', { y: 0.43, x: 0.5, rise: 0.3, strength: 0.26 })], cut: 'wipe', cutColor: '#3f4a44' }),
    scene('wave-vase', 'turntable', 3, { texts: [rise('WAVE', '#44605c', { limit: 240 })], cut: 'flash' }),
    graphic(['cedar-soy-candle', 'stone-diffuser', 'wave-vase'], 'line', 3, { back: 'bloom', colors: ['#d9c8b2', '#b9c9bf', '#e9d9c2', '#c9b39a'], texts: [beats('CEDAR|STONE|WAVE', '#3f4a44', { y: 0.22 })] }),
  ] },
  'tea-at-four': { beats: 16, style: 'afro', root: 50, scale: 'dorian', shots: [
    scene('cast-teapot', 'orbit', 4, { texts: [slam('CAST', '#ffe6c4', { limit: 290 })], fx: [air('steam', { x: 0.72, y: 0.5, rise: 0.2 })] }),
    scene('cast-teapot', 'slide', 4, { look: 'alt', fx: [air('steam', { x: 0.6, y: 0.4, strength: 0.14 })], cut: 'flash' }),
    scene('ceylon-gold-tea', 'spin', 4, { texts: [rise('CEYLON|GOLD', '#1f3d36')], cut: 'side', cutColor: '#7a4a2c' }),
    graphic([{ slug: 'ceylon-gold-tea', sweep: [-0.5, 0.5] }], 'float', 4, { back: 'rays', colors: ['#1f4a40', '#28584c'], mood: 'golden', piece: 'leaflet', fx: [air('fall', { layer: 'back', count: 14 }), air('fall', { near: true, count: 5 })], texts: [brand('rimba', '#f0d595', { y: 0.09 })] }),
  ] },
  'green-shelf': { beats: 14, style: 'pop', root: 55, scale: 'major', shots: [
    scene('rattan-planter', 'pop', 4, { texts: [slam('ROTAN', '#4f3a1c', { limit: 260 })], fx: [air('dust')] }),
    graphic([{ slug: 'rattan-planter', sweep: [-1.2, 0.6] }], 'beat', 3, { back: 'waves', colors: ['#dbe8c4', '#a9c68c', '#6f9a5f', '#3f6b45'], fx: [air('petals', { colors: ['#7fa76a', '#4f7f4a'] })], cut: 'flash' }),
    scene('bamboo-desk-tidy', 'drop', 4, { texts: [rise('BAMBU', '#4a3318', { limit: 230 })], cut: 'wipe', cutColor: '#6f9a5f' }),
    graphic(['rattan-planter', 'bamboo-desk-tidy'], 'line', 3, { back: 'disc', colors: ['#8fae7a', '#f0e0bc'], texts: [brand('rimba', '#2f4a26', { y: 0.11 })] }),
  ] },
  'first-listen': { beats: 16, style: 'house', root: 53, scale: 'minor', shots: [
    graphic([{ slug: 'pebble-earbuds', sweep: [-0.5, 0.4] }], 'zoom', 4, { back: 'rings', colors: ['#e4572e', '#ef7247', '#d2451f'], texts: [stack('PEBBLE', '#ffffff')] }),
    scene('pebble-earbuds', 'pull', 4, { look: 'alt', texts: [count('32 h', '#ffffff', { y: 0.09, limit: 270, from: 1 })], cut: 'flash' }),
    scene('studio-headphones', 'counter', 4, { texts: [slam('STUDIO', '#ffe3cc')], cut: 'side', cutColor: '#e4572e' }),
    graphic([{ slug: 'studio-headphones', value: 'sand', sweep: [-0.7, 0.7] }], 'beat', 4, { back: 'disc', colors: ['#4a3f5e', '#e8a98a'], texts: [count('40 h', '#fff0e0', { y: 0.07, limit: 250 })], fx: [air('rings', { color: '#ffd9c0', layer: 'back' })] }),
  ] },
  'pocket-party': { beats: 14, style: 'dembow', root: 50, scale: 'minor', shots: [
    scene('pocket-speaker', 'drop', 4, { texts: [slam('POCKET', '#ffffff')], fx: [air('rings', { color: '#ff7ac0' })] }),
    graphic([{ slug: 'pocket-speaker', value: 'ember' }, { slug: 'pocket-speaker', value: 'graphite' }, { slug: 'pocket-speaker', value: 'mint' }], 'tiles', 3, { grid: [1, 3], back: 'tiles', colors: ['#ffd257', '#ff7a9c', '#5b4ad1'], cut: 'flash' }),
    scene('slab-power-bank', 'rise', 4, { texts: [count('20 000|SLAB', '#a9f5d4', { y: 0.08, limit: 200 })], cut: 'side', cutColor: '#ff4fa0' }),
    graphic([{ slug: 'pocket-speaker', value: 'mint', sweep: [-0.5, 0.5] }], 'beat', 3, { back: 'rays', colors: ['#5b2a8c', '#6f36a3'], mood: 'studio', texts: [brand('kilat', '#ffe45c', { y: 0.1 })], fx: [air('confetti')] }),
  ] },
  'desk-reset': { beats: 20, style: 'funk', root: 57, scale: 'minor', shots: [
    scene('hush-keyboard', 'slide', 4, { texts: [slam('HUSH', '#ffffff', { limit: 280 })], shot: { zoom: 1.05 } }),
    graphic([{ slug: 'hush-keyboard', sweep: [-0.5, 0.2], el: 38 }], 'toss', 4, { back: 'stripes', colors: ['#e07a3f', '#e88e58', '#f4ead8'], texts: [count('75 %', '#3a3f45', { y: 0.09, limit: 280 })], cut: 'flash' }),
    scene('glide-mouse', 'spin', 4, { texts: [rise('GLIDE', '#ffe9de', { limit: 240 })], cut: 'wipe', cutColor: '#6f8fa3' }),
    scene('halo-desk-light', 'light', 4, { texts: [title('kilat', 'HALO', '#ffe9b8', { limit: 250 })], cut: 'side', cutColor: '#d9694a' }),
    graphic(['halo-desk-light', 'hush-keyboard', 'glide-mouse'], 'line', 4, { back: 'checks', colors: ['#e9e4da', '#d5dde2'], texts: [beats('HALO|HUSH|GLIDE|HUSH', '#e07a3f', { y: 0.22 })] }),
  ] },
  'snap-and-go': { beats: 12, style: 'pop', root: 62, scale: 'major', shots: [
    scene('snap-charger', 'pop', 3, { texts: [slam('SNAP', '#1f4f7f', { limit: 290 })] }),
    graphic([{ slug: 'snap-charger', sweep: [-0.5, 0.4] }], 'beat', 3, { back: 'rings', colors: ['#3f88c5', '#5ba0d8', '#2f74b0'], texts: [count('15 W', '#ffffff', { y: 0.07, limit: 280 })], cut: 'flash' }),
    scene('arc-phone-stand', 'counter', 3, { texts: [rise('ARC', '#4a2a12', { limit: 300 })], cut: 'wipe', cutColor: '#7fb2dc' }),
    graphic(['snap-charger', 'arc-phone-stand'], 'line', 3, { back: 'split', colors: ['#f2d9b8', '#3f88c5'], texts: [beats('SNAP|ARC|SNAP', '#1f3a54', { y: 0.2 })] }),
  ] },
  'lift-lift-lift': { beats: 16, style: 'trap', root: 48, scale: 'minor', shots: [
    scene('iron-kettlebell', 'drop', 4, { texts: [slam('IRON', '#ffffff', { limit: 300 })] }),
    graphic([{ slug: 'iron-kettlebell', value: '16kg', sweep: [-0.5, 0.4] }], 'beat', 4, { back: 'stripes', colors: ['#1f1c22', '#2b2830', '#d64933'], texts: [count('16 kg', '#ffffff', { y: 0.07, limit: 270 })], fx: [air('streaks', { layer: 'back', color: '#ff7a5c' })], cut: 'flash' }),
    scene('grip-dumbbells', 'orbit', 4, { texts: [slam('GRIP', '#23405a', { limit: 290 })], cut: 'side', cutColor: '#d64933' }),
    graphic([{ slug: 'pulse-bands', sweep: [-0.6, 0.6] }], 'zoom', 4, { back: 'rings', colors: ['#e07a5f', '#ea9074', '#3d405b'], texts: [stack('PULSE', '#fff0de')] }),
  ] },
  'flow-at-six': { beats: 14, style: 'calm', root: 57, scale: 'major', shots: [
    scene('flow-yoga-mat', 'push', 4, { texts: [rise('FLOW', '#3b3355', { limit: 270 })], fx: [air('dust')] }),
    graphic([{ slug: 'flow-yoga-mat', value: 'moss', sweep: [0.4, -0.4] }], 'float', 3, { back: 'bloom', colors: ['#d9d2e9', '#f4d3c4', '#b9a9dc', '#e9e2f4'], texts: [count('5 mm', '#5b4a86', { y: 0.1, limit: 260, behind: true })], fx: [air('petals')], cut: 'flash' }),
    scene('summit-bottle', 'orbit', 4, { texts: [title('isla-activa', 'SUMMIT', '#fff3d6')], fx: [air('dust')], cut: 'wipe', cutColor: '#6b5b95' }),
    graphic([{ slug: 'summit-bottle', value: 'lagoon' }, { slug: 'summit-bottle', value: 'sand' }, { slug: 'summit-bottle', value: 'ember' }], 'line', 3, { back: 'waves', colors: ['#f7dcae', '#f0b878', '#e08a4f', '#9c4f34'], texts: [count('24 h', '#7a2f16', { y: 0.1, limit: 240 })] }),
  ] },
  'match-day': { beats: 16, style: 'drive', root: 55, scale: 'minor', shots: [
    scene('match-football', 'roll', 4, { texts: [slam('MATCH', '#ffffff', { limit: 260 })] }),
    graphic([{ slug: 'match-football', sweep: [0, 3.6] }], 'toss', 4, { back: 'stripes', colors: ['#3f9a5a', '#4fae6b'], mood: 'noon', texts: [ticker('MATCH 5', '#d9f5c4', { y: 0.2 })], fx: [air('streaks')], cut: 'flash' }),
    scene('cool-dry-towel', 'pop', 4, { texts: [rise('COOL|DRY', '#2e5c63')], fx: [air('bubbles', { count: 10 })], cut: 'side', cutColor: '#1f3a5f' }),
    graphic(['match-football', 'cool-dry-towel'], 'line', 4, { back: 'split', colors: ['#e63946', '#1f3a5f'], texts: [brand('harbor-pine', '#ffffff', { y: 0.12 })], fx: [air('confetti', { colors: ['#ffffff', '#ffd257', '#7fb7be'] })] }),
  ] },
  'morning-beans': { beats: 14, style: 'lofi', root: 52, scale: 'major', shots: [
    graphic([{ slug: 'gayo-coffee', sweep: [-0.4, 0.3] }], 'drop', 4, { back: 'bloom', colors: ['#c98a54', '#e8b982', '#a8683a', '#f0d0a4'], mood: 'golden', piece: 'bean', texts: [slam('GAYO', '#3a1f12', { limit: 290, y: 0.1, behind: true })], fx: [air('fall', { layer: 'back', count: 22 }), air('fall', { near: true, count: 7 })] }),
    scene('gayo-coffee', 'push', 3, { texts: [count('1 500 m', '#f0dcc0', { y: 0.09, limit: 190 })], cut: 'flash' }),
    scene('terra-mug', 'push', 4, { look: 'alt', texts: [rise('TERRA', '#fff0de', { limit: 230 })], fx: [air('steam', { y: 0.5, x: 0.47 })], cut: 'wipe', cutColor: '#6b3e26' }),
    graphic(['gayo-coffee', 'terra-mug'], 'line', 3, { back: 'waves', colors: ['#f0dcc0', '#c9955f', '#8a5a34', '#4a2a18'], piece: 'bean', texts: [brand('sekar-jaya', '#6b2e18', { y: 0.11 })], fx: [air('fall', { near: true, count: 6 })] }),
  ] },
  'sweet-heat': { beats: 16, style: 'dembow', root: 57, scale: 'minor', shots: [
    scene('sambal-matah', 'spin', 4, { texts: [slam('SAMBAL|MATAH', '#8f1d14')] }),
    graphic([{ slug: 'smoked-paprika', sweep: [-0.5, 0.4] }], 'zoom', 4, { back: 'rays', colors: ['#f0c419', '#e8a51f'], mood: 'golden', texts: [slam('PIMENTÓN', '#8f1d14', { y: 0.1 })], fx: [air('dust', { color: '#c2341c' })], cut: 'flash' }),
    scene('tram-chocolate', 'push', 4, { texts: [count('72 %|TRẦM', '#4a1f12', { y: 0.07, limit: 240 })], cut: 'side', cutColor: '#a4241c' }),
    graphic(['sambal-matah', 'smoked-paprika', 'tram-chocolate'], 'line', 4, { back: 'waves', colors: ['#ffd98a', '#f39a4a', '#d9532c', '#7a1d16'], piece: 'cube', fx: [air('fall', { near: true, count: 5 })], texts: [beats('SAMBAL|PIMENTÓN|TRẦM|72 %', '#7a1d16', { y: 0.2 })] }),
  ] },
  'honey-pour': { beats: 14, style: 'afro', root: 55, scale: 'major', shots: [
    scene('wild-honey', 'orbit', 4, { texts: [slam('WILD|HONEY', '#5a2c08')], fx: [air('dust', { color: '#fff0b8' })] }),
    graphic([{ slug: 'wild-honey', sweep: [-0.4, 0.4] }], 'float', 3, { back: 'waves', colors: ['#f7c45c', '#f0aa34', '#e0911f', '#b9690f'], mood: 'golden', texts: [count('500 g', '#6b3508', { y: 0.08, limit: 260, behind: true })], fx: [air('sparkle', { color: '#fff3c4' })], cut: 'flash' }),
    scene('uji-style-matcha', 'top', 4, { texts: [rise('MATCHA', '#2e4420')], cut: 'wipe', cutColor: '#e0912f' }),
    graphic(['wild-honey', 'uji-style-matcha'], 'line', 3, { back: 'disc', colors: ['#dfe6b8', '#f0b84a'], texts: [beats('HONEY|MATCHA|HONEY', '#3f5a1c', { y: 0.2 })] }),
  ] },
  'snack-drop': { beats: 16, style: 'house', root: 60, scale: 'major', shots: [
    graphic([{ slug: 'mango-crisps', sweep: [-0.5, 0.3] }], 'drop', 4, { back: 'rays', colors: ['#2f9a86', '#3aab96'], mood: 'noon', piece: 'chip', texts: [slam('MANGO', '#ffe07a', { limit: 270, y: 0.09 })], fx: [air('fall', { layer: 'back', count: 18 }), air('fall', { near: true, count: 6 })] }),
    graphic([{ slug: 'palm-sugar-caramels', sweep: [0.4, -0.4] }], 'toss', 4, { back: 'stripes', colors: ['#c27a3a', '#d08c4c', '#f0d0a0'], piece: 'caramel', texts: [slam('PALM|SUGAR', '#fff3dc', { y: 0.07 })], fx: [air('fall', { layer: 'back', count: 14 })], cut: 'flash' }),
    scene('sea-salt-caramel-nuts', 'drop', 4, { texts: [rise('SEA|SALT', '#27384a')], cut: 'side', cutColor: '#27384a' }),
    graphic(['mango-crisps', 'palm-sugar-caramels', 'sea-salt-caramel-nuts'], 'line', 4, { back: 'tiles', grid: [3, 1], colors: ['#ffd25e', '#e8a06a', '#6fa3b8'], piece: 'nut', fx: [air('fall', { near: true, count: 5 }), air('confetti', { count: 30 })], texts: [beats('MANGO|PALM|SALT|MANGO', '#27384a', { y: 0.18 })] }),
  ] },
}

export const treatments = Object.fromEntries(Object.entries(scripts).map(([slug, script]) => [slug, thrifty(script)]))
