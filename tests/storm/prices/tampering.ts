import type { Buyer } from '../buyer.ts'
import type { RandomCart } from './random-carts.ts'

/** Fields that a page of the shop never sends, to whoever adds something to the cart. */
const ON_ADDING: readonly Readonly<Record<string, string>>[] = [
  ...['price', 'unitMinor', 'amountMinor', 'totalMinor', 'unit_amount', 'discount', 'shipping'].map(
    (name) => ({ [name]: '1' }),
  ),
  { currency: 'VND' },
  { market: 'VN' },
  ...['0', '-1', '1.5', '1e2', ' 1', '1000', '2147483648', '٣', '{"gt":0}'].map((quantity) => ({
    quantity,
  })),
  { 'quantity[gt]': '0' },
  { variantId: '{"not":""}' },
  { variantId: '\0' },
]

/** And to whoever orders. */
const ON_ORDERING: readonly Readonly<Record<string, string>>[] = [
  ...['price', 'total', 'totalMinor', 'amount', 'taxMinor', 'dutyMinor', 'shippingMinor'].map(
    (name) => ({ [name]: '1' }),
  ),
  { currency: 'VND' },
  { quoteId: '00000000-0000-0000-0000-000000000000' },
  { code: 'FREE' },
  { payment: 'free' },
  { 'delivery.0': 'free' },
  ...['1', 'EUR', 'EUR:-1', 'EUR:1.5', 'EUR:1e3', 'eur:1', ' EUR:1', 'EUR:٣'].map((shown) => ({
    shown,
  })),
]

/** Totals in the form the page has, that it does not show. */
const TOTALS = [
  (currency: string) => `${currency}:0`,
  (currency: string) => `${currency}:1`,
  (currency: string, minor: number) => `${currency}:${minor - 1}`,
  (currency: string, minor: number) => `${currency}:${minor + 1}`,
  (_: string, minor: number) => `XXX:${minor}`,
]

export const TAMPERINGS = ON_ADDING.length + ON_ORDERING.length + TOTALS.length

/**
 * Sends one of the tampered forms.
 * @returns "400", "the true total" where the page was shown again with it, or the status of another answer
 */
export async function tamper(buyer: Buyer, { lines }: RandomCart, nth: number): Promise<string> {
  const at = nth % TAMPERINGS
  const adding = ON_ADDING[at]
  if (adding) {
    const variantId = lines[0]?.variantId ?? ''
    return `${(await buyer.tamper('/cart', { variantId, quantity: '1', ...adding })).status}`
  }
  const ordering = ON_ORDERING[at - ON_ADDING.length]
  if (ordering) return `${(await buyer.tamper('/checkout', ordering)).status}`
  const [currency = '', minor] = buyer.shown.split(':')
  const total = TOTALS[at - ON_ADDING.length - ON_ORDERING.length]
  const { status, body } = await buyer.tamper('/checkout', {
    shown: total?.(currency, Number(minor)) ?? '',
  })
  const isShownAgain = body.includes(`name="shown" value="${buyer.shown}"`)
  return (status === 409 || status === 422) && isShownAgain ? 'the true total' : `${status}`
}
