/** Films of the food shelf: tempo, music and shots; lengths in beats. */
import { air, beats, brand, count, graphic, rise, scene, slam } from './shots.mjs'

export const foodFilms = {
  'morning-beans': {
    beats: 14,
    style: 'lofi',
    root: 52,
    scale: 'major',
    shots: [
      graphic([{ slug: 'gayo-coffee', sweep: [-0.4, 0.3] }], 'drop', 4, {
        back: 'bloom',
        colors: ['#c98a54', '#e8b982', '#a8683a', '#f0d0a4'],
        mood: 'golden',
        piece: 'bean',
        texts: [slam('GAYO', '#3a1f12', { limit: 290, y: 0.1, behind: true })],
        fx: [air('fall', { layer: 'back', count: 22 }), air('fall', { near: true, count: 7 })],
      }),
      scene('gayo-coffee', 'push', 3, {
        texts: [count('1 500 m', '#f0dcc0', { y: 0.09, limit: 190 })],
        cut: 'flash',
      }),
      scene('terra-mug', 'push', 4, {
        look: 'alt',
        texts: [rise('TERRA', '#fff0de', { limit: 230 })],
        fx: [air('steam', { y: 0.5, x: 0.47 })],
        cut: 'wipe',
        cutColor: '#6b3e26',
      }),
      graphic(['gayo-coffee', 'terra-mug'], 'line', 3, {
        back: 'waves',
        colors: ['#f0dcc0', '#c9955f', '#8a5a34', '#4a2a18'],
        piece: 'bean',
        texts: [brand('sekar-jaya', '#6b2e18', { y: 0.11 })],
        fx: [air('fall', { near: true, count: 6 })],
      }),
    ],
  },
  'sweet-heat': {
    beats: 16,
    style: 'dembow',
    root: 57,
    scale: 'minor',
    shots: [
      scene('sambal-matah', 'spin', 4, { texts: [slam('SAMBAL|MATAH', '#8f1d14')] }),
      graphic([{ slug: 'smoked-paprika', sweep: [-0.5, 0.4] }], 'zoom', 4, {
        back: 'rays',
        colors: ['#f0c419', '#e8a51f'],
        mood: 'golden',
        texts: [slam('PIMENTÓN', '#8f1d14', { y: 0.1 })],
        fx: [air('dust', { color: '#c2341c' })],
        cut: 'flash',
      }),
      scene('tram-chocolate', 'push', 4, {
        texts: [count('72 %|TRẦM', '#4a1f12', { y: 0.07, limit: 240 })],
        cut: 'side',
        cutColor: '#a4241c',
      }),
      graphic(['sambal-matah', 'smoked-paprika', 'tram-chocolate'], 'line', 4, {
        back: 'waves',
        colors: ['#ffd98a', '#f39a4a', '#d9532c', '#7a1d16'],
        piece: 'cube',
        fx: [air('fall', { near: true, count: 5 })],
        texts: [beats('SAMBAL|PIMENTÓN|TRẦM|72 %', '#7a1d16', { y: 0.2 })],
      }),
    ],
  },
  'honey-pour': {
    beats: 14,
    style: 'afro',
    root: 55,
    scale: 'major',
    shots: [
      scene('wild-honey', 'orbit', 4, {
        texts: [slam('WILD|HONEY', '#5a2c08')],
        fx: [air('dust', { color: '#fff0b8' })],
      }),
      graphic([{ slug: 'wild-honey', sweep: [-0.4, 0.4] }], 'float', 3, {
        back: 'waves',
        colors: ['#f7c45c', '#f0aa34', '#e0911f', '#b9690f'],
        mood: 'golden',
        texts: [count('500 g', '#6b3508', { y: 0.08, limit: 260, behind: true })],
        fx: [air('sparkle', { color: '#fff3c4' })],
        cut: 'flash',
      }),
      scene('uji-style-matcha', 'top', 4, {
        texts: [rise('MATCHA', '#2e4420')],
        cut: 'wipe',
        cutColor: '#e0912f',
      }),
      graphic(['wild-honey', 'uji-style-matcha'], 'line', 3, {
        back: 'disc',
        colors: ['#dfe6b8', '#f0b84a'],
        texts: [beats('HONEY|MATCHA|HONEY', '#3f5a1c', { y: 0.2 })],
      }),
    ],
  },
  'snack-drop': {
    beats: 16,
    style: 'house',
    root: 60,
    scale: 'major',
    shots: [
      graphic([{ slug: 'mango-crisps', sweep: [-0.5, 0.3] }], 'drop', 4, {
        back: 'rays',
        colors: ['#2f9a86', '#3aab96'],
        mood: 'noon',
        piece: 'chip',
        texts: [slam('MANGO', '#ffe07a', { limit: 270, y: 0.09 })],
        fx: [air('fall', { layer: 'back', count: 18 }), air('fall', { near: true, count: 6 })],
      }),
      graphic([{ slug: 'palm-sugar-caramels', sweep: [0.4, -0.4] }], 'toss', 4, {
        back: 'stripes',
        colors: ['#c27a3a', '#d08c4c', '#f0d0a0'],
        piece: 'caramel',
        texts: [slam('PALM|SUGAR', '#fff3dc', { y: 0.07 })],
        fx: [air('fall', { layer: 'back', count: 14 })],
        cut: 'flash',
      }),
      scene('sea-salt-caramel-nuts', 'drop', 4, {
        texts: [rise('SEA|SALT', '#27384a')],
        cut: 'side',
        cutColor: '#27384a',
      }),
      graphic(['mango-crisps', 'palm-sugar-caramels', 'sea-salt-caramel-nuts'], 'line', 4, {
        back: 'tiles',
        grid: [3, 1],
        colors: ['#ffd25e', '#e8a06a', '#6fa3b8'],
        piece: 'nut',
        fx: [air('fall', { near: true, count: 5 }), air('confetti', { count: 30 })],
        texts: [beats('MANGO|PALM|SALT|MANGO', '#27384a', { y: 0.18 })],
      }),
    ],
  },
}
