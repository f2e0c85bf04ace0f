import { type Level, sellableUnits } from '#app/modules/inventory/inventory.ts'
import type { MarketCode } from '#app/modules/market/market.ts'
import type { CartItem } from './cart-item.ts'

/** A line that can be bought now. */
export interface PlannedLine {
  item: CartItem & { unitMinor: number }
  /** Units that count: what is wanted, or what is left of it. */
  quantity: number
  /** Units that may be sold into the market. */
  available: number
}

/** A line that stays in the cart without being part of the order. */
export interface AsideLine {
  item: CartItem
  reason: 'not-sold-here' | 'sold-out'
}

export interface CartPlan {
  lines: PlannedLine[]
  aside: AsideLine[]
}

/** Sorts the lines of a cart into what can be bought in the market and what cannot, and why. */
export function planCart(
  items: readonly CartItem[],
  levels: readonly Level[],
  market: MarketCode,
  now: Date,
): CartPlan {
  const plan: CartPlan = { lines: [], aside: [] }
  for (const item of items) {
    if (!isPriced(item)) {
      plan.aside.push({ item, reason: 'not-sold-here' })
      continue
    }
    const own = levels.filter((level) => level.variantId === item.variantId)
    const available = sellableUnits(own, market, item.unitMinor, now)
    if (available < 1) plan.aside.push({ item, reason: 'sold-out' })
    else plan.lines.push({ item, available, quantity: Math.min(item.quantity, available) })
  }
  return plan
}

function isPriced(item: CartItem): item is CartItem & { unitMinor: number } {
  return item.unitMinor !== null
}
