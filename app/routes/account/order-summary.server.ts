import { listOrders, type OrderView } from '#app/modules/orders/orders.server.ts'
import type { ParcelState } from '#app/modules/orders/orders.ts'
import type { Context } from '#app/platform/context.server.ts'

/** What a list says about an order. */
export interface OrderSummary {
  number: string
  market: string
  currency: string
  totalMinor: number
  /** ISO instant. */
  placedAt: string
  units: number
  /** Stems of the goods' pictures, each once. */
  pictures: string[]
  /** How far the parcel is that has come least far. */
  state: ParcelState
  /** Some parcels are further than others. */
  isPartlyShipped: boolean
}

const WAY: readonly ParcelState[] = ['preparing', 'packed', 'shipped', 'delivered']

/** The account's orders as lists show them, newest first. */
export async function orderSummaries(ctx: Context, userId: string): Promise<OrderSummary[]> {
  return (await listOrders(ctx, userId)).map(toSummary)
}

function toSummary(order: OrderView): OrderSummary {
  const steps = order.parcelStates.map((state) => WAY.indexOf(state))
  const least = Math.min(...steps)
  const { lines } = order.breakdown
  return {
    number: order.number,
    market: order.market,
    currency: order.currency,
    totalMinor: order.totalMinor,
    placedAt: order.placedAt.toISOString(),
    units: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    pictures: [...new Set(lines.flatMap(({ imageStem }) => imageStem ?? []))],
    state: order.state === 'canceled' ? 'canceled' : (WAY[least] ?? 'preparing'),
    isPartlyShipped:
      order.state !== 'canceled' &&
      least < WAY.indexOf('shipped') &&
      steps.some((step) => step >= WAY.indexOf('shipped')),
  }
}
