import { formatMoney, localeTag } from '#app/modules/market/market.ts'
import { isCurrency, money } from '#app/shared/money.ts'
import { Buyer, type BuyerPlace } from '../buyer.ts'
import type { StormShop } from '../shop.ts'
import type { Tally } from '../tally.ts'
import { tellsForbidden } from '../texts.ts'
import type { Shown } from './compare-books.ts'
import type { RandomCart } from './random-carts.ts'
import { tamper } from './tampering.ts'

/**
 * Buys and cancels a cart as somebody without script does, who tries to pay something else first.
 * @returns what the pages showed, or in a word why there is no order
 */
export async function buyByPages(
  shop: StormShop,
  cart: RandomCart,
  { nth, tampered }: { nth: number; tampered: Tally },
): Promise<Shown | string> {
  const buyer = new Buyer(shop, cart.place)
  buyer.choices = { ...cart.address }
  for (const { variantId, quantity } of cart.lines) await buyer.add(variantId, quantity)
  if (cart.code) await buyer.useCoupon(cart.code)
  await buyer.openCheckout()
  if (cart.isExpress) await chooseExpress(buyer)
  const { shown } = buyer
  // Nothing of it may be sold here: the checkout leads back to the cart.
  if (buyer.page === '') return 'not sold here'
  const words = inWords(shown, cart.place)
  if (!words || !textOf(buyer.page).includes(words)) return `a page without its total ${shown}`
  tampered.add(await tamper(buyer, cart, nth))
  const pressed = await buyer.press()
  if (pressed.kind === 'other') {
    return tellsForbidden(pressed.body, cart.place.language) ? 'forbidden' : `${pressed.status}`
  }
  if (pressed.kind !== 'pay') return pressed.kind
  const back = await buyer.comeBack((await buyer.pay(pressed.url)) ?? '')
  if (back.kind !== 'order') return back.kind
  const order = await buyer.open(back.path)
  if (!textOf(order.body).includes(words)) return `an order without its total ${shown}`
  await buyer.cancel(back.path)
  const number = new URL(back.path, shop.origin).pathname.split('/').at(-1) ?? ''
  return { number, shown, market: cart.place.market, lines: cart.lines }
}

/** The faster way for each parcel that has one. */
async function chooseExpress(buyer: Buyer): Promise<void> {
  for (const [input] of buyer.page.matchAll(/<input[^>]*value="express"[^>]*>/g)) {
    const name = /name="(delivery\.[^"]+)"/.exec(input)?.[1]
    if (name) buyer.choices[name] = 'express'
  }
  await buyer.openCheckout()
}

/** "EUR:2495" as the page writes it for its reader. */
function inWords(shown: string, { market, language }: BuyerPlace): string | null {
  const [currency = '', minor] = shown.split(':')
  if (!isCurrency(currency)) return null
  return formatMoney(money(Number(minor), currency), localeTag(language, market))
}

function textOf(page: string): string {
  return page.replaceAll(/<!--.*?-->|<[^>]+>/g, '')
}
