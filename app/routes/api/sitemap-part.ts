import type { LoaderFunctionArgs } from '@remix-run/node'
import { listedProducts, listedShelves } from '#app/modules/catalog/catalog.server.ts'
import {
  MARKET_LANGUAGES,
  parseMarket,
  pathFor,
  type MarketCode,
} from '#app/modules/market/market.ts'
import { watchableVideos } from '#app/modules/videos/videos.server.ts'
import type { Context } from '#app/platform/context.server.ts'
import { LEGAL_PAGES } from '../legal-pages.ts'
import { PRODUCTS_PER_PART, VIDEOS_PER_MARKET, xmlResponse } from '../sitemap-xml.server.ts'

/** `/sitemaps/es-1.xml`: addresses of one market in its languages. The first part has all but products. */
export async function loader({ params, context: { ctx } }: LoaderFunctionArgs): Promise<Response> {
  const [, segment, number] = /^([a-z]{2})-([1-9]\d{0,3})\.xml$/.exec(params['file'] ?? '') ?? []
  const code = parseMarket(segment)
  if (!code) throw new Response(null, { status: 404 })
  const part = Number(number)
  const offset = (part - 1) * PRODUCTS_PER_PART
  const products = await listedProducts(ctx, code, { offset, limit: PRODUCTS_PER_PART })
  if (part > 1 && products.length === 0) throw new Response(null, { status: 404 })
  const rests = [
    ...(part === 1 ? await fixedPages(ctx, code) : []),
    ...products.map((slug) => `/products/${slug}`),
  ]
  return xmlResponse('urlset', addresses(ctx.env.APP_ORIGIN, code, rests))
}

async function fixedPages(ctx: Context, code: MarketCode): Promise<string[]> {
  const [shelves, videos] = await Promise.all([
    listedShelves(ctx, code),
    watchableVideos(ctx, code, VIDEOS_PER_MARKET),
  ])
  const creators = new Set(videos.map((video) => video.creator))
  return [
    '',
    '/shop',
    ...shelves.categories.map((slug) => `/shop/${slug}`),
    ...shelves.merchants.map((slug) => `/stores/${slug}`),
    ...[...creators].map((handle) => `/creators/${handle}`),
    ...videos.map((video) => `/watch/${video.slug}`),
    ...LEGAL_PAGES.map((page) => `/legal/${page}`),
  ]
}

function* addresses(origin: string, code: MarketCode, rests: readonly string[]): Generator<string> {
  for (const rest of rests)
    for (const language of MARKET_LANGUAGES[code])
      yield `<url><loc>${origin}${pathFor(code, language, rest)}</loc></url>`
}
