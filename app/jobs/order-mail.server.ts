import {
  type Address,
  formatAddress,
  formatDateRange,
  formatMoney,
  type Language,
  localeTag,
  type MarketCode,
  returnDays,
} from '#app/modules/market/market.ts'
import { orderById, orderPath, type OrderView } from '#app/modules/orders/orders.server.ts'
import type { Context } from '#app/platform/context.server.ts'
import { i18nFor } from '#app/platform/i18n.server.ts'
import type { Currency } from '#app/shared/money.ts'
import { toMinor } from '#app/shared/minor.ts'
import { type Block, writeLetter } from './letter.server.ts'
import { queueMail } from './send-mail.server.ts'

interface Tongue {
  market: MarketCode
  language: Language
  tag: string
  t: ReturnType<typeof i18nFor>['t']
  money(amountMinor: number): string
}

function tongueOf(sale: { market: string; language: string; currency: string }): Tongue {
  const market = sale.market as MarketCode
  const language = sale.language as Language
  const tag = localeTag(language, market)
  const { t } = i18nFor(language)
  const money = (amountMinor: number) =>
    formatMoney({ amountMinor, currency: sale.currency as Currency }, tag)
  return { market, language, tag, t, money }
}

/** The order's confirmation: what, where, when, how much, and what the law wants the buyer to know. */
export async function mailOrderPlaced(ctx: Context, orderId: string): Promise<void> {
  await mailAboutOrder(ctx, orderId, 'placed', (order, tongue) => [
    { kind: 'text', text: tongue.t(`mail:placed.${order.paymentMethod}`) },
    {
      kind: 'button',
      text: tongue.t('mail:viewOrder'),
      url: ctx.env.APP_ORIGIN + orderPath(ctx, order),
    },
    ...parcelBlocks(order, tongue),
    { kind: 'heading', text: tongue.t('mail:totals') },
    totals(order, tongue),
    { kind: 'heading', text: tongue.t('mail:deliverTo') },
    { kind: 'lines', lines: formatAddress(tongue.market, order.address as Address) },
    {
      kind: 'note',
      text: tongue.t(`market:returns.${tongue.market}`, { days: returnDays(tongue.market) }),
    },
  ])
}

export async function mailOrderCanceled(ctx: Context, orderId: string): Promise<void> {
  await mailAboutOrder(ctx, orderId, 'canceled', (order, tongue) => [
    {
      kind: 'text',
      text: tongue.t(`mail:canceled.${order.paymentMethod}`, {
        total: tongue.money(order.totalMinor),
      }),
    },
    {
      kind: 'button',
      text: tongue.t('mail:viewOrder'),
      url: ctx.env.APP_ORIGIN + orderPath(ctx, order),
    },
  ])
}

/** Someone paid for what was no longer there: all of it goes back, and they are told why. */
export async function mailRefundedWithoutOrder(
  ctx: Context,
  input: { checkoutId: string; paymentId: string },
): Promise<void> {
  const [checkout, payment] = await Promise.all([
    ctx.db.checkout.findUniqueOrThrow({ where: { id: input.checkoutId } }),
    ctx.db.payment.findUniqueOrThrow({ where: { id: input.paymentId } }),
  ])
  if (!checkout.email) return
  const tongue = tongueOf({ ...checkout, currency: payment.currency })
  const subject = tongue.t('mail:soldOut.subject')
  const total = tongue.money(toMinor(payment.amountMinor))
  await queueMail(ctx, {
    dedupeKey: `refunded-without-order:${payment.id}`,
    recipient: checkout.email,
    language: tongue.language,
    subject,
    ...writeLetter({
      lang: tongue.tag,
      title: subject,
      blocks: [{ kind: 'text', text: tongue.t('mail:soldOut.text', { total }) }],
      footer: tongue.t('mail:footer'),
    }),
  })
}

async function mailAboutOrder(
  ctx: Context,
  orderId: string,
  occasion: 'placed' | 'canceled',
  write: (order: OrderView, tongue: Tongue) => Block[],
): Promise<void> {
  const order = await orderById(ctx, orderId)
  if (!order) throw new Error(`order ${orderId} is gone`)
  const tongue = tongueOf(order)
  const subject = tongue.t(`mail:${occasion}.subject`, { number: order.number })
  await queueMail(ctx, {
    dedupeKey: `order-${occasion}:${order.id}`,
    recipient: order.email,
    language: tongue.language,
    subject,
    ...writeLetter({
      lang: tongue.tag,
      title: subject,
      blocks: write(order, tongue),
      footer: tongue.t('mail:footer'),
    }),
  })
}

function parcelBlocks({ breakdown }: OrderView, { t, money, tag }: Tongue): Block[] {
  return breakdown.parcels.flatMap((parcel, index): Block[] => [
    {
      kind: 'heading',
      text: t('mail:parcel', {
        number: index + 1,
        merchant: parcel.merchantName,
        dates: formatDateRange(parcel.deliverFrom, parcel.deliverTo, tag),
      }),
    },
    {
      kind: 'rows',
      rows: breakdown.lines
        .filter((line) => line.parcel === index)
        .map((line) => ({
          label: [`${line.quantity} × ${line.title}`, line.optionText].filter(Boolean).join(', '),
          value: money(line.totalMinor),
        })),
    },
  ])
}

function totals(order: OrderView, { t, money }: Tongue): Block {
  const { breakdown } = order
  const rows = [{ label: t('mail:goods'), value: money(order.goodsMinor) }]
  if (order.discountMinor > 0) {
    rows.push({ label: t('mail:discount'), value: money(-order.discountMinor) })
  }
  rows.push({ label: t('mail:shipping'), value: money(order.shippingMinor) })
  if (order.reliefMinor > 0)
    rows.push({ label: t('mail:relief'), value: money(-order.reliefMinor) })
  if (order.addedTaxMinor > 0)
    rows.push({ label: t('mail:tax'), value: money(order.addedTaxMinor) })
  for (const duty of breakdown.dutyLines) {
    rows.push({ label: t('mail:duty'), value: money(duty.amountMinor) })
  }
  const included = order.taxMinor - order.addedTaxMinor
  return {
    kind: 'rows',
    rows: [
      ...rows,
      { label: t('mail:total'), value: money(order.totalMinor), isTotal: true },
      ...(included > 0 ? [{ label: t('mail:taxIncluded'), value: money(included) }] : []),
    ],
  }
}
