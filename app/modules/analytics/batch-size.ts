/** By itself, because the browser needs it without the schema. */
export const MAX_EVENTS_PER_BATCH = 50
