import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from '#app/ui/texts.tsx'
import { hasFilters, parseListQuery, toListView } from '#app/modules/catalog/catalog.ts'
import { listProducts, MAX_COUNTED, readFacets } from '#app/modules/catalog/catalog.server.ts'
import { ProductList } from '#app/modules/catalog/product-list.tsx'
import { useCountryName } from '#app/modules/market/use-country-name.tsx'
import { MARKET_CURRENCY, pathFor } from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { mediaUrl } from '#app/modules/media/media.ts'
import { IdentityList } from '#app/modules/merchants/identity-list.tsx'
import { readMerchant } from '#app/modules/merchants/merchants.server.ts'
import { i18nFor } from '#app/platform/i18n.server.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { PageHandle } from '../page-handle.ts'
import { pageMeta } from '../seo.ts'

export const handle: PageHandle = { place: 'shop' }

export async function loader({ params, request, context: { ctx } }: LoaderFunctionArgs) {
  const slug = params['merchant'] ?? ''
  const { market, language } = requestLocale(ctx, request)
  const search = new URL(request.url).searchParams
  const query = { ...parseListQuery(search, MARKET_CURRENCY[market]), merchant: slug }
  const [merchant, products] = await Promise.all([
    readMerchant(ctx, { slug, language }),
    listProducts(ctx, { market, language, query }),
  ])
  if (!merchant) throw new Response(null, { status: 404 })
  const facets = await readFacets(ctx, { market, merchantId: merchant.id })
  const t = i18nFor(language).getFixedT(language, 'catalog')
  // The store is the seller: in its own addresses it need not be named.
  const own = { ...query, merchant: null }
  return {
    base: pathFor(market, language),
    merchant: { ...merchant, logo: mediaUrl(merchant.logoKey) },
    list: toListView({
      market,
      language,
      path: `/stores/${slug}`,
      query: own,
      cards: products.cards,
      total: Math.min(products.total, MAX_COUNTED),
      isMore: products.total > MAX_COUNTED,
      facets,
    }),
    seo: {
      title: merchant.name,
      description: merchant.about || t('shop.merchantsLead'),
      search: query.page > 1 ? `?page=${query.page}` : undefined,
      isIndexed: !hasFilters(own) && query.sort === 'popular' && facets.total > 0,
    },
  }
}

export const meta: MetaFunction<typeof loader> = (args) => pageMeta(args, args.data?.seo)

/** A merchant's own page: who they are, and all they sell here. */
export default function Store() {
  const { base, merchant, list } = useLoaderData<typeof loader>()
  const { t } = useTranslation('catalog')
  const countryName = useCountryName()
  return (
    <div className="page pt-4 md:pt-8">
      <Breadcrumbs crumbs={[{ label: t('shop.title'), to: `${base}/shop` }]} />
      <header className="mt-3 mb-8 grid gap-x-16 gap-y-6 md:mb-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div>
          <div className="flex items-center gap-5">
            <Avatar name={merchant.name} src={merchant.logo} size={72} />
            <div className="min-w-0">
              <h1 className="text-display break-words">{merchant.name}</h1>
              <p className="mt-1 text-ink-muted">
                {t('shop.merchantPlace', {
                  city: merchant.city,
                  country: countryName(merchant.country),
                })}
                {' · '}
                {t('store.since', { year: merchant.foundedYear })}
              </p>
            </div>
          </div>
          <p className="mt-6 measure text-title text-ink-muted">{merchant.about}</p>
        </div>
        <div className="border-t border-line lg:self-end">
          <Disclosure title={t('store.legal')}>
            <p className="mb-4 text-small">{t('product.sellerTrader')}</p>
            <IdentityList identity={merchant.identity} />
          </Disclosure>
        </div>
      </header>
      <h2 className="sr-only">{t('store.products')}</h2>
      <ProductList
        list={list}
        hasSellers={false}
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
