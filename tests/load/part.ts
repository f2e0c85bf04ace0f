import type { Row } from './row.ts'
import type { Stack, StackSize } from './stack.ts'

/** What a part measures with. */
export interface Bench {
  /** The shop with 100,000 products: production build, own database, worker and Stripe sandbox. */
  stack: Stack
  /** Another shop beside it; it ends with the bench. */
  openStack(size: StackSize): Promise<Stack>
  /** A line of progress. */
  log(text: string): void
  signal: AbortSignal
}

/**
 * Measures some rows. What it throws becomes a row that says so, and the bench goes on with the next part.
 * Names and goals of the rows stand in `rows.ts`; `measured` makes a row of a value.
 */
export type Part = (bench: Bench) => Promise<Row[]>
