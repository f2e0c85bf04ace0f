/** A short piece of music for a film: pattern, harmony and mix. */
import { seeded } from '../studio/random.mjs'
import * as voices from './voices.mjs'

const { RATE } = voices
/** Voices that play notes, by the names the styles use. */
const players = {
  bass: voices.bass,
  bell: voices.bell,
  boom: voices.boom,
  keys: voices.keys,
  pad: voices.pad,
  pluck: voices.pluck,
  stab: voices.stab,
  wood: voices.wood,
}
const SCALES = {
  major: [0, 2, 4, 5, 7, 9, 11],
  minor: [0, 2, 3, 5, 7, 8, 10],
  dorian: [0, 2, 3, 5, 7, 9, 10],
}
const midi = (note) => 440 * 2 ** ((note - 69) / 12)

/** Styles: sixteenth-note patterns per bar (x = hit, o = soft), how chords and bass play. */
const styles = {
  house: {
    kick: 'x...x...x...x...',
    clap: '....x.......x...',
    hat: '..x...x...x...x.',
    shaker: 'oooooooooooooooo',
    chords: ['stab', '..x..x....x..x..'],
    bass: ['bass', '..x...x...x...x.'],
    lead: ['pluck', 'x..x..x.x..x..x.'],
  },
  lofi: {
    kick: 'x......x..x.....',
    snare: '....x.......x...',
    hat: 'x.x.x.x.x.x.x.xo',
    chords: ['keys', 'x.........x.....'],
    bass: ['bass', 'x......x..x.....'],
    lead: ['bell', '....x..x......x.'],
    swing: 0.16,
  },
  pop: {
    kick: 'x.....x.x.......',
    clap: '....x.......x...',
    hat: 'x.x.x.x.x.x.x.x.',
    chords: ['pad', 'x.......x.......'],
    bass: ['bass', 'x.x.x.x.x.x.x.x.'],
    lead: ['pluck', 'x.xx..x.x.x..x..'],
  },
  trap: {
    kick: 'x.....x...x.....',
    clap: '........x.......',
    hat: 'x.xxx.x.x.x.xxxx',
    rim: '...x......x...x.',
    chords: ['bell', 'x...............'],
    bass: ['boom', 'x.....x...x.....'],
    lead: ['bell', '..x..x..x...x.x.'],
  },
  dembow: {
    kick: 'x...x...x...x...',
    snare: '...x..x....x..x.',
    hat: 'o.o.o.o.o.o.o.o.',
    shaker: 'x.x.x.x.x.x.x.x.',
    chords: ['stab', 'x..x..x.........'],
    bass: ['bass', 'x..x..x...x.x...'],
    lead: ['wood', 'x..x..x.x.x...x.'],
  },
  afro: {
    kick: 'x..x..x...x.x...',
    rim: '..x..x..x..x..x.',
    shaker: 'xoxoxoxoxoxoxoxo',
    tom: '......x.......xx',
    chords: ['keys', '..x...x...x.....'],
    bass: ['bass', 'x..x....x..x..x.'],
    lead: ['wood', 'x.x..x.x..x.x..x'],
  },
  calm: {
    kick: 'x.......x.......',
    rim: '....x.......x..x',
    shaker: '..o...o...o...o.',
    chords: ['pad', 'x...............'],
    bass: ['bass', 'x.......x.......'],
    lead: ['wood', 'x...x..x..x.x...'],
  },
  funk: {
    kick: 'x..x......x.....',
    snare: '....x.......x..o',
    hat: 'xoxoxoxoxoxoxoxo',
    chords: ['stab', '..x..x.x..x.....'],
    bass: ['bass', 'x.xx..x.x..xx.x.'],
    lead: ['keys', '....x..x....x..x'],
  },
  drive: {
    kick: 'x...x...x...x...',
    snare: '....x.......x...',
    hat: '..x...x...x...xx',
    chords: ['pad', 'x.......x.......'],
    bass: ['bass', 'xxxxxxxxxxxxxxxx'],
    lead: ['stab', 'x..x..x...x.x...'],
  },
}
const PROGRESSIONS = {
  major: [
    [0, 4, 5, 3],
    [0, 5, 3, 4],
    [3, 4, 0, 5],
  ],
  minor: [
    [0, 5, 2, 6],
    [0, 3, 5, 4],
    [0, 6, 5, 6],
  ],
  dorian: [
    [0, 3, 0, 6],
    [0, 3, 4, 3],
  ],
}
const LEVELS = {
  kick: 0.95,
  snare: 0.5,
  clap: 0.5,
  hat: 0.24,
  shaker: 0.13,
  rim: 0.3,
  tom: 0.4,
  chords: 0.2,
  bass: 0.46,
  lead: 0.24,
}
const PANS = { hat: 0.25, shaker: -0.3, rim: 0.4, tom: -0.2, lead: 0.15, chords: -0.1 }

function add(bus, samples, at, gain, pan = 0) {
  const start = Math.round(at * RATE)
  const [left, right] = [
    gain * Math.cos(((pan + 1) * Math.PI) / 4) * 1.41,
    gain * Math.sin(((pan + 1) * Math.PI) / 4) * 1.41,
  ]
  const length = bus[0].length
  for (let i = 0; i < samples.length && start + i < length; i++) {
    bus[0][start + i] += samples[i] * left
    bus[1][start + i] += samples[i] * right
  }
}

/** Schroeder's reverberator, small. */
function reverb(bus, wet) {
  for (const [side, channel] of bus.entries()) {
    const out = new Float32Array(channel.length)
    for (const delay of [1557, 1617, 1491, 1422].map((d) => d + side * 23)) {
      const ring = new Float32Array(delay)
      for (let i = 0, k = 0; i < channel.length; i++, k = (k + 1) % delay) {
        const held = ring[k]
        ring[k] = channel[i] + held * 0.77
        out[i] += held * 0.25
      }
    }
    for (let i = 0; i < channel.length; i++) channel[i] += out[i] * wet
  }
}

/**
 * Renders stereo samples. `beats` over `seconds` set the tempo; the first beat of each shot (`cuts`, in beats)
 * gets a crash of filtered noise. Deterministic for a name.
 */
export function compose({
  name,
  seconds,
  beats,
  style: styleName,
  root = 57,
  scale = 'major',
  cuts = [],
}) {
  const style = styles[styleName]
  const next = seeded(name)
  const total = Math.ceil(seconds * RATE)
  const make = () => [new Float32Array(total), new Float32Array(total)]
  const [drums, music] = [make(), make()]
  const step = seconds / beats / 4
  const steps = beats * 4
  const progression = PROGRESSIONS[scale][Math.floor(next() * PROGRESSIONS[scale].length)]
  const degree = (d) => root + SCALES[scale][((d % 7) + 7) % 7] + 12 * Math.floor(d / 7)
  const motif = [...Array(16)].map(() => [0, 2, 4, 4, 2, 7, 5, 1][Math.floor(next() * 8)])
  const hits = {
    kick: voices.kick({ low: 44 + next() * 10 }),
    snare: voices.snare({ tone: 170 + next() * 60 }),
    clap: voices.clap(),
    hat: voices.hat({}),
    shaker: voices.shaker(),
    rim: voices.rim(),
    tom: voices.tom(110),
  }
  const duck = new Float32Array(total).fill(1)
  for (let s = 0; s < steps; s++) {
    const at = s * step + (s % 2 ? (style.swing ?? 0) * step : 0)
    const chord = progression[Math.floor(s / 16) % progression.length]
    const lastBar = s >= steps - 4
    for (const part of Object.keys(hits)) {
      const mark = style[part]?.[s % 16] ?? '.'
      if (mark === '.' || (lastBar && part === 'kick' && s % 4)) continue
      add(
        drums,
        hits[part],
        at,
        LEVELS[part] * (mark === 'o' ? 0.5 : 1) * (0.9 + next() * 0.15),
        PANS[part] ?? 0,
      )
      if (part === 'kick')
        for (let i = 0, from = Math.round(at * RATE); i < RATE * 0.2 && from + i < total; i++)
          duck[from + i] = Math.min(duck[from + i], 0.35 + 0.65 * (i / (RATE * 0.2)))
    }
    const [chordVoice, chordPattern] = style.chords
    if (chordPattern[s % 16] === 'x') {
      const long =
        chordVoice === 'pad'
          ? chordPattern.split('x').length > 2
            ? 8
            : 16
          : chordVoice === 'stab'
            ? 1.6
            : 7
      for (const third of [0, 2, 4, 6])
        add(
          music,
          players[chordVoice](midi(degree(chord + third)), Math.min(long * step, seconds - at)),
          at,
          LEVELS.chords * (third === 6 ? 0.6 : 1),
          PANS.chords + third * 0.06,
        )
    }
    const [bassVoice, bassPattern] = style.bass
    if (bassPattern[s % 16] === 'x') {
      const jump = next() > 0.86 ? 12 : 0
      add(
        music,
        players[bassVoice](
          midi(degree(chord) - 24 + jump),
          bassVoice === 'boom' ? step * 6 : step * 1.7,
        ),
        at,
        LEVELS.bass,
      )
    }
    const [leadVoice, leadPattern] = style.lead
    if (leadPattern[s % 16] === 'x' && s >= (beats / 4) * 4 * 0.5)
      add(
        music,
        players[leadVoice](midi(degree(chord + motif[s % 16]) + 12), step * 4),
        at,
        LEVELS.lead * (0.8 + next() * 0.3),
        PANS.lead * (s % 2 ? 1 : -1) * 2,
      )
  }
  for (const cut of cuts) {
    const crash = voices.hat({ decay: 0.22 })
    add(drums, crash, (cut * seconds) / beats, 0.2, 0.1)
  }
  reverb(music, 0.28)
  for (const channel of music) for (let i = 0; i < total; i++) channel[i] *= duck[i]
  reverb(drums, 0.05)
  return mix(drums, music, total)
}

function mix(drums, music, total) {
  const fade = RATE * 0.05
  return drums.map((channel, side) =>
    Float32Array.from(channel, (sample, i) => {
      const edge = Math.min(1, i / 60, (total - i) / fade)
      return Math.tanh((sample + music[side][i]) * 0.9) * 0.9 * edge
    }),
  )
}

/** 16-bit stereo WAV file of the two channels. */
export function wav([left, right]) {
  const data = Buffer.alloc(44 + left.length * 4)
  data.write('RIFF', 0)
  data.writeUInt32LE(36 + left.length * 4, 4)
  data.write('WAVEfmt ', 8)
  data.writeUInt32LE(16, 16)
  data.writeUInt16LE(1, 20)
  data.writeUInt16LE(2, 22)
  data.writeUInt32LE(RATE, 24)
  data.writeUInt32LE(RATE * 4, 28)
  data.writeUInt16LE(4, 32)
  data.writeUInt16LE(16, 34)
  data.write('data', 36)
  data.writeUInt32LE(left.length * 4, 40)
  for (let i = 0; i < left.length; i++) {
    data.writeInt16LE(Math.round(Math.max(-1, Math.min(1, left[i])) * 32767), 44 + i * 4)
    data.writeInt16LE(Math.round(Math.max(-1, Math.min(1, right[i])) * 32767), 46 + i * 4)
  }
  return data
}
