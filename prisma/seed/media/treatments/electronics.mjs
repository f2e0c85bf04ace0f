/** Films of the electronics shelf: tempo, music and shots; lengths in beats. */
import { air, beats, brand, count, graphic, rise, scene, slam, stack, title } from './shots.mjs'

export const electronicsFilms = {
  'first-listen': {
    beats: 16,
    style: 'house',
    root: 53,
    scale: 'minor',
    shots: [
      graphic([{ slug: 'pebble-earbuds', sweep: [-0.5, 0.4] }], 'zoom', 4, {
        back: 'rings',
        colors: ['#e4572e', '#ef7247', '#d2451f'],
        texts: [stack('PEBBLE', '#ffffff')],
      }),
      scene('pebble-earbuds', 'pull', 4, {
        look: 'alt',
        texts: [count('32 h', '#ffffff', { y: 0.09, limit: 270, from: 1 })],
        cut: 'flash',
      }),
      scene('studio-headphones', 'counter', 4, {
        texts: [slam('STUDIO', '#ffe3cc')],
        cut: 'side',
        cutColor: '#e4572e',
      }),
      graphic([{ slug: 'studio-headphones', value: 'sand', sweep: [-0.7, 0.7] }], 'beat', 4, {
        back: 'disc',
        colors: ['#4a3f5e', '#e8a98a'],
        texts: [count('40 h', '#fff0e0', { y: 0.07, limit: 250 })],
        fx: [air('rings', { color: '#ffd9c0', layer: 'back' })],
      }),
    ],
  },
  'pocket-party': {
    beats: 14,
    style: 'dembow',
    root: 50,
    scale: 'minor',
    shots: [
      scene('pocket-speaker', 'drop', 4, {
        texts: [slam('POCKET', '#ffffff')],
        fx: [air('rings', { color: '#ff7ac0' })],
      }),
      graphic(
        [
          { slug: 'pocket-speaker', value: 'ember' },
          { slug: 'pocket-speaker', value: 'graphite' },
          { slug: 'pocket-speaker', value: 'mint' },
        ],
        'tiles',
        3,
        { grid: [1, 3], back: 'tiles', colors: ['#ffd257', '#ff7a9c', '#5b4ad1'], cut: 'flash' },
      ),
      scene('slab-power-bank', 'rise', 4, {
        texts: [count('20 000|SLAB', '#a9f5d4', { y: 0.08, limit: 200 })],
        cut: 'side',
        cutColor: '#ff4fa0',
      }),
      graphic([{ slug: 'pocket-speaker', value: 'mint', sweep: [-0.5, 0.5] }], 'beat', 3, {
        back: 'rays',
        colors: ['#5b2a8c', '#6f36a3'],
        mood: 'studio',
        texts: [brand('kilat', '#ffe45c', { y: 0.1 })],
        fx: [air('confetti')],
      }),
    ],
  },
  'desk-reset': {
    beats: 20,
    style: 'funk',
    root: 57,
    scale: 'minor',
    shots: [
      scene('hush-keyboard', 'slide', 4, {
        texts: [slam('HUSH', '#ffffff', { limit: 280 })],
        shot: { zoom: 1.05 },
      }),
      graphic([{ slug: 'hush-keyboard', sweep: [-0.5, 0.2], el: 38 }], 'toss', 4, {
        back: 'stripes',
        colors: ['#e07a3f', '#e88e58', '#f4ead8'],
        texts: [count('75 %', '#3a3f45', { y: 0.09, limit: 280 })],
        cut: 'flash',
      }),
      scene('glide-mouse', 'spin', 4, {
        texts: [rise('GLIDE', '#ffe9de', { limit: 240 })],
        cut: 'wipe',
        cutColor: '#6f8fa3',
      }),
      scene('halo-desk-light', 'light', 4, {
        texts: [title('kilat', 'HALO', '#ffe9b8', { limit: 250 })],
        cut: 'side',
        cutColor: '#d9694a',
      }),
      graphic(['halo-desk-light', 'hush-keyboard', 'glide-mouse'], 'line', 4, {
        back: 'checks',
        colors: ['#e9e4da', '#d5dde2'],
        texts: [beats('HALO|HUSH|GLIDE|HUSH', '#e07a3f', { y: 0.22 })],
      }),
    ],
  },
  'snap-and-go': {
    beats: 12,
    style: 'pop',
    root: 62,
    scale: 'major',
    shots: [
      scene('snap-charger', 'pop', 3, { texts: [slam('SNAP', '#1f4f7f', { limit: 290 })] }),
      graphic([{ slug: 'snap-charger', sweep: [-0.5, 0.4] }], 'beat', 3, {
        back: 'rings',
        colors: ['#3f88c5', '#5ba0d8', '#2f74b0'],
        texts: [count('15 W', '#ffffff', { y: 0.07, limit: 280 })],
        cut: 'flash',
      }),
      scene('arc-phone-stand', 'counter', 3, {
        texts: [rise('ARC', '#4a2a12', { limit: 300 })],
        cut: 'wipe',
        cutColor: '#7fb2dc',
      }),
      graphic(['snap-charger', 'arc-phone-stand'], 'line', 3, {
        back: 'split',
        colors: ['#f2d9b8', '#3f88c5'],
        texts: [beats('SNAP|ARC|SNAP', '#1f3a54', { y: 0.2 })],
      }),
    ],
  },
}
