import { beforeAll, describe, expect, it } from 'vitest'
import { publishTurnedStock } from '#app/modules/inventory/inventory.server.ts'
import type { Language } from '#app/modules/market/market.ts'
import { aMerchant, aProduct, type BuiltProduct } from '#tests/support/builders.ts'
import { useTestShop } from '#tests/support/context.ts'
import {
  indexProducts,
  listProducts,
  readElsewhere,
  readFacets,
  readLanding,
  readProductPage,
  searchProducts,
  suggest,
} from './catalog.server.ts'
import { parseListQuery } from './list-query.ts'

const shop = useTestShop()
const ALL = parseListQuery(new URLSearchParams(), 'EUR')
const TITLES: Partial<Record<Language, string>> = {
  en: 'Vitamin C serum',
  es: 'Sérum de pimentón',
  vi: 'Cà phê Đắk Lắk',
  th: 'กาแฟอาราบิกา คั่วกลาง',
  zh: '保湿精华液',
}
let found: BuiltProduct
let scarce: BuiltProduct
let gone: BuiltProduct
let merchantId: string

async function rename(product: BuiltProduct, titles: Partial<Record<Language, string>>) {
  for (const [language, title] of Object.entries(titles)) {
    await shop.ctx.db.productText.update({
      where: { productId_language: { productId: product.productId, language } },
      data: { title },
    })
  }
  await shop.ctx.db.$transaction((tx) =>
    indexProducts(
      tx,
      [product.productId],
      new Map([[product.productId, ['Mara Vidal maravidal']]]),
    ),
  )
}

beforeAll(async () => {
  const { db } = shop.ctx
  merchantId = await aMerchant(db)
  const prices = { ES: 1_995, TH: 59_000, US: 1_999 }
  found = await aProduct(db, { merchantId, prices, stock: { ES: 40, US: 9 } })
  scarce = await aProduct(db, { merchantId, prices: { ES: 4_995 }, stock: { ES: 3 } })
  gone = await aProduct(db, { merchantId, prices: { ES: 995, US: 999 }, stock: { ES: 0 } })
  await rename(found, TITLES)
  await rename(scarce, { en: 'Rose hand cream', es: 'Crema de manos de rosas' })
  await rename(gone, { en: 'Travel serum', es: 'Sérum de viaje' })
  await publishTurnedStock(shop.ctx)
})

const search = async (
  text: string,
  language: Language = 'es',
  market: 'ES' | 'TH' | 'US' = 'ES',
) => {
  const result = await searchProducts(shop.ctx, { text, market, language, query: ALL })
  return { ...result, slugs: result?.cards.map(({ slug }) => slug) ?? [] }
}

describe('search', () => {
  it.each([
    ['serum', 'en'],
    ['SÉRUM', 'es'],
    ['pimenton', 'es'],
    ['pimentón', 'es'],
    ['ca phe', 'vi'],
    ['cà phê đắk', 'en'],
    ['กาแฟ', 'en'],
    ['精华', 'zh'],
    ['maravidal', 'id'],
    ['vitam', 'ms'],
  ] as const)('finds %s for a reader of %s', async (text, language) => {
    expect((await search(text, language)).slugs).toContain(found.slug)
  })

  it('mends typing slips and says so', async () => {
    const result = await search('vitamin seurm', 'en')
    expect(result.slugs).toEqual([found.slug])
    expect(result.corrected).toBe('vitamin serum')
  })

  it('puts what can be bought before what is gone', async () => {
    expect((await search('serum', 'en')).slugs).toEqual([found.slug, gone.slug])
  })

  it('shows only what the market sells', async () => {
    expect((await search('rose', 'en', 'US')).slugs).toEqual([])
    expect((await search('rose', 'en')).slugs).toEqual([scarce.slug])
  })

  it('falls back to some of the words', async () => {
    const result = await search('rose spaceship', 'en')
    expect(result.isLoose).toBe(true)
    expect(result.slugs).toEqual([scarce.slug])
  })

  it.each(["'", "serum' | 'rose", '\u0000', '\\', '🛍️', 'a'.repeat(5_000), ':*', "');--"])(
    'takes %j',
    async (text) => {
      await expect(search(text)).resolves.toBeDefined()
    },
  )

  it('suggests while one types', async () => {
    const { products } = await suggest(shop.ctx, { text: 'vit', market: 'ES', language: 'en' })
    expect(products.map(({ slug }) => slug)).toEqual([found.slug])
  })

  it('forgets the words of a product that is renamed', async () => {
    const product = await aProduct(shop.ctx.db, { merchantId })
    await rename(product, { en: 'Zanzibar clove' })
    expect((await search('zanzibar', 'en')).slugs).toEqual([product.slug])
    await rename(product, { en: 'Ceylon cinnamon' })
    expect((await search('zanzibar', 'en')).slugs).toEqual([])
    await shop.ctx.db.listing.deleteMany({ where: { productId: product.productId } })
  })
})

describe('lists', () => {
  const list = (search: string) =>
    listProducts(shop.ctx, {
      market: 'ES',
      language: 'es',
      category: 'home',
      query: parseListQuery(new URLSearchParams(search), 'EUR'),
    })

  it.each([
    ['', 3],
    ['stock=in', 2],
    ['min=10&max=20', 1],
    ['from=ES', 2],
    ['from=VN', 0],
    ['seller=nobody', 0],
  ])('%s has %i', async (search, total) => {
    const products = await list(search)
    expect(products.cards).toHaveLength(total)
  })

  it('orders by price', async () => {
    const { cards } = await list('sort=cheapest')
    expect(cards.map(({ slug }) => slug)).toEqual([gone.slug, found.slug, scarce.slug])
  })

  it('says what is gone and what is nearly gone', async () => {
    const { cards } = await list('')
    const stock = new Map(cards.map((card) => [card.slug, card.stock]))
    expect(stock.get(gone.slug)).toBe('none')
    expect(stock.get(scarce.slug)).toBe('few')
    expect(stock.get(found.slug)).toBe('plenty')
  })

  it('follows the stock when a shelf empties', async () => {
    const { variantId } = scarce
    await shop.ctx.db.stockLevel.updateMany({ where: { variantId }, data: { onHand: 0 } })
    expect(await publishTurnedStock(shop.ctx)).toBeGreaterThan(0)
    const { cards } = await list('')
    expect(cards.find(({ slug }) => slug === scarce.slug)?.stock).toBe('none')
    await shop.ctx.db.stockLevel.updateMany({ where: { variantId }, data: { onHand: 3 } })
    await publishTurnedStock(shop.ctx)
  })

  it('counts what a shelf can be narrowed by', async () => {
    const facets = await readFacets(shop.ctx, { market: 'ES', category: 'home' })
    expect(facets).toMatchObject({ total: 3, lowestMinor: 995, highestMinor: 4_995 })
    expect(facets.countries).toEqual([
      { code: 'ES', products: 2 },
      { code: 'US', products: 1 },
    ])
  })

  it('has a front', async () => {
    const landing = await readLanding(shop.ctx, { market: 'ES', language: 'es' })
    expect(landing.scarce.map(({ slug }) => slug)).toEqual([scarce.slug])
    expect(landing.newest).toHaveLength(2)
  })
})

describe('the product page', () => {
  it('knows the product, its seller and its markets', async () => {
    const page = await readProductPage(shop.ctx, { slug: found.slug, market: 'ES', language: 'es' })
    expect(page?.offer.title).toBe(TITLES.es)
    expect(page?.markets.toSorted()).toEqual(['ES', 'TH', 'US'])
    expect(page?.seller.address).toContain('28013 Madrid')
    expect(page?.related.map(({ slug }) => slug)).toContain(scarce.slug)
  })

  it('says where else it is sold', async () => {
    const input = { slug: scarce.slug, language: 'en' as const }
    expect(await readProductPage(shop.ctx, { ...input, market: 'US' })).toBeNull()
    expect((await readElsewhere(shop.ctx, input))?.markets).toEqual(['ES'])
    expect(await readElsewhere(shop.ctx, { slug: 'nothing', language: 'en' })).toBeNull()
  })
})
