/** Films of the fashion shelf: tempo, music and shots; lengths in beats. */
import { air, beats, brand, count, graphic, rise, scene, slam, stack, title } from './shots.mjs'

export const fashionFilms = {
  'tote-test': {
    beats: 16,
    style: 'funk',
    root: 52,
    scale: 'dorian',
    shots: [
      scene('canvas-day-tote', 'drop', 4, { texts: [slam('DAY|TOTE', '#fff3dc')] }),
      graphic(
        [
          { slug: 'canvas-day-tote', value: 'sand' },
          { slug: 'canvas-day-tote', value: 'ink' },
        ],
        'tiles',
        4,
        { grid: [1, 2], back: 'tiles', colors: ['#c98d55', '#e8dcc4'], cut: 'flash' },
      ),
      scene('linen-card-wallet', 'orbit', 4, {
        texts: [title('rimba', 'SLIM', '#3b4630', { limit: 240 })],
        cut: 'wipe',
        cutColor: '#7d99a8',
      }),
      graphic(['canvas-day-tote', 'linen-card-wallet'], 'line', 4, {
        back: 'checks',
        colors: ['#e6d8bd', '#d9c49c'],
        texts: [beats('TOTE|SLIM|TOTE|SLIM', '#2f3b46', { y: 0.2 })],
      }),
    ],
  },
  'silk-in-motion': {
    beats: 12,
    style: 'calm',
    root: 57,
    scale: 'dorian',
    shots: [
      scene('batik-silk-scarf', 'flow', 4, {
        texts: [rise('BATIK', '#4a1f18', { limit: 240 })],
        shot: { fill: [0.86, 0.5] },
      }),
      scene('batik-silk-scarf', 'flow', 3, {
        look: 'alt',
        shot: { zoom: 2.1, aim: [0.05, 0.05, 0], az: 14 },
        fx: [air('sparkle', { color: '#ffe2a0', count: 12 })],
        cut: 'flash',
      }),
      graphic([{ slug: 'batik-silk-scarf', value: 'brick', sweep: [-0.6, 0.5] }], 'float', 2, {
        back: 'bloom',
        colors: ['#1f3a5f', '#31588a', '#c9a227', '#16294a'],
        texts: [stack('BATIK', '#f0d68a')],
      }),
      scene('batik-silk-scarf', 'flow', 3, {
        value: 'brick',
        shot: { az: -12, el: 16, fill: [0.82, 0.46] },
        set: { wall: '#2f4a6b', floor: '#3d5a7d', colours: { panel: '#3d5f8a' } },
        texts: [brand('sekar-jaya', '#f7e3b0', { y: 0.1 })],
        cut: 'side',
        cutColor: '#c9a227',
      }),
    ],
  },
  'slow-time': {
    beats: 16,
    style: 'lofi',
    root: 50,
    scale: 'dorian',
    shots: [
      scene('meridian-watch', 'pull', 4, {
        texts: [count('38 mm|MERIDIAN', '#f2e6d6', { y: 0.08, limit: 200, from: 1 })],
      }),
      scene('meridian-watch', 'slide', 4, {
        look: 'alt',
        fx: [air('dust')],
        cut: 'flash',
        shot: { el: 14 },
      }),
      scene('cord-belt', 'top', 4, {
        texts: [rise('CORD', '#f4dcc0', { limit: 260 })],
        cut: 'wipe',
        cutColor: '#a9714a',
      }),
      graphic([{ slug: 'meridian-watch', sweep: [-0.9, 0.2] }], 'zoom', 4, {
        back: 'rings',
        colors: ['#20303c', '#2b4152', '#38546a'],
        texts: [brand('harbor-pine', '#e9d3b8', { y: 0.1 })],
        fx: [air('sparkle', { count: 8 })],
      }),
    ],
  },
  'gold-loop': {
    beats: 12,
    style: 'trap',
    root: 54,
    scale: 'minor',
    shots: [
      scene('loop-earrings', 'swing', 4, {
        texts: [slam('LOOP', '#fff1c4', { limit: 300 })],
        fx: [air('sparkle')],
      }),
      graphic([{ slug: 'loop-earrings', sweep: [-0.8, 0.8] }], 'float', 3, {
        back: 'rays',
        colors: ['#1f5f58', '#27706a'],
        mood: 'golden',
        texts: [count('925', '#f2cf7a', { y: 0.07, behind: true, limit: 420 })],
        fx: [air('sparkle', { color: '#ffe9a8' })],
        cut: 'flash',
      }),
      scene('jade-ring', 'spin', 3, {
        texts: [rise('JADE', '#d9f2e2', { limit: 280 })],
        fx: [air('sparkle', { count: 8 })],
        cut: 'iris',
        cutColor: '#c9a34e',
      }),
      graphic([{ slug: 'jade-ring', sweep: [0.9, -0.2] }], 'zoom', 2, {
        back: 'disc',
        colors: ['#e8d49a', '#3f8a70'],
        mood: 'golden',
        texts: [brand('saigon-atelier', '#2f4a3d', { y: 0.12 })],
      }),
    ],
  },
  'coast-run': {
    beats: 16,
    style: 'drive',
    root: 52,
    scale: 'minor',
    shots: [
      graphic([{ slug: 'coast-runner-sneaker', sweep: [1.1, 0.1] }], 'toss', 4, {
        back: 'stripes',
        colors: ['#e2603b', '#f07b52', '#2e5d7b'],
        texts: [slam('COAST|RUNNER', '#ffffff', { y: 0.1 })],
        fx: [air('streaks', { layer: 'back' })],
      }),
      scene('coast-runner-sneaker', 'orbit', 4, {
        look: 'alt',
        fx: [air('dust')],
        texts: [title('harbor-pine', '01', '#ffffff', { limit: 240 })],
        cut: 'flash',
      }),
      scene('harbor-cap', 'drop', 4, {
        texts: [rise('HARBOR', '#1f4e5f')],
        cut: 'side',
        cutColor: '#2e5d7b',
      }),
      graphic(['coast-runner-sneaker', 'harbor-cap'], 'line', 4, {
        back: 'waves',
        colors: ['#bfe3e8', '#6fbfcb', '#2f8fa3', '#1f4e5f'],
        texts: [beats('COAST|HARBOR|COAST|HARBOR', '#e2603b', { y: 0.2 })],
      }),
    ],
  },
  'bag-of-the-week': {
    beats: 14,
    style: 'house',
    root: 56,
    scale: 'minor',
    shots: [
      scene('pleated-crossbody', 'swing', 4, { texts: [slam('PLEAT', '#fff0dc', { limit: 280 })] }),
      scene('pleated-crossbody', 'slide', 3, {
        look: 'alt',
        cut: 'flash',
        shot: { aim: [0, -0.2, 0] },
      }),
      graphic(
        [
          { slug: 'pleated-crossbody', value: 'taupe' },
          { slug: 'pleated-crossbody', value: 'black' },
        ],
        'tiles',
        4,
        {
          grid: [1, 2],
          back: 'tiles',
          colors: ['#c9745a', '#e9dfd2'],
          cut: 'wipe',
          cutColor: '#5f7a70',
        },
      ),
      scene('pleated-crossbody', 'spin', 3, {
        value: 'black',
        look: 'main',
        set: {
          wall: '#d9a08a',
          floor: '#e3b4a0',
          colours: { panel: '#e3b3a0', plinth: '#f0cdbd' },
        },
        texts: [brand('saigon-atelier', '#4a2a20', { y: 0.09 })],
      }),
    ],
  },
}
