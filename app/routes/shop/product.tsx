import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { type ShouldRevalidateFunction, useLoaderData } from '@remix-run/react'
import { readElsewhere, readProductPage } from '#app/modules/catalog/catalog.server.ts'
import { categoryKey, isCategory } from '#app/modules/catalog/catalog.ts'
import { readLevels } from '#app/modules/inventory/inventory.server.ts'
import {
  formatWeight,
  localeTag,
  market as factsOf,
  pathFor,
  returnDays,
} from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { widestSource } from '#app/modules/media/media.ts'
import { i18nFor } from '#app/platform/i18n.server.ts'
import { useNonce } from '#app/platform/nonce.ts'
import type { PageHandle } from '../page-handle.ts'
import { pageMeta } from '../seo.ts'
import { ElsewherePage } from './elsewhere-page.tsx'
import { placeName } from './legal-values.server.ts'
import { ProductDetails } from './product-details.tsx'
import { productSchema } from './product-schema.server.ts'
import { includedTaxOf, variantViews } from './product-view.server.ts'

export const handle: PageHandle = { place: 'shop' }

export async function loader({ params, request, context: { ctx } }: LoaderFunctionArgs) {
  const slug = params['slug'] ?? ''
  const { market, language } = requestLocale(ctx, request)
  const base = pathFor(market, language)
  const page = await readProductPage(ctx, { slug, market, language })
  if (!page) return elsewhere()
  const { offer } = page
  const levels = await readLevels(
    ctx,
    offer.variants.map(({ id }) => id),
  )
  const place = { market, language, now: ctx.clock.now() }
  const lang = localeTag(language, market)
  const facts = factsOf(market)
  const t = i18nFor(language).getFixedT(language, 'catalog')
  const variants = variantViews(page, levels, place)
  const crumbs = [
    { label: t('shop.title'), to: `${base}/shop` },
    ...(isCategory(offer.category)
      ? [{ label: t(categoryKey(offer.category)), to: `${base}/shop/${offer.category}` }]
      : []),
  ]
  const [face] = offer.pictures
  return data({
    elsewhere: null,
    product: {
      base,
      market,
      productId: offer.productId,
      slug,
      title: offer.title,
      description: offer.description,
      highlights: offer.highlights,
      imageAlt: offer.imageAlt,
      pictures: offer.pictures.map(({ src, width, height, variants, color }) => ({
        src,
        width,
        height,
        variants,
        color,
      })),
      choices: offer.options,
      variants,
      tax: includedTaxOf(page, place),
      merchant: offer.merchant,
      seller: page.seller,
      originCountry: page.originCountry,
      weight: formatWeight(offer.weightGrams, lang, facts.units.system),
      films: page.films,
      related: page.related,
      crumbs,
      returns: {
        textKey: facts.consumer.returnsKey,
        guaranteeKey: facts.consumer.guaranteeKey,
        days: returnDays(market),
        years: facts.consumer.guaranteeYears,
      },
    },
    schema: productSchema({
      page,
      variants,
      market,
      lang,
      origin: ctx.env.APP_ORIGIN,
      url: `${ctx.env.APP_ORIGIN}${base}/products/${slug}`,
      crumbs,
    }),
    seo: {
      title: offer.title,
      description: offer.description,
      image: face && widestSource(face),
      type: 'product' as const,
      markets: page.markets,
      isIndexed: true,
    },
  })

  async function elsewhere() {
    const found = await readElsewhere(ctx, { slug, language })
    if (!found) throw new Response(null, { status: 404 })
    return data({
      elsewhere: {
        ...found,
        base,
        place: placeName(i18nFor(language).t(`market:name.${market}`), market, language),
        markets: found.markets.map((code) => ({
          code,
          to: pathFor(code, language, `/products/${slug}`),
        })),
      },
      product: null,
      schema: null,
      seo: { title: found.title, markets: found.markets, isIndexed: false },
    })
  }
}

export const meta: MetaFunction<typeof loader> = (args) => pageMeta(args, args.data?.seo)

/** Another colour or size is on the page already; what was bought changes the stock. */
export const shouldRevalidate: ShouldRevalidateFunction = (args) =>
  args.defaultShouldRevalidate &&
  (args.formMethod !== undefined || args.currentUrl.pathname !== args.nextUrl.pathname)

export default function Product() {
  const { product, elsewhere, schema } = useLoaderData<typeof loader>()
  const nonce = useNonce()
  if (!product) return <ElsewherePage {...elsewhere} />
  return (
    <>
      <script
        type="application/ld+json"
        nonce={nonce}
        suppressHydrationWarning
        // oxlint-disable-next-line react/no-danger -- JSON with "<" escaped by productSchema
        dangerouslySetInnerHTML={{ __html: schema }}
      />
      {/* Another product is another page: nothing chosen is carried over. */}
      <ProductDetails key={product.slug} {...product} />
    </>
  )
}
