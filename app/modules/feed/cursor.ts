/** A place in the feed: after the video published at this moment with this id. */
export interface FeedCursor {
  publishedAt: Date
  id: string
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** As it stands in an address: `mi9x2q.030295c4-…`. */
export function formatCursor({ publishedAt, id }: FeedCursor): string {
  return `${publishedAt.getTime().toString(36)}.${id}`
}

/** @returns null for anything that `formatCursor` did not write: the feed then starts at its beginning */
export function parseCursor(value: string | null | undefined): FeedCursor | null {
  const [time = '', id = '', ...rest] = (value ?? '').split('.')
  if (rest.length > 0 || !/^[0-9a-z]{1,9}$/.test(time) || !UUID.test(id)) return null
  const publishedAt = new Date(Number.parseInt(time, 36))
  return Number.isNaN(publishedAt.getTime()) ? null : { publishedAt, id }
}
