import { randomUUID } from 'node:crypto'
import type { MarketCode } from '#app/modules/market/market.ts'
import { LANGUAGES, MARKET_CURRENCY } from '#app/modules/market/market.ts'
import type { Db } from '#app/platform/db.server.ts'

/** A product on sale with its stock, as the tests need it: state is made, not recorded. */
export interface BuiltProduct {
  productId: string
  variantId: string
  merchantId: string
  slug: string
  /** Warehouse ids by country. */
  warehouses: Map<string, string>
}

export interface ProductWishes {
  category?: string
  hsCode?: string
  /** Price per market in minor units; the product is listed in each. */
  prices?: Partial<Record<MarketCode, number>>
  /** Units per country of a warehouse of the merchant. */
  stock?: Partial<Record<MarketCode, number>>
  merchantId?: string
  weightGrams?: number
}

export async function aMerchant(db: Db, country: MarketCode = 'ES'): Promise<string> {
  const slug = `merchant-${randomUUID().slice(0, 8)}`
  const merchant = await db.merchant.create({
    data: {
      slug,
      name: slug,
      country,
      legalName: `${slug} SL`,
      addressLines: ['Calle Mayor 1'],
      postalCode: '28013',
      city: 'Madrid',
      registrationNumber: 'B00000000',
      email: `hello@${slug}.example`,
      phone: '+34910000000',
      foundedYear: 2020,
      logoKey: 'images/logo.svg',
      texts: { create: LANGUAGES.map((language) => ({ language, about: slug })) },
    },
  })
  return merchant.id
}

export async function aProduct(db: Db, wishes: ProductWishes = {}): Promise<BuiltProduct> {
  const { prices = { ES: 1_995 }, stock = { ES: 10 } } = wishes
  const merchantId = wishes.merchantId ?? (await aMerchant(db))
  const slug = `product-${randomUUID().slice(0, 8)}`
  const category = wishes.category ?? 'home'
  const markets = Object.keys(prices) as MarketCode[]
  const product = await db.product.create({
    data: {
      slug,
      merchantId,
      category,
      originCountry: 'ES',
      hsCode: wishes.hsCode ?? '691200',
      weightGrams: wishes.weightGrams ?? 400,
      texts: {
        create: LANGUAGES.map((language) => ({
          language,
          title: `${slug} ${language}`,
          description: slug,
          highlights: [],
          imageAlt: slug,
        })),
      },
      variants: { create: { sku: slug.toUpperCase(), position: 0 } },
    },
    include: { variants: true },
  })
  const variantId = product.variants[0]?.id ?? ''
  await db.listing.createMany({
    data: markets.map((market) => ({ productId: product.id, market, category })),
  })
  await db.variantPrice.createMany({
    data: markets.map((market) => ({
      variantId,
      market,
      currency: MARKET_CURRENCY[market],
      amountMinor: prices[market] ?? 0,
    })),
  })
  const warehouses = new Map<string, string>()
  for (const [country, onHand] of Object.entries(stock)) {
    const warehouse = await db.warehouse.create({
      data: { code: `${slug}-${country}`, merchantId, country, city: country },
    })
    warehouses.set(country, warehouse.id)
    await db.stockLevel.create({ data: { variantId, warehouseId: warehouse.id, onHand } })
    if (onHand > 0) {
      await db.stockMovement.create({
        data: {
          variantId,
          warehouseId: warehouse.id,
          onHandDelta: onHand,
          reservedDelta: 0,
          reason: 'receipt',
          reference: 'test',
        },
      })
    }
  }
  return { productId: product.id, variantId, merchantId, slug, warehouses }
}
