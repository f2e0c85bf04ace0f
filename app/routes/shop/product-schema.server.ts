import type { ProductPage, VariantView } from '#app/modules/catalog/catalog.ts'
import { type MarketCode, returnDays, toMajorString } from '#app/modules/market/market.ts'
import { widestSource } from '#app/modules/media/media.ts'

interface Source {
  page: ProductPage
  variants: readonly VariantView[]
  market: MarketCode
  lang: string
  origin: string
  /** Full address of the page. */
  url: string
  crumbs: readonly { label: string; to: string }[]
}

/** schema.org's Product with an Offer per variant, and the way to it. @returns JSON that is safe in a script element */
export function productSchema(source: Source): string {
  const { page, variants, market, origin, url, crumbs } = source
  const { offer, seller } = page
  const stockOf = new Map(variants.map(({ id, stock }) => [id, stock]))
  const product = {
    '@type': 'Product',
    '@id': `${url}#product`,
    name: offer.title,
    description: offer.description,
    inLanguage: source.lang,
    sku: offer.variants[0]?.sku,
    category: offer.category,
    image: offer.pictures.map((picture) => origin + widestSource(picture)),
    brand: { '@type': 'Brand', name: offer.merchant.name },
    countryOfOrigin: page.originCountry,
    weight: { '@type': 'QuantitativeValue', value: offer.weightGrams, unitCode: 'GRM' },
    offers: offer.variants.map((variant) => ({
      '@type': 'Offer',
      url: variant.label ? `${url}?variant=${variant.id}` : url,
      sku: variant.sku,
      name: variant.label || offer.title,
      price: toMajorString(variant.price.amountMinor, variant.price.currency),
      priceCurrency: variant.price.currency,
      availability: `https://schema.org/${availability(stockOf.get(variant.id))}`,
      itemCondition: 'https://schema.org/NewCondition',
      eligibleRegion: market,
      seller: { '@type': 'Organization', name: seller.legalName },
      hasMerchantReturnPolicy: {
        '@type': 'MerchantReturnPolicy',
        applicableCountry: market,
        returnPolicyCategory: 'https://schema.org/MerchantReturnFiniteReturnWindow',
        merchantReturnDays: returnDays(market),
      },
    })),
  }
  const list = {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, to }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: origin + to,
    })),
  }
  // "<" would end the script element; the two line separators end a line of JavaScript.
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': [product, list] })
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`)
}

function availability(stock: VariantView['stock'] | undefined): string {
  if (!stock) return 'OutOfStock'
  return stock.isLow ? 'LimitedAvailability' : 'InStock'
}
