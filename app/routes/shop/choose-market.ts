import type { LoaderFunctionArgs } from '@remix-run/node'
import { pathFor } from '#app/modules/market/market.ts'
import { preferredLocale } from '#app/modules/market/market.server.ts'

/** `/` leads to the visitor's market and language; nobody else's answer may be reused for it. */
export function loader({ request, context: { ctx } }: LoaderFunctionArgs): Response {
  const { market, language } = preferredLocale(ctx, request)
  return new Response(null, {
    status: 302,
    headers: {
      Location: pathFor(market, language),
      'Cache-Control': 'private, no-store',
      Vary: 'Cookie, Accept-Language, CF-IPCountry, CloudFront-Viewer-Country, X-Vercel-IP-Country',
    },
  })
}
