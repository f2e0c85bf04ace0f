import type { LoaderFunctionArgs } from '@remix-run/node'
import { countListed } from '#app/modules/catalog/catalog.server.ts'
import { MARKET_CODES } from '#app/modules/market/market.ts'
import { PRODUCTS_PER_PART, xmlResponse } from '../sitemap-xml.server.ts'

/** The index: per market as many parts as its products need. */
export async function loader({ context: { ctx } }: LoaderFunctionArgs): Promise<Response> {
  const counts = await Promise.all(
    MARKET_CODES.map(async (code) => ({ code, count: await countListed(ctx, code) })),
  )
  const entries = counts.flatMap(({ code, count }) =>
    Array.from({ length: Math.max(1, Math.ceil(count / PRODUCTS_PER_PART)) }, (_, index) => {
      const file = `${code.toLowerCase()}-${index + 1}.xml`
      return `<sitemap><loc>${ctx.env.APP_ORIGIN}/sitemaps/${file}</loc></sitemap>`
    }),
  )
  return xmlResponse('sitemapindex', entries)
}
