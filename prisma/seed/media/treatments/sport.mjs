/** Films of the sport shelf: tempo, music and shots; lengths in beats. */
import { air, brand, count, graphic, rise, scene, slam, stack, ticker, title } from './shots.mjs'

export const sportFilms = {
  'lift-lift-lift': {
    beats: 16,
    style: 'trap',
    root: 48,
    scale: 'minor',
    shots: [
      scene('iron-kettlebell', 'drop', 4, { texts: [slam('IRON', '#ffffff', { limit: 300 })] }),
      graphic([{ slug: 'iron-kettlebell', value: '16kg', sweep: [-0.5, 0.4] }], 'beat', 4, {
        back: 'stripes',
        colors: ['#1f1c22', '#2b2830', '#d64933'],
        texts: [count('16 kg', '#ffffff', { y: 0.07, limit: 270 })],
        fx: [air('streaks', { layer: 'back', color: '#ff7a5c' })],
        cut: 'flash',
      }),
      scene('grip-dumbbells', 'orbit', 4, {
        texts: [slam('GRIP', '#23405a', { limit: 290 })],
        cut: 'side',
        cutColor: '#d64933',
      }),
      graphic([{ slug: 'pulse-bands', sweep: [-0.6, 0.6] }], 'zoom', 4, {
        back: 'rings',
        colors: ['#e07a5f', '#ea9074', '#3d405b'],
        texts: [stack('PULSE', '#fff0de')],
      }),
    ],
  },
  'flow-at-six': {
    beats: 14,
    style: 'calm',
    root: 57,
    scale: 'major',
    shots: [
      scene('flow-yoga-mat', 'push', 4, {
        texts: [rise('FLOW', '#3b3355', { limit: 270 })],
        fx: [air('dust')],
      }),
      graphic([{ slug: 'flow-yoga-mat', value: 'moss', sweep: [0.4, -0.4] }], 'float', 3, {
        back: 'bloom',
        colors: ['#d9d2e9', '#f4d3c4', '#b9a9dc', '#e9e2f4'],
        texts: [count('5 mm', '#5b4a86', { y: 0.1, limit: 260, behind: true })],
        fx: [air('petals')],
        cut: 'flash',
      }),
      scene('summit-bottle', 'orbit', 4, {
        texts: [title('isla-activa', 'SUMMIT', '#fff3d6')],
        fx: [air('dust')],
        cut: 'wipe',
        cutColor: '#6b5b95',
      }),
      graphic(
        [
          { slug: 'summit-bottle', value: 'lagoon' },
          { slug: 'summit-bottle', value: 'sand' },
          { slug: 'summit-bottle', value: 'ember' },
        ],
        'line',
        3,
        {
          back: 'waves',
          colors: ['#f7dcae', '#f0b878', '#e08a4f', '#9c4f34'],
          texts: [count('24 h', '#7a2f16', { y: 0.1, limit: 240 })],
        },
      ),
    ],
  },
  'match-day': {
    beats: 16,
    style: 'drive',
    root: 55,
    scale: 'minor',
    shots: [
      scene('match-football', 'roll', 4, { texts: [slam('MATCH', '#ffffff', { limit: 260 })] }),
      graphic([{ slug: 'match-football', sweep: [0, 3.6] }], 'toss', 4, {
        back: 'stripes',
        colors: ['#3f9a5a', '#4fae6b'],
        mood: 'noon',
        texts: [ticker('MATCH 5', '#d9f5c4', { y: 0.2 })],
        fx: [air('streaks')],
        cut: 'flash',
      }),
      scene('cool-dry-towel', 'pop', 4, {
        texts: [rise('COOL|DRY', '#2e5c63')],
        fx: [air('bubbles', { count: 10 })],
        cut: 'side',
        cutColor: '#1f3a5f',
      }),
      graphic(['match-football', 'cool-dry-towel'], 'line', 4, {
        back: 'split',
        colors: ['#e63946', '#1f3a5f'],
        texts: [brand('harbor-pine', '#ffffff', { y: 0.12 })],
        fx: [air('confetti', { colors: ['#ffffff', '#ffd257', '#7fb7be'] })],
      }),
    ],
  },
}
