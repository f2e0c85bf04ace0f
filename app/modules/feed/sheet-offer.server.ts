import type { Context } from '#app/platform/context.server.ts'
import { type Offer, type OfferPicture, picturesOf } from '#app/modules/catalog/catalog.ts'
import { readOffer } from '#app/modules/catalog/catalog.server.ts'
import { readLevels } from '#app/modules/inventory/inventory.server.ts'
import {
  formatDateRange,
  formatMoney,
  type Language,
  localeTag,
  market as factsOf,
  type MarketCode,
} from '#app/modules/market/market.ts'
import type { MediaPicture } from '#app/modules/media/media.ts'
import { type Availability, availabilityOf } from './availability.ts'
import type { SheetOffer, SheetStock } from './sheet-offer.ts'

/**
 * The product sheet: the offer with what lies in the warehouses, in two statements.
 * @returns null if the product is not sold in the market
 */
export async function readSheetOffer(
  ctx: Pick<Context, 'sql' | 'clock'>,
  input: { slug: string; market: MarketCode; language: Language },
): Promise<SheetOffer | null> {
  const { market, language } = input
  const offer = await readOffer(ctx, input)
  if (!offer) return null
  const levels = await readLevels(
    ctx,
    offer.variants.map(({ id }) => id),
  )
  const locale = localeTag(language, market)
  const now = ctx.clock.now()
  return {
    productId: offer.productId,
    slug: offer.slug,
    title: offer.title,
    description: offer.description,
    highlights: offer.highlights,
    imageAlt: offer.imageAlt,
    merchant: {
      slug: offer.merchant.slug,
      name: offer.merchant.name,
      logo: offer.merchant.logo,
    },
    choice: offer.variants.length > 1 ? choiceOf(offer) : null,
    isTaxIncluded: factsOf(market).tax.isIncluded,
    market,
    pictures: offer.pictures.map(toPicture),
    variants: offer.variants.map((variant) => {
      const parcel = {
        ...variant,
        merchantId: offer.merchant.id,
        weightGrams: offer.weightGrams,
      }
      return {
        id: variant.id,
        label: variant.label,
        price: formatMoney(variant.price, locale),
        pictures: picturesOf(offer, variant).map((picture) => offer.pictures.indexOf(picture)),
        stock: inWords(availabilityOf(parcel, levels, market, now), market, locale),
      }
    }),
  }
}

function toPicture({ src, width, height, variants, color }: OfferPicture): MediaPicture {
  return { src, width, height, variants, color }
}

function choiceOf(offer: Offer): string {
  return offer.options.map(({ label }) => label).join(' · ')
}

function inWords(found: Availability, market: MarketCode, locale: string): SheetStock | null {
  if (found.isSoldOut) return null
  const fee = { amountMinor: found.deliveryMinor, currency: factsOf(market).currency }
  return {
    units: found.units,
    arrives: formatDateRange(found.arrives.from, found.arrives.to, locale),
    shipsFrom: found.shipsFrom,
    isCrossBorder: found.isCrossBorder,
    deliveryFee: fee.amountMinor === 0 ? null : formatMoney(fee, locale),
  }
}
