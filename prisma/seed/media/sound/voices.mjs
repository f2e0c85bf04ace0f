/** Instruments: each returns a mono Float32Array of one note. Frequencies in Hz, lengths in seconds. */
import { seeded } from '../studio/random.mjs'

export const RATE = 44_100
const TAU = Math.PI * 2
const buffer = (seconds) => new Float32Array(Math.ceil(seconds * RATE))
const noise = seeded('noise')
const white = Float32Array.from({ length: RATE * 2 }, () => noise() * 2 - 1)

/** One-pole low pass whose cutoff (Hz) may move: cutoff(t). */
function lowPass(samples, cutoff) {
  let held = 0
  for (let i = 0; i < samples.length; i++) {
    const k = 1 - Math.exp((-TAU * cutoff(i / RATE)) / RATE)
    held += k * (samples[i] - held)
    samples[i] = held
  }
  return samples
}

function highPass(samples, cutoff) {
  const k = 1 - Math.exp((-TAU * cutoff) / RATE)
  let held = 0
  for (let i = 0; i < samples.length; i++) {
    held += k * (samples[i] - held)
    samples[i] -= held
  }
  return samples
}

const fill = (seconds, at) => {
  const out = buffer(seconds)
  for (let i = 0; i < out.length; i++) out[i] = at(i / RATE, i)
  return out
}

export const kick = ({ low = 48, punch = 170, decay = 0.32 } = {}) => {
  let phase = 0
  return fill(decay * 1.8, (t) => {
    phase += (TAU * (low + punch * Math.exp(-t * 34))) / RATE
    return Math.sin(phase) * Math.exp(-t / decay) + (t < 0.004 ? 0.4 * (1 - t / 0.004) : 0)
  })
}

export const snare = ({ tone = 190, decay = 0.16 } = {}) =>
  highPass(
    fill(
      0.4,
      (t, i) =>
        white[i] * Math.exp(-t / decay) * 0.75 + Math.sin(TAU * tone * t) * Math.exp(-t * 26) * 0.6,
    ),
    160,
  )

export const clap = () =>
  highPass(
    fill(0.4, (t, i) => {
      const bursts = [0, 0.011, 0.023].reduce(
        (sum, at) => sum + (t >= at ? Math.exp(-(t - at) * 120) : 0),
        0,
      )
      return (
        white[(i * 3) % white.length] *
        (bursts * 0.5 + (t > 0.023 ? Math.exp(-(t - 0.023) / 0.09) * 0.5 : 0))
      )
    }),
    700,
  )

export const hat = ({ decay = 0.035 } = {}) =>
  highPass(
    highPass(
      fill(decay * 6, (t, i) => white[(i * 7) % white.length] * Math.exp(-t / decay)),
      7000,
    ),
    7000,
  )

export const shaker = () =>
  highPass(
    fill(
      0.13,
      (t, i) => white[(i * 5) % white.length] * Math.sin(Math.min(1, t / 0.05) * Math.PI) * 0.7,
    ),
    5200,
  )

export const rim = () =>
  fill(0.07, (t) => (Math.sin(TAU * 1650 * t) + Math.sin(TAU * 820 * t)) * Math.exp(-t * 90) * 0.6)

export const tom = (frequency) =>
  fill(
    0.4,
    (t) => Math.sin(TAU * frequency * (t + 0.02 * (1 - Math.exp(-t * 20)))) * Math.exp(-t * 9),
  )

const saw = (f, t, offset = 0) => 2 * ((f * t + offset) % 1) - 1

export const bass = (f, seconds, { bright = 700, sub = 0.6 } = {}) =>
  lowPass(
    fill(seconds, (t) => {
      const gate = Math.min(1, t / 0.005) * Math.min(1, (seconds - t) / 0.03)
      return (saw(f, t) * 0.55 + Math.sin(TAU * f * t) * sub) * gate
    }),
    (t) => 140 + bright * Math.exp(-t * 9),
  )

/** Long sine bass with a falling start, as in trap. */
export const boom = (f, seconds) => {
  let phase = 0
  return fill(seconds, (t) => {
    phase += (TAU * f * (1 + 0.9 * Math.exp(-t * 40))) / RATE
    return (
      Math.tanh(Math.sin(phase) * 1.7) *
      Math.exp(-t / (seconds * 0.6)) *
      Math.min(1, (seconds - t) / 0.03)
    )
  })
}

/** Plucked string (Karplus and Strong). */
export const pluck = (f, seconds, { damp = 0.5 } = {}) => {
  const length = Math.max(2, Math.round(RATE / f))
  const ring = Float32Array.from({ length }, (_, i) => white[(i * 11) % white.length])
  lowPass(ring, () => 3200)
  let at = 0
  return fill(seconds, (t) => {
    const next = (at + 1) % length
    const value = ring[at]
    ring[at] = (ring[at] * (1 - damp) + ring[next] * damp) * 0.996
    at = next
    return value * 1.5 * Math.min(1, (seconds - t) / 0.02)
  })
}

/** Electric piano: two-operator frequency modulation. */
export const keys = (f, seconds) =>
  fill(seconds, (t) => {
    const index = 1.4 * Math.exp(-t * 4)
    const tine = 0.16 * Math.sin(TAU * f * 14 * t) * Math.exp(-t * 22)
    return (
      (Math.sin(TAU * f * t + index * Math.sin(TAU * f * t)) + tine) *
      Math.exp(-t * 1.7) *
      Math.min(1, t / 0.004) *
      Math.min(1, (seconds - t) / 0.05)
    )
  })

export const bell = (f, seconds) =>
  fill(
    seconds,
    (t) =>
      Math.sin(TAU * f * t + 2.2 * Math.exp(-t * 3) * Math.sin(TAU * f * 3.5 * t)) *
      Math.exp(-t * 3.2) *
      Math.min(1, (seconds - t) / 0.03),
  )

/** Marimba: a soft wooden note. */
export const wood = (f, seconds) =>
  fill(
    seconds,
    (t) =>
      (Math.sin(TAU * f * t) +
        0.35 * Math.sin(TAU * f * 4 * t) * Math.exp(-t * 18) +
        0.12 * Math.sin(TAU * f * 9.2 * t) * Math.exp(-t * 40)) *
      Math.exp(-t * 6) *
      Math.min(1, t / 0.002) *
      Math.min(1, (seconds - t) / 0.02),
  )

export const pad = (f, seconds, { bright = 1400 } = {}) =>
  lowPass(
    fill(seconds, (t) => {
      const gate = Math.min(1, t / 0.12) * Math.min(1, (seconds - t) / 0.12)
      return (
        [-0.006, -0.002, 0.003, 0.007].reduce(
          (sum, d, i) => sum + saw(f * (1 + d), t, i * 0.23),
          0,
        ) *
        0.25 *
        gate
      )
    }),
    () => bright,
  )

export const stab = (f, seconds, { bright = 4200 } = {}) =>
  lowPass(
    fill(
      seconds,
      (t) =>
        (saw(f, t) + saw(f * 1.006, t, 0.3)) *
        0.5 *
        Math.min(1, t / 0.003) *
        Math.min(1, (seconds - t) / 0.03),
    ),
    (t) => 300 + bright * Math.exp(-t * 11),
  )
