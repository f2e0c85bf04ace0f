import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { addToCart, type CartOwner, setCoupon } from '#app/modules/cart/cart.server.ts'
import { MARKET_CODES, type MarketCode } from '#app/modules/market/market.ts'
import { newToken } from '#app/platform/secret.server.ts'
import { toMinor } from '#app/shared/minor.ts'
import { ADDRESSES } from '#tests/support/addresses.ts'
import { aProduct } from '#tests/support/builders.ts'
import { useTestShop } from '#tests/support/context.ts'
import { type CheckoutForm, shownTotal } from './checkout.ts'
import { payCheckout, readQuotableCart, updateCheckout } from './checkout.server.ts'

const shop = useTestShop()

const PRICES: Record<MarketCode, number> = {
  US: 1_999,
  ES: 1_995,
  GB: 1_799,
  ID: 29_900_000,
  TH: 59_000,
  MY: 7_990,
  VN: 529_000,
  PH: 99_900,
  SG: 2_590,
}

async function aBuyer(market: MarketCode, wishes: { stock?: number; quantity?: number } = {}) {
  const { stock = 10, quantity = 2 } = wishes
  const product = await aProduct(shop.ctx.db, { prices: PRICES, stock: { [market]: stock } })
  const owner: CartOwner = { userId: null, token: newToken() }
  const buyer = { owner, market, language: 'en' as const, userId: null }
  await addToCart(shop.ctx, { owner, market, variantId: product.variantId, quantity })
  const fields = { email: 'eva@example.com', ...ADDRESSES[market] }
  const draft = { fields, delivery: {}, paymentMethod: 'stripe' as const }
  const quotable = await readQuotableCart(shop.ctx, buyer)
  const quote = quotable?.quote(draft)
  if (!quotable || !quote) throw new Error('nothing to buy')
  const form: CheckoutForm = {
    intent: 'pay',
    payment: 'stripe',
    shown: shownTotal(quote),
    draft,
  }
  return { buyer, form, quote, cart: quotable.cart, product }
}

const quotesOf = async (cartId: string) =>
  shop.ctx.db.quote.findMany({
    where: { checkout: { cartId } },
    orderBy: { createdAt: 'asc' },
    include: { checkout: true },
  })
const paymentsOf = (checkoutId: string) =>
  shop.ctx.db.payment.findMany({ where: { checkoutId }, orderBy: { createdAt: 'asc' } })

describe('paying', () => {
  it.each(MARKET_CODES)('%s: shown is stored is charged', async (market) => {
    const { buyer, form, quote, cart } = await aBuyer(market)
    const paid = await payCheckout(shop.ctx, buyer, form)
    expect(paid).toMatchObject({ ok: true, value: { kind: 'redirect' } })
    const [stored] = await quotesOf(cart.id)
    expect(stored && toMinor(stored.totalMinor)).toBe(quote.totals.totalMinor)
    const [payment] = await paymentsOf(stored?.checkoutId ?? '')
    const intent = await shop.ctx.stripe.paymentIntents.retrieve(
      payment?.stripePaymentIntentId ?? '',
    )
    expect(intent.amount).toBe(quote.totals.totalMinor)
    expect(intent.currency.toUpperCase()).toBe(quote.totals.currency)
  })

  it('charges nothing when the total is not the one that was shown', async () => {
    const { buyer, form, cart } = await aBuyer('US')
    const unseen = { ...form, shown: 'USD:100' }
    expect(await payCheckout(shop.ctx, buyer, unseen)).toMatchObject({ reason: 'totals-changed' })
    expect(await quotesOf(cart.id)).toEqual([])
  })

  it('says that a coupon has gone where that is why the total changed', async () => {
    const code = 'LASTONE'
    const validTo = new Date(Date.now() + 3_600_000)
    await shop.ctx.db.coupon.create({
      data: {
        code,
        amountMinor: 300,
        currency: 'EUR',
        maxUses: 1,
        validFrom: new Date(0),
        validTo,
      },
    })
    const buyers = await Promise.all([aBuyer('ES'), aBuyer('ES')])
    const [first, second] = await Promise.all(
      buyers.map(async ({ buyer, form }) => {
        await setCoupon(shop.ctx, { owner: buyer.owner, code })
        const quote = (await readQuotableCart(shop.ctx, buyer))?.quote(form.draft)
        return { buyer, form: { ...form, shown: quote ? shownTotal(quote) : form.shown } }
      }),
    )
    if (!first || !second) throw new Error('two buyers')
    expect(await payCheckout(shop.ctx, first.buyer, first.form)).toMatchObject({ ok: true })
    expect(await payCheckout(shop.ctx, second.buyer, second.form)).toMatchObject({
      reason: 'coupon-used-up',
    })
  })

  it('finds the same payment when pressed again, and another one when something changed', async () => {
    const { buyer, form, cart } = await aBuyer('ES')
    await payCheckout(shop.ctx, buyer, form)
    await payCheckout(shop.ctx, buyer, form)
    const [first, ...others] = await quotesOf(cart.id)
    expect(others).toEqual([])
    expect(await paymentsOf(first?.checkoutId ?? '')).toHaveLength(1)
    const fields = { ...form.draft.fields, line1: 'Calle Mayor 1' }
    await payCheckout(shop.ctx, buyer, { ...form, draft: { ...form.draft, fields } })
    expect(await quotesOf(cart.id)).toHaveLength(2)
    const payments = await paymentsOf(first?.checkoutId ?? '')
    expect(payments.map(({ state }) => state)).toEqual(['canceled', 'created'])
  })

  it('does not tell a buyer that the units it holds are gone', async () => {
    const { buyer, form, cart } = await aBuyer('ES', { stock: 2, quantity: 2 })
    expect(await payCheckout(shop.ctx, buyer, form)).toMatchObject({ ok: true })
    const again = await readQuotableCart(shop.ctx, buyer)
    expect(again?.quote(form.draft)?.breakdown.lines).toMatchObject([{ quantity: 2 }])
    expect(await payCheckout(shop.ctx, buyer, form)).toMatchObject({ ok: true })
    expect(await quotesOf(cart.id)).toHaveLength(1)
  })

  it('finds another shelf where somebody else has just emptied the first', async () => {
    const { buyer, form, product } = await aBuyer('ES', { stock: 1, quantity: 1 })
    const warehouse = await shop.ctx.db.warehouse.create({
      data: {
        code: `${product.slug}-second`,
        merchantId: product.merchantId,
        country: 'ES',
        city: 'Getafe',
      },
    })
    const shelf = { variantId: product.variantId, warehouseId: warehouse.id }
    await shop.ctx.db.stockLevel.create({ data: { ...shelf, onHand: 1 } })
    const somebody = await shop.ctx.database.pool.connect()
    try {
      await somebody.query('BEGIN')
      await somebody.query(
        'UPDATE stock_level SET on_hand = 0 WHERE variant_id = $1 AND warehouse_id <> $2',
        [shelf.variantId, shelf.warehouseId],
      )
      // The buyer still sees the unit, and waits for it.
      const paying = payCheckout(shop.ctx, buyer, form)
      await pause(300)
      await somebody.query('COMMIT')
      expect(await paying).toMatchObject({ ok: true })
    } finally {
      somebody.release()
    }
    const [held] = await shop.ctx.db.reservation.findMany({ where: shelf })
    expect(held).toMatchObject({ quantity: 1, state: 'active' })
  })

  it('does not count its own use of a coupon against a buyer', async () => {
    const { buyer, form } = await aBuyer('ES')
    await shop.ctx.db.coupon.create({
      data: {
        code: 'ONLYONE',
        percentBp: 1_000,
        maxUses: 1,
        validFrom: new Date('2026-01-01'),
        validTo: new Date('2027-01-01'),
      },
    })
    await setCoupon(shop.ctx, { owner: buyer.owner, code: 'onlyone' })
    const quoteNow = async () =>
      (await readQuotableCart(shop.ctx, buyer))?.quote(form.draft) ?? null
    const cut = await quoteNow()
    expect(cut?.totals.discountMinor).toBe(399)
    const shown = cut ? shownTotal(cut) : ''
    expect(await payCheckout(shop.ctx, buyer, { ...form, shown })).toMatchObject({ ok: true })
    expect((await quoteNow())?.coupon).toEqual({ code: 'ONLYONE', refusal: null })
  })

  it('places an order paid in cash where that is the custom, within its limits', async () => {
    const cash = { payment: 'cash-on-delivery', paymentMethod: 'cash-on-delivery' } as const
    const vn = await aBuyer('VN')
    const inCash = (form: CheckoutForm): CheckoutForm => ({
      ...form,
      payment: cash.payment,
      draft: { ...form.draft, paymentMethod: cash.paymentMethod },
    })
    expect(await payCheckout(shop.ctx, vn.buyer, inCash(vn.form))).toMatchObject({
      ok: true,
      value: { kind: 'order' },
    })
    const es = await aBuyer('ES')
    expect(await payCheckout(shop.ctx, es.buyer, inCash(es.form))).toMatchObject({
      reason: 'cash-refused',
      cause: 'not-offered',
    })
  })

  it('says what is wrong with which field', async () => {
    const { buyer, form } = await aBuyer('ES')
    const fields = { ...form.draft.fields, email: 'eva', postalCode: '08001', phone: '' }
    const draft = { ...form.draft, fields }
    expect(await payCheckout(shop.ctx, buyer, { ...form, draft })).toMatchObject({
      reason: 'invalid',
      errors: { email: 'checkout:error.email', phone: 'market:errors.required' },
    })
  })

  it('stops after five attempts', async () => {
    const { buyer, form } = await aBuyer('ES')
    for (let i = 0; i < 5; i += 1) await payCheckout(shop.ctx, buyer, form)
    expect(await payCheckout(shop.ctx, buyer, form)).toMatchObject({
      reason: 'too-many-attempts',
    })
  })
})

describe('filling the form', () => {
  it('keeps what is typed, right or wrong, and complains of nothing that is still empty', async () => {
    const { buyer } = await aBuyer('US')
    const draft = {
      fields: { email: 'eva@', line1: '350 5th Ave', area: 'NY', postalCode: '10118' },
      delivery: {},
      paymentMethod: 'stripe' as const,
    }
    const updated = await updateCheckout(shop.ctx, buyer, { draft })
    expect(updated?.errors).toEqual({ email: 'checkout:error.email' })
    expect(updated?.quote.isFinal).toBe(true)
    const { running } = (await readQuotableCart(shop.ctx, buyer)) ?? {}
    expect(running).toMatchObject({ email: 'eva@', address: { line1: '350 5th Ave' } })
  })

  it('leaves a checkout alone that is being paid', async () => {
    const { buyer, form } = await aBuyer('ES')
    await payCheckout(shop.ctx, buyer, form)
    const fields = { ...form.draft.fields, line1: 'Otra calle 2' }
    await updateCheckout(shop.ctx, buyer, { draft: { ...form.draft, fields } })
    const { running } = (await readQuotableCart(shop.ctx, buyer)) ?? {}
    expect(running?.address).toMatchObject({ line1: ADDRESSES.ES.line1 })
  })
})
