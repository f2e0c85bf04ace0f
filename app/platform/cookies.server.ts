import { parse, serialize } from 'cookie'

/** The cookies the shop knows. `session`, `cart` and `sign-up` are secrets; the rest are choices. */
export type CookieName = 'session' | 'cart' | 'sign-up' | 'visitor' | 'locale' | 'consent' | 'theme'

const YEAR_S = 365 * 24 * 3600
/** How long browsers keep each cookie, in seconds; the cookie page says the same. */
export const COOKIE_MAX_AGE_S: Record<CookieName, number> = {
  session: 30 * 24 * 3600,
  cart: 90 * 24 * 3600,
  'sign-up': 24 * 3600,
  visitor: YEAR_S,
  locale: YEAR_S,
  consent: YEAR_S / 2,
  theme: YEAR_S,
}
/** Choices that the page's own script reads and writes: neither HttpOnly nor prefixed. */
const READABLE: ReadonlySet<CookieName> = new Set(['theme', 'consent'])

export interface Cookies {
  get(request: Pick<Request, 'headers'>, name: CookieName): string | undefined
  /** A Set-Cookie value. */
  set(name: CookieName, value: string): string
  /** A Set-Cookie value that the browser forgets when it is closed. */
  setForNow(name: CookieName, value: string): string
  clear(name: CookieName): string
}

/**
 * Over https every cookie is Secure and all but the readable ones are `__Host-`. On plain http (a
 * laptop) browsers refuse that prefix on addresses other than localhost, so the plain name is used.
 */
export function createCookies(origin: string): Cookies {
  const isSecure = origin.startsWith('https:')
  const fullName = (name: CookieName) => (isSecure && !READABLE.has(name) ? `__Host-${name}` : name)
  const write = (name: CookieName, value: string, maxAge?: number) =>
    serialize(fullName(name), value, {
      path: '/',
      httpOnly: !READABLE.has(name),
      sameSite: 'lax',
      secure: isSecure,
      ...(maxAge !== undefined && { maxAge }),
    })
  return {
    get: (request, name) => parse(request.headers.get('Cookie') ?? '')[fullName(name)],
    set: (name, value) => write(name, value, COOKIE_MAX_AGE_S[name]),
    setForNow: (name, value) => write(name, value),
    clear: (name) => write(name, '', 0),
  }
}
