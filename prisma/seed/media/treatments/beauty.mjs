/** Films of the beauty shelf: tempo, music and shots; lengths in beats. */
import {
  PALE,
  air,
  beats,
  brand,
  count,
  graphic,
  rise,
  scene,
  slam,
  stack,
  title,
} from './shots.mjs'

export const beautyFilms = {
  'glow-in-ten': {
    beats: 16,
    style: 'pop',
    root: 60,
    scale: 'major',
    shots: [
      scene('glow-drops-serum', 'drop', 4, { texts: [slam('GLOW|DROPS', PALE)] }),
      graphic([{ slug: 'glow-drops-serum', opens: true, sweep: [-0.3, 0.4] }], 'float', 4, {
        back: 'bloom',
        colors: ['#e9a05a', '#ffd79a', '#f4b27a', '#fbe6c4'],
        texts: [count('15 %', '#8a3a12', { behind: true, y: 0.08, limit: 400 })],
        fx: [air('bubbles', { color: '#fff3dc', layer: 'back' })],
        cut: 'flash',
      }),
      scene('dew-cloud-cream', 'open', 4, {
        texts: [rise('DEW|CLOUD', '#3f5a66')],
        cut: 'wipe',
        cutColor: '#f5dccd',
      }),
      graphic(['glow-drops-serum', 'dew-cloud-cream'], 'line', 4, {
        back: 'disc',
        colors: ['#f0c9b4', '#e98f5f'],
        texts: [beats('GLOW|DEW|GLOW|DEW', '#7a2f16', { y: 0.22 })],
        cut: 'iris',
        cutColor: '#b9cfd8',
      }),
    ],
  },
  'lip-check': {
    beats: 14,
    style: 'house',
    root: 57,
    scale: 'minor',
    shots: [
      scene('velvet-lip-tint', 'open', 4, { texts: [slam('VELVET', '#ffe9e4')], shot: { el: 8 } }),
      graphic(
        [
          { slug: 'velvet-lip-tint', value: 'rosewood' },
          { slug: 'velvet-lip-tint', value: 'fig' },
          { slug: 'velvet-lip-tint', value: 'coral' },
        ],
        'tiles',
        3,
        { grid: [1, 3], back: 'tiles', colors: ['#e8b4ad', '#b98aa0', '#f6c3a8'], cut: 'flash' },
      ),
      scene('brush-trio', 'orbit', 4, {
        texts: [rise('TRIO', '#fff4ee', { limit: 260 })],
        fx: [air('dust')],
        cut: 'side',
        cutColor: '#5d2138',
      }),
      graphic([{ slug: 'velvet-lip-tint', value: 'fig' }], 'zoom', 3, {
        back: 'rings',
        colors: ['#a3243b', '#c13f55', '#8a1a31'],
        texts: [brand('aurelle', '#ffe9e4', { y: 0.13 })],
        fx: [air('sparkle')],
      }),
    ],
  },
  'night-garden': {
    beats: 14,
    style: 'lofi',
    root: 53,
    scale: 'minor',
    shots: [
      scene('jasmine-night-oil', 'push', 4, {
        texts: [title('siam-bloom', 'JASMINE', '#f5efe0')],
        fx: [air('petals', { colors: ['#fdf7e8', '#efe4c2'], count: 16 })],
      }),
      scene('jasmine-night-oil', 'climb', 3, {
        look: 'main',
        fx: [air('sparkle', { color: '#ffe9a8', count: 20 })],
        cut: 'flash',
        shot: { el: 4 },
      }),
      scene('rice-milk-cleanser', 'rise', 4, {
        texts: [rise('RICE|MILK', '#4a3524')],
        cut: 'wipe',
        cutColor: '#2f5448',
      }),
      graphic(['jasmine-night-oil', 'rice-milk-cleanser'], 'line', 3, {
        back: 'waves',
        colors: ['#c9d3b0', '#8fae8c', '#4f7f68', '#24463d'],
        texts: [brand('siam-bloom', '#24463d', { y: 0.12 })],
        fx: [air('petals', { colors: ['#ffffff', '#f7efd6'] })],
      }),
    ],
  },
  solstice: {
    beats: 16,
    style: 'calm',
    root: 50,
    scale: 'minor',
    shots: [
      scene('amber-solstice-perfume', 'orbit', 4, {
        texts: [rise('AMBER', '#ffe2ae', { limit: 240 })],
        fx: [air('dust')],
      }),
      scene('amber-solstice-perfume', 'climb', 4, {
        look: 'alt',
        fx: [air('sparkle', { color: '#ffdf9a' })],
        cut: 'flash',
        shot: { el: 5 },
      }),
      graphic([{ slug: 'amber-solstice-perfume', sweep: [-0.7, 0.6] }], 'float', 4, {
        back: 'rays',
        colors: ['#e08f35', '#eaa24c'],
        mood: 'golden',
        texts: [stack('SOLSTICE', '#5a2a12')],
        fx: [air('mist', { x: 0.56, y: 0.3 })],
        cut: 'iris',
        cutColor: '#3a2030',
      }),
      scene('amber-solstice-perfume', 'spin', 4, {
        texts: [brand('lumbre', '#ffe2ae', { y: 0.11 })],
        fx: [air('dust')],
        cut: 'side',
        cutColor: '#e69a3f',
      }),
    ],
  },
  'clay-day': {
    beats: 16,
    style: 'afro',
    root: 55,
    scale: 'dorian',
    shots: [
      scene('clay-reset-mask', 'drop', 4, { texts: [slam('CLAY|RESET', '#ffe6d4')] }),
      scene('clay-reset-mask', 'open', 4, {
        look: 'alt',
        fx: [air('dust')],
        shot: { el: 26 },
        cut: 'flash',
      }),
      scene('sea-salt-soap', 'float', 4, {
        texts: [rise('SEA|SALT', '#f2fffb')],
        fx: [air('bubbles')],
        cut: 'wipe',
        cutColor: '#c4775a',
      }),
      graphic(['sea-salt-soap', 'sea-salt-soap', 'sea-salt-soap'], 'column', 4, {
        back: 'waves',
        colors: ['#d6efe9', '#9fd0cb', '#6fb0ae', '#3f8a88'],
        texts: [brand('isla-activa', '#1f6f74', { y: 0.1 })],
        fx: [air('bubbles')],
      }),
    ],
  },
  'sun-out': {
    beats: 14,
    style: 'dembow',
    root: 58,
    scale: 'major',
    shots: [
      graphic([{ slug: 'mineral-sun-veil', sweep: [-0.8, 0.3] }], 'zoom', 4, {
        back: 'rays',
        colors: ['#ffd257', '#ffb83a'],
        mood: 'noon',
        texts: [count('SPF 50', '#c2491a', { y: 0.06, limit: 250 })],
      }),
      scene('mineral-sun-veil', 'turntable', 3, {
        texts: [title('aurelle', 'SUN VEIL', '#ffffff')],
        cut: 'flash',
      }),
      scene('tidewater-sunglasses', 'push', 4, {
        look: 'alt',
        texts: [slam('TIDE|WATER', '#ffffff')],
        fx: [air('sparkle', { count: 10 })],
        cut: 'side',
        cutColor: '#ffd257',
      }),
      graphic([{ slug: 'tidewater-sunglasses', sweep: [0.4, -0.5] }], 'toss', 3, {
        back: 'disc',
        colors: ['#37a6b8', '#ffd257'],
        mood: 'noon',
        texts: [brand('harbor-pine', '#fffbe9', { y: 0.12 })],
      }),
    ],
  },
}
