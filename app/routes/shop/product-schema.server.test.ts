import { expect, it } from 'vitest'
import { readProductPage } from '#app/modules/catalog/catalog.server.ts'
import { aProduct } from '#tests/support/builders.ts'
import { useTestShop } from '#tests/support/context.ts'
import { NAUGHTY } from '#tests/support/naughty-texts.ts'
import { productSchema } from './product-schema.server.ts'

const shop = useTestShop()

it('tells search engines every text as it is, and none of it ends the script element', async () => {
  const { db } = shop.ctx
  const { productId, merchantId, slug } = await aProduct(db)
  const texts = [...Object.values(NAUGHTY).flat(), 'a\u2028b\u2029c', ']]></script\n><!--']
  for (const text of texts) {
    await db.productText.updateMany({
      where: { productId },
      data: { title: text, description: text },
    })
    await db.merchant.update({ where: { id: merchantId }, data: { name: text, legalName: text } })
    const page = await readProductPage(shop.ctx, { slug, market: 'ES', language: 'es' })
    if (!page) throw new Error('no page')
    const json = productSchema({
      page,
      variants: [],
      market: 'ES',
      lang: 'es-ES',
      origin: 'http://shop.test',
      url: 'http://shop.test/es/es/products/x',
      crumbs: [{ label: text, to: '/es/es/shop' }],
    })
    expect(json).not.toMatch(/[<\u2028\u2029]/)
    expect(JSON.parse(json)).toMatchObject({
      '@graph': [
        {
          name: text,
          description: text,
          brand: { name: text },
          offers: [{ name: text, seller: { name: text } }],
        },
        { itemListElement: [{ name: text }] },
      ],
    })
  }
})
