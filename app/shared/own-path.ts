/**
 * Where a form wants to go back to, as a path of our own, or null. Nothing of another origin gets
 * through: not `//host`, `/\host`, `/<tab>/host` (browsers drop tabs), nor `/.//host`, which only
 * becomes `//host` once its dots are resolved.
 */
export function ownPath(value: unknown, origin: string): string | null {
  if (typeof value !== 'string' || value.length > 2_000 || !URL.canParse(value, origin)) return null
  const url = new URL(value, origin)
  // `blob:` takes the origin of the address inside it, and its path is that whole address.
  if (url.origin !== new URL(origin).origin || !/^\/(?!\/)/.test(url.pathname)) return null
  return url.pathname + url.search + url.hash
}
