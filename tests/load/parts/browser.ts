import { loadavg } from 'node:os'
import { ensureBrowserTools } from '../../../scripts/lib/system-tools.mjs'
import { measureFirstFrame } from '../browser/first-frame.ts'
import { measureInteraction } from '../browser/interactions.ts'
import { measureJavaScript } from '../browser/javascript.ts'
import { measureMemory } from '../browser/memory.ts'
import { measurePage } from '../browser/page-vitals.ts'
import { startBrowser } from '../browser/phone.ts'
import type { Measure } from '../browser/sample.ts'
import { measureSwipes } from '../browser/swipes.ts'
import type { Part } from '../part.ts'
import { measured, type Row } from '../row.ts'
import { median } from '../statistics.ts'

const ROUNDS = 3

/**
 * Web vitals, interactions and JavaScript of the pages in Chromium on a slow phone (`browser/phone.ts`); each file
 * in `browser/` says how it measures. Medians of interleaved rounds, a fresh profile for each reading.
 */
export const vitals: Part = inBrowser(ROUNDS, [
  measurePage('feed'),
  measurePage('product'),
  measurePage('category'),
  measurePage('search'),
  measurePage('cart'),
  measurePage('checkout'),
  measureInteraction('swipe'),
  measureInteraction('tag'),
  measureInteraction('cart'),
  measureJavaScript,
])

/** First frames, and two hundred swipes in all. */
export const swipes: Part = inBrowser(ROUNDS, [measureFirstFrame, measureSwipes(67)])

/** Five hundred swipes in one go. */
export const memory: Part = inBrowser(1, [measureMemory(500)])

function inBrowser(rounds: number, measures: readonly Measure[]): Part {
  return async ({ stack: { origin }, log, signal }) => {
    const browser = await startBrowser(await ensureBrowserTools(signal))
    const stop = () => void browser.close()
    signal.addEventListener('abort', stop)
    try {
      const readings = new Map<string, { values: number[]; notes: string[] }>()
      for (let round = 1; round <= rounds; round += 1) {
        for (const measure of measures) {
          for (const { name, value, note } of await measure({ browser, origin })) {
            const known = readings.get(name) ?? { values: [], notes: [] }
            readings.set(name, known)
            known.values.push(value)
            if (note) known.notes.push(note)
          }
        }
        log(`round ${round} of ${rounds}, load ${loadavg()[0]?.toFixed(1)}`)
      }
      return [...readings].map(([name, { values, notes }]) => rowOf(name, values, notes))
    } finally {
      signal.removeEventListener('abort', stop)
      await browser.close()
    }
  }
}

function rowOf(name: string, values: number[], notes: readonly string[]): Row {
  const note = notes.join('; ')
  return measured(name, median(values), { rounds: values, ...(note && { note }) })
}
