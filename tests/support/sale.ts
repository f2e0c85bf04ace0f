import { randomBytes } from 'node:crypto'
import type { MarketCode } from '#app/modules/market/market.ts'
import { MARKET_CURRENCY } from '#app/modules/market/market.ts'
import type { SaleBreakdown } from '#app/modules/orders/orders.ts'
import { startPayment } from '#app/modules/checkout/checkout.server.ts'
import type { PaymentMethod } from '#app/modules/payment/payment.ts'
import { settlePayment } from '#app/modules/checkout/checkout.server.ts'
import type { RunningContext } from '#app/platform/context.server.ts'
import { tokenHash } from '#app/platform/secret.server.ts'
import type { BuiltProduct } from './builders.ts'

export interface QuotedCheckout {
  checkoutId: string
  quoteId: string
  totalMinor: number
}

export interface SaleWishes {
  market?: MarketCode
  lines: { product: BuiltProduct; quantity: number; unitMinor: number }[]
  method?: PaymentMethod
  coupon?: { code: string; amountMinor: number }
}

const SHIPPING_MINOR = 500

/** A cart, a complete checkout and its frozen quote: everything up to the pay button. */
export async function aQuotedCheckout(
  ctx: RunningContext,
  wishes: SaleWishes,
): Promise<QuotedCheckout> {
  const { market = 'ES', method = 'stripe', coupon } = wishes
  const cart = await ctx.db.cart.create({
    data: {
      tokenHash: tokenHash(randomBytes(32).toString('base64url')),
      lines: {
        create: wishes.lines.map(({ product, quantity }) => ({
          variantId: product.variantId,
          quantity,
        })),
      },
    },
  })
  const checkout = await ctx.db.checkout.create({
    data: {
      cartId: cart.id,
      cartVersion: cart.version,
      market,
      language: 'es',
      email: 'compradora@example.com',
      address: { name: 'Lucía Prats', line1: 'Calle Mayor 1', city: 'Madrid', postalCode: '28013' },
      paymentMethod: method,
      createdAt: ctx.clock.now(),
      updatedAt: ctx.clock.now(),
    },
  })
  return { checkoutId: checkout.id, ...(await aQuote(ctx, checkout.id, wishes, market, coupon)) }
}

/** Another frozen quote for the same checkout. */
export async function aQuote(
  ctx: RunningContext,
  checkoutId: string,
  wishes: SaleWishes,
  market: MarketCode = 'ES',
  coupon?: { code: string; amountMinor: number },
): Promise<{ quoteId: string; totalMinor: number }> {
  const breakdown: SaleBreakdown = {
    lines: wishes.lines.map(({ product, quantity, unitMinor }, parcel) => ({
      variantId: product.variantId,
      productSlug: product.slug,
      sku: product.slug.toUpperCase(),
      title: product.slug,
      optionText: '',
      imageStem: null,
      videoId: null,
      quantity,
      unitMinor,
      totalMinor: quantity * unitMinor,
      parcel,
    })),
    parcels: wishes.lines.map(({ product }) => ({
      merchantId: product.merchantId,
      merchantName: 'Lumbre',
      warehouseId: [...product.warehouses.values()][0] ?? '',
      shipsFrom: 'ES',
      isImport: false,
      deliveryCode: 'standard',
      shippingMinor: SHIPPING_MINOR,
      deliverFrom: '2026-11-25',
      deliverTo: '2026-11-27',
    })),
    discount: coupon ?? null,
    taxLines: [],
    dutyLines: [],
    noteKeys: [],
  }
  const goodsMinor = breakdown.lines.reduce((sum, line) => sum + line.totalMinor, 0)
  const shippingMinor = SHIPPING_MINOR * breakdown.parcels.length
  const discountMinor = coupon?.amountMinor ?? 0
  const totalMinor = goodsMinor - discountMinor + shippingMinor
  const quote = await ctx.db.quote.create({
    data: {
      checkoutId,
      currency: MARKET_CURRENCY[market],
      goodsMinor,
      discountMinor,
      shippingMinor,
      taxMinor: Math.round(totalMinor * (21 / 121)),
      addedTaxMinor: 0,
      reliefMinor: 0,
      isTaxIncluded: true,
      dutyMinor: 0,
      totalMinor,
      breakdown,
      email: 'compradora@example.com',
      address: { name: 'Lucía Prats', line1: 'Calle Mayor 1', city: 'Madrid', postalCode: '28013' },
      createdAt: ctx.clock.now(),
      expiresAt: new Date(ctx.clock.now().getTime() + 30 * 60_000),
    },
  })
  return { quoteId: quote.id, totalMinor }
}

export const RETURN_URL = 'http://shop.test/es/es/checkout/return'

/** Presses the pay button. */
export function pressPay(ctx: RunningContext, { checkoutId, quoteId }: QuotedCheckout) {
  return startPayment(ctx, { checkoutId, quoteId, returnUrl: RETURN_URL })
}

/** The intent of a checkout's latest attempt. */
export async function intentOf(ctx: RunningContext, checkoutId: string): Promise<string> {
  const payment = await ctx.db.payment.findFirstOrThrow({
    where: { checkoutId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  if (!payment.stripePaymentIntentId) throw new Error('the attempt has no intent yet')
  return payment.stripePaymentIntentId
}

/** The buyer types a good card into the payment page. */
export async function payByCard(
  ctx: RunningContext,
  checkoutId: string,
  card = 'pm_card_visa',
): Promise<string> {
  const intentId = await intentOf(ctx, checkoutId)
  await ctx.stripe.paymentIntents.confirm(intentId, {
    payment_method: card,
    return_url: RETURN_URL,
  })
  return intentId
}

/** The whole purchase of one buyer: what they were told at the end. */
export async function buy(ctx: RunningContext, sale: QuotedCheckout): Promise<string> {
  const started = await pressPay(ctx, sale)
  if (!started.ok) return started.reason
  const settled = await settlePayment(ctx, await payByCard(ctx, sale.checkoutId))
  return settled.kind
}
