import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from '#app/ui/texts.tsx'
import {
  CATEGORIES,
  categoryKey,
  hasFilters,
  isCategory,
  parseListQuery,
  toListView,
} from '#app/modules/catalog/catalog.ts'
import { listProducts, MAX_COUNTED, readFacets } from '#app/modules/catalog/catalog.server.ts'
import { ProductList } from '#app/modules/catalog/product-list.tsx'
import { MARKET_CURRENCY, pathFor } from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { i18nFor } from '#app/platform/i18n.server.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { ChipLink, ChipRow } from '#app/ui/chip.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { PageHandle } from '../page-handle.ts'
import { pageMeta } from '../seo.ts'

export const handle: PageHandle = { place: 'shop' }

export async function loader({ params, request, context: { ctx } }: LoaderFunctionArgs) {
  const { category } = params
  if (!isCategory(category)) throw new Response(null, { status: 404 })
  const { market, language } = requestLocale(ctx, request)
  const query = parseListQuery(new URL(request.url).searchParams, MARKET_CURRENCY[market])
  const [products, facets] = await Promise.all([
    listProducts(ctx, { market, language, query, category }),
    readFacets(ctx, { market, category }),
  ])
  // Without a filter the shelf's own count is exact; with one it is counted up to a limit.
  const isCapped = hasFilters(query) && products.total > MAX_COUNTED
  const counted = isCapped ? MAX_COUNTED : products.total
  const total = hasFilters(query) ? counted : Math.max(facets.total, products.cards.length)
  const t = i18nFor(language).getFixedT(language, 'catalog')
  return {
    category,
    list: toListView({
      market,
      language,
      path: `/shop/${category}`,
      query,
      cards: products.cards,
      total,
      isMore: isCapped,
      facets,
    }),
    seo: {
      title: t(categoryKey(category)),
      description: t(`category.${category}.lead`),
      search: query.page > 1 ? `?page=${query.page}` : undefined,
      isIndexed: !hasFilters(query) && query.sort === 'popular' && products.cards.length > 0,
    },
    base: pathFor(market, language),
  }
}

export const meta: MetaFunction<typeof loader> = (args) => pageMeta(args, args.data?.seo)

/** One shelf of the shop. */
export default function CategoryPage() {
  const { category, list, base } = useLoaderData<typeof loader>()
  const { t } = useTranslation('catalog')
  return (
    <div className="page pt-4 md:pt-8">
      <Breadcrumbs crumbs={[{ label: t('shop.title'), to: `${base}/shop` }]} />
      <header className="mt-2 mb-6 md:mb-8">
        <h1 className="text-display">{t(categoryKey(category))}</h1>
        <p className="mt-3 measure text-title text-ink-muted">{t(`category.${category}.lead`)}</p>
      </header>
      <div className="pb-5">
        <ChipRow label={t('shop.categories')}>
          {CATEGORIES.map((code) => (
            <ChipLink key={code} to={`${base}/shop/${code}`} isActive={code === category}>
              {t(categoryKey(code))}
            </ChipLink>
          ))}
        </ChipRow>
      </div>
      <ProductList
        list={list}
        empty={
          <EmptyState
            title={t('list.emptyShelfTitle')}
            actions={<LinkButton to={`${base}/shop`}>{t('list.toShop')}</LinkButton>}
          >
            <p>{t('list.emptyShelfBody')}</p>
          </EmptyState>
        }
      />
    </div>
  )
}
