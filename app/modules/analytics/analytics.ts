/**
 * An event is something a viewer did: saw a video, watched a part of it, touched a product. Feed ranking and
 * creators' numbers are built on events; nothing that a sale needs depends on them.
 */
export { MAX_EVENTS_PER_BATCH } from './batch-size.ts'
export { believableTime } from './believable-time.ts'
export { eventBatch } from './event-batch.ts'
export type { EventBatch, EventKind, ViewerEvent } from './event-batch.ts'
export { marksPassed } from './progress.ts'
export { parseVisitorId } from './visitor-id.ts'
