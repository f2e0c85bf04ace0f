/**
 * Codes that take something off the goods. A coupon is a share or an amount, for a time, perhaps for one market and
 * a number of uses; whether a use is left is claimed when paying, never here.
 */
import { z } from 'zod'
import { CURRENCIES, MARKET_CURRENCY, type MarketCode } from '#app/modules/market/market.ts'
import { allocate, percentOf } from '#app/shared/money.ts'

export interface Coupon {
  code: string
  /** 1/100 %; null = an amount. */
  percentBp: number | null
  amountMinor: number | null
  currency: string | null
  /** Null = every market. */
  market: string | null
  minimumGoodsMinor: number
  validFrom: Date
  validTo: Date
  maxUses: number | null
  usedCount: number
}

export type CouponRefusal =
  'unknown' | 'not-yet' | 'expired' | 'other-market' | 'below-minimum' | 'used-up'

/** As typed: letters, digits and dashes; upper and lower case are the same. */
export const couponCodeSchema = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[\p{L}\p{N}_-]+$/u)

/** Why a coupon does not count for this sale; null if it does. `validTo` is the first moment it no longer holds. */
export function couponRefusal(
  coupon: Coupon | null,
  sale: { market: MarketCode; goodsMinor: number; now: Date },
): CouponRefusal | null {
  if (!coupon) return 'unknown'
  if (sale.now < coupon.validFrom) return 'not-yet'
  if (sale.now >= coupon.validTo) return 'expired'
  if (coupon.market !== null && coupon.market !== sale.market) return 'other-market'
  if (coupon.currency !== null && coupon.currency !== MARKET_CURRENCY[sale.market]) {
    return 'other-market'
  }
  if (sale.goodsMinor < coupon.minimumGoodsMinor) return 'below-minimum'
  if (coupon.maxUses !== null && coupon.usedCount >= coupon.maxUses) return 'used-up'
  return null
}

const PPM_PER_BP = 100

/**
 * The coupon's discount on each line: never more than the line, in steps that the currency can be charged in, shared
 * in proportion.
 * @param goodsMinor what each line costs before the discount
 * @returns the discount of each line, in the same order
 */
export function discountLines(
  coupon: Pick<Coupon, 'percentBp' | 'amountMinor'>,
  goodsMinor: readonly number[],
  market: MarketCode,
): number[] {
  if (goodsMinor.length === 0) return []
  const step = CURRENCIES[MARKET_CURRENCY[market]].chargeStepMinor
  const whole = goodsMinor.map((minor) => Math.floor(minor / step))
  const total = goodsMinor.reduce((sum, minor) => sum + minor, 0)
  const wanted =
    coupon.percentBp === null
      ? (coupon.amountMinor ?? 0)
      : percentOf(total, coupon.percentBp * PPM_PER_BP, 'half-up', step)
  const most = whole.reduce((sum, steps) => sum + steps, 0)
  const steps = Math.min(Math.floor(wanted / step), most)
  return allocate(steps, whole).map((share) => share * step)
}
