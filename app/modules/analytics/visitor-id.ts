const VISITOR_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The random id in the visitor cookie; null for anything else that stands there. */
export function parseVisitorId(cookie: string | undefined): string | null {
  return cookie !== undefined && VISITOR_ID.test(cookie) ? cookie : null
}
