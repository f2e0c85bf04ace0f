import { z } from 'zod'
import { MAX_EVENTS_PER_BATCH } from './batch-size.ts'

export const EVENT_KINDS = [
  'impression',
  'progress-25',
  'progress-50',
  'progress-75',
  'progress-100',
  'tag-tap',
  'sheet-open',
  'add-to-cart',
  'buy-now',
  'like',
  'share',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

const MARKET = /^[A-Z]{2}$/
const LANGUAGE = /^[a-z]{2,3}$/
const MAX_FILM_MS = 24 * 3_600_000

const event = z.strictObject({
  /** Made by the browser; a batch that is sent twice is stored once. */
  id: z.uuid(),
  kind: z.enum(EVENT_KINDS),
  /** Milliseconds since 1970 by the browser's clock. */
  at: z.number().int().min(0).max(8.64e15),
  video: z.uuid().optional(),
  product: z.uuid().optional(),
  /** Where in the film. */
  positionMs: z.number().int().min(0).max(MAX_FILM_MS).optional(),
})

/** What the browser sends: a batch of events of one page. Unknown keys are refused. */
export const eventBatch = z.strictObject({
  market: z.string().regex(MARKET),
  language: z.string().regex(LANGUAGE),
  events: z.array(event).min(1).max(MAX_EVENTS_PER_BATCH),
})

export type ViewerEvent = z.infer<typeof event>
export type EventBatch = z.infer<typeof eventBatch>
