import type { LoaderFunctionArgs } from '@remix-run/node'
import { MAX_QUERY_LENGTH } from '#app/modules/catalog/catalog.ts'
import { suggest } from '#app/modules/catalog/catalog.server.ts'
import { findCreators } from '#app/modules/creators/creators.server.ts'
import { pathFor } from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { i18nFor } from '#app/platform/i18n.server.ts'
import type { Suggestion } from '#app/ui/search-suggestion.ts'
import { callerOf, networkOf } from '../api/caller.server.ts'

const CREATORS = 2
/** A letter at a time is several requests a second at most; four times the searches that are let through. */
const SHARDS = 4

/** What the search field offers while something is typed, as `{ items }`. */
export async function loader({ request, context: { ctx, clientAddress } }: LoaderFunctionArgs) {
  const { market, language } = requestLocale(ctx, request)
  const text = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, MAX_QUERY_LENGTH)
  if (!text) return Response.json({ items: [] })
  const shard = text.length % SHARDS
  const waitS = await ctx.rateLimit.take(
    'search',
    `suggest:${shard}:${callerOf(request, clientAddress)}`,
    `suggest:${networkOf(clientAddress)}`,
  )
  if (waitS !== null) {
    const headers = { 'Retry-After': String(waitS) }
    return Response.json({ items: [] }, { status: 429, headers })
  }
  const [found, creators] = await Promise.all([
    suggest(ctx, { text, market, language }),
    findCreators(ctx, text, CREATORS),
  ])
  const t = i18nFor(language).getFixedT(language, 'catalog')
  const to = (rest: string) => pathFor(market, language, rest)
  const search = (query: string): Suggestion => ({
    to: to(`/search?${new URLSearchParams({ q: query }).toString()}`),
    label: t('search.everything', { query }),
    detail: null,
    kind: 'query',
    picture: null,
  })
  const items: Suggestion[] = [
    ...(found.corrected ? [search(found.corrected)] : []),
    ...found.categories.map(({ code, name }): Suggestion => ({
      to: to(`/shop/${code}`),
      label: name,
      detail: t('search.inCategory'),
      kind: 'place',
      picture: null,
    })),
    ...found.merchants.map(({ slug, name }): Suggestion => ({
      to: to(`/stores/${slug}`),
      label: name,
      detail: t('search.store'),
      kind: 'place',
      picture: null,
    })),
    ...creators.map(({ handle, name, avatar }): Suggestion => ({
      to: to(`/creators/${handle}`),
      label: name,
      detail: `${t('search.creator')} · @${handle}`,
      kind: 'person',
      picture: avatar,
    })),
    ...found.products.map(({ slug, title, price, merchant, picture }): Suggestion => ({
      to: to(`/products/${slug}`),
      label: title,
      detail: `${merchant} · ${price}`,
      kind: 'product',
      picture: picture?.src ?? null,
    })),
    ...(found.corrected ? [] : [search(text)]),
  ]
  // The same for everyone in a market and language, for a moment.
  return Response.json({ items }, { headers: { 'Cache-Control': 'private, max-age=60' } })
}
