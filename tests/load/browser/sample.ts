import type { Browser } from '@playwright/test'

/** One reading of a row of the bench. */
export interface Sample {
  name: string
  /** In the unit that `rows.ts` gives the row. */
  value: number
  /** What a reader may want to know beside it. */
  note?: string
}

/** Where and with what a row is measured. */
export interface Target {
  browser: Browser
  /** Of a shop in production mode, without a slash at its end. */
  origin: string
}

/** One round of one or more rows. Throws when the page did not do what is measured. */
export type Measure = (target: Target) => Promise<Sample[]>
