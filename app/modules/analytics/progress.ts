import type { EventKind } from './event-batch.ts'

const QUARTERS = [25, 50, 75, 100] as const

/** The quarter marks that lie in what was just watched: from `fromMs` (not included) to `toMs`. */
export function marksPassed(fromMs: number, toMs: number, durationMs: number): EventKind[] {
  return QUARTERS.filter((percent) => {
    const markMs = (durationMs * percent) / 100
    return fromMs < markMs && markMs <= toMs
  }).map((percent): EventKind => `progress-${percent}`)
}
