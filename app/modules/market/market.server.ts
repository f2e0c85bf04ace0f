/**
 * Which market and language a request is for: the address says it; where the address is silent (`/`,
 * `/account`) the remembered choice, the CDN's country and the browser's languages do.
 */
import type { Context } from '#app/platform/context.server.ts'
import { chooseMarket, type MarketChoice, serializeChoice } from './choose-market.ts'
import { parseLanguage, parseMarket } from './codes.ts'
import { type Consent, consentFor, parseConsent } from './consent.ts'

/** Headers in which the usual CDNs put the visitor's country (ISO 3166-1 alpha-2). */
const COUNTRY_HEADERS = ['CF-IPCountry', 'CloudFront-Viewer-Country', 'X-Vercel-IP-Country']

export function requestLocale(ctx: Pick<Context, 'cookies'>, request: Request): MarketChoice {
  const [, first, second] = new URL(request.url).pathname.split('/')
  const market = parseMarket(first)
  const language = parseLanguage(second)
  return market && language ? { market, language } : preferredLocale(ctx, request)
}

export function preferredLocale(ctx: Pick<Context, 'cookies'>, request: Request): MarketChoice {
  return chooseMarket({
    cookie: ctx.cookies.get(request, 'locale'),
    country: COUNTRY_HEADERS.map((name) => request.headers.get(name)).find(Boolean),
    acceptLanguage: request.headers.get('Accept-Language'),
  })
}

/**
 * The Set-Cookie value by which pages without market and language in their address (`/account`) are in those of the
 * page before; null where they are remembered already. Until the browser is closed: nobody has chosen yet.
 */
export function rememberLocale(ctx: Pick<Context, 'cookies'>, request: Request): string | null {
  const choice = serializeChoice(requestLocale(ctx, request))
  return ctx.cookies.get(request, 'locale') === choice
    ? null
    : ctx.cookies.setForNow('locale', choice)
}

/** What may be stored about this visitor under the law of the request's market. */
export function requestConsent(ctx: Pick<Context, 'cookies'>, request: Request): Consent {
  return consentFor(
    requestLocale(ctx, request).market,
    parseConsent(ctx.cookies.get(request, 'consent')),
    request.headers.get('Sec-GPC') === '1',
  )
}
