import {
  customaryPrice,
  LANGUAGES,
  MARKET_CODES,
  type MarketCode,
} from '#app/modules/market/market.ts'
import type { DemoFiles } from './files.ts'
import { type Ids, idBook } from './id-book.ts'
import { hsCodeOf } from './hs-codes.ts'
import { couponRows, videoRows } from './video-rows.ts'
import { fulfilmentCentre, hash, homeWarehouse, marketsOf, priceFactor, stockOf } from './plan.ts'

const FULFILMENT_CITIES: Readonly<Record<MarketCode, string>> = {
  US: 'Reno',
  ES: 'Getafe',
  GB: 'Daventry',
  ID: 'Bekasi',
  TH: 'Samut Prakan',
  MY: 'Shah Alam',
  VN: 'Bình Dương',
  PH: 'Pasig',
  SG: 'Tuas',
}

const DAY_MS = 86_400_000

/** Every row of the demo shop in the order its tables depend on each other. */
export function buildRows(files: DemoFiles) {
  const id = idBook()
  const homeOf = new Map(files.merchants.map(({ slug, country }) => [slug, country]))
  return {
    ...merchantRows(files, id),
    ...creatorRows(files, id),
    ...productRows(files, id, homeOf),
    ...videoRows(files, id),
    creatorsOfProducts: creatorsOfProducts(files, id),
    coupons: couponRows(),
  }
}

/** Who shows a product in a film, by product id: they are found by name as well. */
function creatorsOfProducts(files: DemoFiles, id: Ids): Map<string, string[]> {
  const names = new Map(files.creators.map(({ handle, name }) => [handle, `${name} ${handle}`]))
  const shown = new Map<string, Set<string>>()
  for (const { slug, creator } of files.videos) {
    for (const { product } of files.media.films[slug]?.tags ?? []) {
      const key = id(`product/${product}`)
      shown.set(key, (shown.get(key) ?? new Set()).add(names.get(creator) ?? creator))
    }
  }
  return new Map([...shown].map(([key, found]) => [key, [...found]]))
}

function merchantRows(files: DemoFiles, id: Ids) {
  const facts = (slug: string) => {
    const found = files.merchantFacts[slug]
    if (!found) throw new Error(`no facts for merchant ${slug}`)
    return found
  }
  return {
    merchants: files.merchants.map(({ slug, name, country }) => {
      const { about: _, ...rest } = facts(slug)
      return {
        id: id(`merchant/${slug}`),
        slug,
        name,
        country,
        ...rest,
        logoKey: `images/merchant-${slug}.svg`,
      }
    }),
    merchantTexts: files.merchants.flatMap(({ slug }) =>
      LANGUAGES.map((language) => ({
        merchantId: id(`merchant/${slug}`),
        language,
        about: facts(slug).about[language],
      })),
    ),
    warehouses: [
      ...files.merchants.map(({ slug, country, city }) => ({
        id: id(`warehouse/${homeWarehouse(slug)}`),
        code: homeWarehouse(slug),
        merchantId: id(`merchant/${slug}`),
        country,
        city,
      })),
      ...MARKET_CODES.map((market) => ({
        id: id(`warehouse/${fulfilmentCentre(market)}`),
        code: fulfilmentCentre(market),
        merchantId: null,
        country: market,
        city: FULFILMENT_CITIES[market],
      })),
    ],
  }
}

function creatorRows(files: DemoFiles, id: Ids) {
  return {
    creators: files.creators.map((creator) => ({
      id: id(`creator/${creator.handle}`),
      ...creator,
      avatarKey: `images/creator-${creator.handle}.svg`,
    })),
    creatorTexts: files.creators.flatMap(({ handle }) =>
      LANGUAGES.map((language) => ({
        creatorId: id(`creator/${handle}`),
        language,
        bio: files.creatorTexts[handle]?.bio[language] ?? '',
      })),
    ),
  }
}

function productRows(files: DemoFiles, id: Ids, homeOf: ReadonlyMap<string, MarketCode>) {
  const planned = files.products.map((product) => {
    const home = homeOf.get(product.merchant)
    if (!home) throw new Error(`unknown merchant ${product.merchant}`)
    const values = product.option?.values ?? ['']
    const variants = values.map((value, position) => ({
      id: id(`variant/${product.slug}/${position}`),
      productId: id(`product/${product.slug}`),
      sku: [product.slug, value].filter(Boolean).join('-').toUpperCase(),
      optionValues: product.option ? { [product.option.code]: value } : {},
      position,
    }))
    return { product, home, markets: marketsOf(product, home), variants }
  })
  const stock = planned.flatMap(({ product, home, markets, variants }) =>
    variants.flatMap((variant) =>
      stockOf(product, variant.sku, home, markets).map(({ warehouse, onHand }) => ({
        variantId: variant.id,
        warehouseId: id(`warehouse/${warehouse}`),
        onHand,
      })),
    ),
  )
  const pictured = planned.flatMap(({ product }) =>
    (files.media.products[product.slug]?.images ?? []).map((image, position) => ({
      product,
      image,
      position,
    })),
  )
  return {
    products: planned.map(({ product, home }) => ({
      id: id(`product/${product.slug}`),
      slug: product.slug,
      merchantId: id(`merchant/${product.merchant}`),
      category: product.category,
      originCountry: home,
      hsCode: hsCodeOf(product.shape),
      weightGrams: product.weightGrams,
      options: product.option ? [product.option] : [],
    })),
    productTexts: planned.flatMap(({ product }) =>
      LANGUAGES.map((language) => {
        const text = files.texts[product.slug]?.[language]
        if (!text) throw new Error(`no ${language} text for ${product.slug}`)
        return {
          productId: id(`product/${product.slug}`),
          language,
          title: text.title,
          description: text.description,
          highlights: text.highlights,
          optionLabels: text.options ?? {},
          imageAlt: text.alt,
        }
      }),
    ),
    variants: planned.flatMap(({ variants }) => variants),
    listings: planned.flatMap(({ product, markets }) =>
      markets.map((market) => ({
        productId: id(`product/${product.slug}`),
        market,
        category: product.category,
        // As if they had been bought for a while, and come in one by one.
        popularity: hash(`${product.slug}+${market}`) % 90,
        publishedAt: new Date(
          Date.UTC(2026, 10, 20) - (hash(`since/${product.slug}`) % 120) * DAY_MS,
        ),
      })),
    ),
    prices: planned.flatMap(({ product, markets, variants }) =>
      markets.flatMap((market) =>
        variants.map((variant) => {
          const price = customaryPrice(
            market,
            Math.round(product.baseUsd * 100 * priceFactor(product, variant.position)),
          )
          return {
            variantId: variant.id,
            market,
            currency: price.currency,
            amountMinor: price.amountMinor,
          }
        }),
      ),
    ),
    stockLevels: stock,
    stockMovements: stock
      .filter(({ onHand }) => onHand > 0)
      .map(({ onHand, ...level }) => ({
        ...level,
        onHandDelta: onHand,
        reservedDelta: 0,
        reason: 'receipt',
        reference: 'demo',
      })),
    images: pictured.map(({ image }) => ({
      id: id(`image/${image.stem}`),
      stem: image.stem,
      width: image.width,
      height: image.height,
      widths: image.widths,
      dominantColor: image.dominantColor,
    })),
    productImages: pictured.map(({ product, image, position }) => ({
      productId: id(`product/${product.slug}`),
      imageId: id(`image/${image.stem}`),
      position,
      optionValue: image.optionValue,
    })),
  }
}
