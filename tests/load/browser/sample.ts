import { loadavg } from 'node:os'
import type { Browser } from '@playwright/test'

/** One reading of a row of the bench. */
export interface Sample {
  name: string
  value: number
  unit: 'ms' | 's' | 'kB' | '%' | 'elements' | 'shift'
}

/** Where and with what a row is measured. */
export interface Target {
  browser: Browser
  /** Of a shop in production mode, without a slash at its end. */
  origin: string
}

/** One round of one or more rows. Throws when the page did not do what is measured. */
export type Measure = (target: Target) => Promise<Sample[]>

/** @param share 0.5 is the median */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  if (value === undefined) throw new Error('nothing was measured')
  return value
}

/** Processes that wanted to run in the last minute: what else the machine did while this was measured. */
export function machineLoad(): number {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10
}
