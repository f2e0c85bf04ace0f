import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from '#app/ui/texts.tsx'
import {
  CATEGORIES,
  categoryKey,
  isCategory,
  listSearch,
  MAX_QUERY_LENGTH,
  parseListQuery,
  toListView,
} from '#app/modules/catalog/catalog.ts'
import { searchProducts } from '#app/modules/catalog/catalog.server.ts'
import { ProductList } from '#app/modules/catalog/product-list.tsx'
import { MARKET_CURRENCY, pathFor } from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { i18nFor } from '#app/platform/i18n.server.ts'
import { ChipLink, ChipRow } from '#app/ui/chip.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorState } from '#app/ui/error-state.tsx'
import { callerOf, networkOf } from '../api/caller.server.ts'
import type { PageHandle } from '../page-handle.ts'
import { pageMeta } from '../seo.ts'

export const handle: PageHandle = { place: 'search' }

export async function loader({ request, context: { ctx, clientAddress } }: LoaderFunctionArgs) {
  const { market, language } = requestLocale(ctx, request)
  const { searchParams } = new URL(request.url)
  const text = (searchParams.get('q') ?? '').trim().slice(0, MAX_QUERY_LENGTH)
  const base = pathFor(market, language)
  const t = i18nFor(language).getFixedT(language, 'catalog')
  const seo = {
    title: text ? t('search.titleFor', { query: text }) : t('search.title'),
    isIndexed: false,
  }
  const common = { base, seo, text, waitS: null, categories: [], all: '' }
  if (!text) return data({ ...common, found: null })
  const waitS = await ctx.rateLimit.take(
    'search',
    callerOf(request, clientAddress),
    networkOf(clientAddress),
  )
  if (waitS !== null) {
    const headers = { 'Retry-After': String(waitS) }
    return data({ ...common, waitS, found: null }, { status: 429, headers })
  }
  const currency = MARKET_CURRENCY[market]
  const query = parseListQuery(searchParams, currency)
  const wanted = searchParams.get('category') ?? undefined
  const category = isCategory(wanted) ? wanted : null
  const result = await searchProducts(ctx, { text, market, language, category, query })
  const address = (code: string | null) =>
    `${base}/search${listSearch({ ...query, page: 1 }, currency, { q: text, ...(code && { category: code }) })}`
  const found = new Map(result?.categories.map(({ code, products }) => [code, products]))
  return data({
    ...common,
    all: address(null),
    categories: CATEGORIES.filter((code) => found.has(code)).map((code) => ({
      code,
      products: found.get(code) ?? 0,
      to: address(code),
      isActive: code === category,
    })),
    found: {
      corrected: result?.corrected ?? null,
      isLoose: result?.isLoose ?? false,
      list: toListView({
        market,
        language,
        path: '/search',
        query,
        hidden: { q: text, ...(category && { category }) },
        cards: result?.cards ?? [],
        total: result?.total ?? 0,
        isMore: result?.isMore ?? false,
        facets: { lowestMinor: 0, highestMinor: 0, merchants: [], countries: [] },
      }),
    },
  })
}

export const meta: MetaFunction<typeof loader> = (args) => pageMeta(args, args.data?.seo)

/** What was found, or where to begin. */
export default function Search() {
  const { base, text, waitS, found, categories, all } = useLoaderData<typeof loader>()
  const { t } = useTranslation('catalog')
  if (waitS !== null) {
    return (
      <div className="page">
        <ErrorState title={t('search.tooFastTitle')}>
          <p>{t('search.tooFastBody', { seconds: waitS })}</p>
        </ErrorState>
      </div>
    )
  }
  const isEmpty = found !== null && found.list.cards.length === 0 && found.list.active.length === 0
  const shelves = CATEGORIES.map((code) => (
    <ChipLink key={code} to={`${base}/shop/${code}`}>
      {t(categoryKey(code))}
    </ChipLink>
  ))
  return (
    <div className="page pt-8 md:pt-12">
      {!isEmpty && (
        <h1 className="text-headline break-words">
          {found ? t('search.titleFor', { query: found.corrected ?? text }) : t('search.start')}
        </h1>
      )}
      {!found && (
        <>
          <p className="mt-3 measure text-title text-ink-muted">{t('search.startLead')}</p>
          <div className="pt-8">
            <ChipRow label={t('shop.categories')}>{shelves}</ChipRow>
          </div>
        </>
      )}
      {found?.corrected && (
        <p className="mt-2 text-ink-muted">
          {t('search.corrected', { query: found.corrected })} <s>{text}</s>
        </p>
      )}
      {found?.isLoose && <p className="mt-2 text-ink-muted">{t('search.loose')}</p>}
      {found && categories.length > 1 && (
        <div className="pt-5">
          <ChipRow label={t('shop.categories')}>
            <ChipLink to={all} isActive={categories.every(({ isActive }) => !isActive)}>
              {t('search.all')}
            </ChipLink>
            {categories.map(({ code, products, to, isActive }) => (
              <ChipLink key={code} to={to} isActive={isActive}>
                {t('filter.option', { name: t(categoryKey(code)), count: products })}
              </ChipLink>
            ))}
          </ChipRow>
        </div>
      )}
      {found && (
        <div className="pt-6">
          <ProductList
            list={found.list}
            isSearch
            hasSellers={false}
            empty={
              <EmptyState heading="h1" title={t('search.emptyTitle', { query: text })}>
                <p>{t('search.emptyBody')}</p>
                <nav
                  aria-label={t('shop.categories')}
                  className="flex flex-wrap justify-center gap-2 pt-6"
                >
                  {shelves}
                </nav>
              </EmptyState>
            }
          />
        </div>
      )}
    </div>
  )
}
