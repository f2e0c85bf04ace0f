/** Films of the home shelf: tempo, music and shots; lengths in beats. */
import { air, beats, brand, count, graphic, rise, scene, slam, title } from './shots.mjs'

export const homeFilms = {
  'breakfast-table': {
    beats: 20,
    style: 'afro',
    root: 57,
    scale: 'major',
    shots: [
      scene('terra-mug', 'push', 4, {
        texts: [rise('TERRA', '#5a2614', { limit: 230 })],
        fx: [air('steam', { y: 0.5, x: 0.47 })],
      }),
      graphic(
        [
          { slug: 'terra-mug', value: 'terracotta' },
          { slug: 'terra-mug', value: 'chalk' },
        ],
        'column',
        4,
        { back: 'checks', colors: ['#f3e3cc', '#e9cfae'], cut: 'flash' },
      ),
      scene('glaze-dinner-plates', 'top', 4, {
        items: [{ slug: 'glaze-dinner-plates', count: 4, turn: 0.1 }],
        texts: [title('lumbre', 'GLAZE', '#2d3d45', { limit: 220 })],
        cut: 'side',
        cutColor: '#c0694a',
      }),
      scene('picual-olive-oil', 'turntable', 4, {
        texts: [count('0.2°|PICUAL', '#2f3d12', { y: 0.07, limit: 220 })],
        cut: 'wipe',
        cutColor: '#5f7f8c',
      }),
      graphic(
        ['terra-mug', 'picual-olive-oil', { slug: 'glaze-dinner-plates', count: 4 }],
        'line',
        4,
        {
          back: 'waves',
          colors: ['#f6e3c4', '#e8b98a', '#d08a5a', '#8a5a34'],
          texts: [brand('lumbre', '#a5421e', { y: 0.12 })],
        },
      ),
    ],
  },
  'lamp-hour': {
    beats: 14,
    style: 'calm',
    root: 53,
    scale: 'major',
    shots: [
      scene('luna-table-lamp', 'light', 4, {
        texts: [title('lumbre', 'LUNA', '#ffe9c4', { limit: 250 })],
        fx: [air('dust')],
      }),
      graphic([{ slug: 'luna-table-lamp', sweep: [-0.4, 0.4] }], 'float', 3, {
        back: 'rings',
        colors: ['#2f2b46', '#4a3f5e', '#6b5468'],
        mood: 'dusk',
        texts: [count('2700 K', '#ffd79a', { y: 0.08, limit: 240, behind: true })],
        cut: 'flash',
      }),
      scene('cloud-cushion', 'drop', 4, {
        texts: [slam('CLOUD', '#fff1de', { limit: 260 })],
        cut: 'wipe',
        cutColor: '#3d3a52',
      }),
      scene('luna-table-lamp', 'orbit', 3, {
        items: [
          { slug: 'luna-table-lamp', x: -0.45, turn: 0.2 },
          { slug: 'cloud-cushion', x: 0.75, z: -0.3, size: 1.3, turn: -0.3 },
        ],
        set: {
          plinth: ['box', 1.5, 0.3],
          mood: 'dusk',
          wall: '#a5604a',
          floor: '#b87358',
          back: 'arch',
          colours: { panel: '#b8705a', plinth: '#cf9078' },
        },
        texts: [brand('sekar-jaya', '#ffe9c4', { y: 0.1 })],
      }),
    ],
  },
  'quiet-corner': {
    beats: 14,
    style: 'lofi',
    root: 55,
    scale: 'major',
    shots: [
      scene('cedar-soy-candle', 'flow', 4, {
        texts: [rise('CEDAR', '#efe3c8', { limit: 230 })],
        fx: [air('dust', { color: '#ffd9a0' })],
      }),
      scene('stone-diffuser', 'push', 4, {
        texts: [title('siam-bloom', 'STONE', '#ffffff', { limit: 210 })],
        fx: [air('steam', { y: 0.43, x: 0.5, rise: 0.3, strength: 0.26 })],
        cut: 'wipe',
        cutColor: '#3f4a44',
      }),
      scene('wave-vase', 'turntable', 3, {
        texts: [rise('WAVE', '#44605c', { limit: 240 })],
        cut: 'flash',
      }),
      graphic(['cedar-soy-candle', 'stone-diffuser', 'wave-vase'], 'line', 3, {
        back: 'bloom',
        colors: ['#d9c8b2', '#b9c9bf', '#e9d9c2', '#c9b39a'],
        texts: [beats('CEDAR|STONE|WAVE', '#3f4a44', { y: 0.22 })],
      }),
    ],
  },
  'tea-at-four': {
    beats: 16,
    style: 'afro',
    root: 50,
    scale: 'dorian',
    shots: [
      scene('cast-teapot', 'orbit', 4, {
        texts: [slam('CAST', '#ffe6c4', { limit: 290 })],
        fx: [air('steam', { x: 0.72, y: 0.5, rise: 0.2 })],
      }),
      scene('cast-teapot', 'slide', 4, {
        look: 'alt',
        fx: [air('steam', { x: 0.6, y: 0.4, strength: 0.14 })],
        cut: 'flash',
      }),
      scene('ceylon-gold-tea', 'spin', 4, {
        texts: [rise('CEYLON|GOLD', '#1f3d36')],
        cut: 'side',
        cutColor: '#7a4a2c',
      }),
      graphic([{ slug: 'ceylon-gold-tea', sweep: [-0.5, 0.5] }], 'float', 4, {
        back: 'rays',
        colors: ['#1f4a40', '#28584c'],
        mood: 'golden',
        piece: 'leaflet',
        fx: [air('fall', { layer: 'back', count: 14 }), air('fall', { near: true, count: 5 })],
        texts: [brand('rimba', '#f0d595', { y: 0.09 })],
      }),
    ],
  },
  'green-shelf': {
    beats: 14,
    style: 'pop',
    root: 55,
    scale: 'major',
    shots: [
      scene('rattan-planter', 'pop', 4, {
        texts: [slam('ROTAN', '#4f3a1c', { limit: 260 })],
        fx: [air('dust')],
      }),
      graphic([{ slug: 'rattan-planter', sweep: [-1.2, 0.6] }], 'beat', 3, {
        back: 'waves',
        colors: ['#dbe8c4', '#a9c68c', '#6f9a5f', '#3f6b45'],
        fx: [air('petals', { colors: ['#7fa76a', '#4f7f4a'] })],
        cut: 'flash',
      }),
      scene('bamboo-desk-tidy', 'drop', 4, {
        texts: [rise('BAMBU', '#4a3318', { limit: 230 })],
        cut: 'wipe',
        cutColor: '#6f9a5f',
      }),
      graphic(['rattan-planter', 'bamboo-desk-tidy'], 'line', 3, {
        back: 'disc',
        colors: ['#8fae7a', '#f0e0bc'],
        texts: [brand('rimba', '#2f4a26', { y: 0.11 })],
      }),
    ],
  },
}
