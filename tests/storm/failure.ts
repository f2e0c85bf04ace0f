/** A failed request in a word or two: "ECONNREFUSED", "HTTP 503", "not ordered". */
export function kindOfFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error ? String(error.code) : error.message
}
