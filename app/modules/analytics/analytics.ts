/**
 * An event is something a viewer did: saw a video, watched a part of it, touched a product. Feed ranking and
 * creators' numbers are built on events; nothing that a sale needs depends on them.
 */
import { z } from 'zod'

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
  'purchase',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

export const MAX_EVENTS_PER_BATCH = 50

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

const MAX_AGE_MS = 24 * 3_600_000

/**
 * When it happened, as far as it can be believed: browsers' clocks are wrong by hours, and a page that was
 * asleep sends late. Outside the last day the time of arrival stands in.
 */
export function believableTime(at: number, receivedAt: Date): Date {
  const received = receivedAt.getTime()
  return at > received || at < received - MAX_AGE_MS ? receivedAt : new Date(at)
}

const VISITOR_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The random id in the visitor cookie; null for anything else that stands there. */
export function parseVisitorId(cookie: string | undefined): string | null {
  return cookie !== undefined && VISITOR_ID.test(cookie) ? cookie : null
}

const QUARTERS = [25, 50, 75, 100] as const

/** The quarter marks that lie in what was just watched: from `fromMs` (not included) to `toMs`. */
export function marksPassed(fromMs: number, toMs: number, durationMs: number): EventKind[] {
  return QUARTERS.filter((percent) => {
    const markMs = (durationMs * percent) / 100
    return fromMs < markMs && markMs <= toMs
  }).map((percent): EventKind => `progress-${percent}`)
}
