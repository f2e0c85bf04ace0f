import { taxCategoryOf } from '#app/modules/cart/cart.ts'
import {
  contentOf,
  type Offer,
  type OfferVariant,
  picturesOf,
  type ProductPage,
  type VariantStock,
  type VariantView,
} from '#app/modules/catalog/catalog.ts'
import { availabilityOf, LOW_STOCK } from '#app/modules/feed/feed.ts'
import type { Level } from '#app/modules/inventory/inventory.ts'
import {
  formatDateRange,
  formatMoney,
  formatRate,
  isoDateIn,
  type Language,
  localeTag,
  market as factsOf,
  type MarketCode,
  rateFor,
  taxFor,
} from '#app/modules/market/market.ts'
import { scale } from '#app/shared/money.ts'

interface Place {
  market: MarketCode
  language: Language
  now: Date
}

/** The variants in words, with what lies in the warehouses today. */
export function variantViews(
  page: ProductPage,
  levels: readonly Level[],
  place: Place,
): VariantView[] {
  const { offer } = page
  return offer.variants.map((variant) => ({
    id: variant.id,
    sku: variant.sku,
    optionValues: variant.optionValues,
    label: variant.label,
    price: formatMoney(variant.price, localeTag(place.language, place.market)),
    unitPrice: unitPriceOf(offer, variant, place),
    pictures: picturesOf(offer, variant).map((picture) => offer.pictures.indexOf(picture)),
    stock: stockOf(page, variant, levels, place),
  }))
}

/** Spain and the United Kingdom want the price per kilogram or litre beside the price. */
const UNIT_PRICE_MARKETS: ReadonlySet<MarketCode> = new Set(['ES', 'GB'])

function unitPriceOf(
  offer: Offer,
  variant: OfferVariant,
  { market, language }: Place,
): VariantView['unitPrice'] {
  const content = UNIT_PRICE_MARKETS.has(market) ? contentOf(offer, variant) : null
  if (!content) return null
  const amountMinor = scale(variant.price.amountMinor, 1_000, content.amount)
  const price = formatMoney({ ...variant.price, amountMinor }, localeTag(language, market))
  return { price, unit: content.unit }
}

function stockOf(
  page: ProductPage,
  variant: OfferVariant,
  levels: readonly Level[],
  { market, language, now }: Place,
): VariantStock | null {
  const { offer } = page
  const parcel = { ...variant, merchantId: offer.merchant.id, weightGrams: offer.weightGrams }
  const found = availabilityOf(parcel, levels, market, now)
  if (found.isSoldOut) return null
  const locale = localeTag(language, market)
  const fee = { amountMinor: found.deliveryMinor, currency: factsOf(market).currency }
  return {
    units: found.units,
    isLow: found.units <= LOW_STOCK,
    arrives: formatDateRange(found.arrives.from, found.arrives.to, locale),
    shipsFrom: found.shipsFrom,
    isCrossBorder: found.isCrossBorder,
    deliveryFee: fee.amountMinor === 0 ? null : formatMoney(fee, locale),
    noteKeys: found.isCrossBorder
      ? importNotes(page, variant, { market, now, from: found.shipsFrom })
      : [],
  }
}

/** What the border would mean for a parcel with one unit; "plus tax" is said beside the price already. */
function importNotes(
  page: ProductPage,
  variant: OfferVariant,
  { market, now, from }: { market: MarketCode; now: Date; from: string },
): string[] {
  const quote = taxFor({
    market,
    date: isoDateIn(now, factsOf(market).timeZones[0]),
    address: null,
    lines: [
      {
        category: taxCategoryOf({ category: page.offer.category, hsCode: page.hsCode }),
        goodsMinor: variant.price.amountMinor,
        quantity: 1,
        tariffHeading: page.hsCode,
      },
    ],
    shippingMinor: 0,
    shipsFromCountry: from,
  })
  return quote.notes.filter((key) => key !== 'market:notes.plusTax')
}

/** "incl. 21% IVA", as parts: the rate in words and the key of the tax's name; null where tax is added later. */
export function includedTaxOf(
  page: ProductPage,
  { market, language, now }: Place,
): { rate: string; labelKey: string } | null {
  const { tax, timeZones } = factsOf(market)
  if (!tax.isIncluded) return null
  const category = taxCategoryOf({ category: page.offer.category, hsCode: page.hsCode })
  const ratePpm = rateFor(market, category, isoDateIn(now, timeZones[0]))
  if (ratePpm === 0) return null
  return { rate: formatRate(ratePpm, localeTag(language, market)), labelKey: tax.labelKey }
}
