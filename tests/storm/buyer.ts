import type { Language, MarketCode } from '#app/modules/market/market.ts'
import { ADDRESSES } from '#tests/support/addresses.ts'
import { type Answer, send } from './http.ts'
import type { Tally } from './tally.ts'
import {
  tellsCouponGone,
  tellsNewTotal,
  tellsPaymentAway,
  tellsRefunded,
  tellsSoldOut,
} from './texts.ts'

export interface BuyerPlace {
  market: MarketCode
  language: Language
}

/** What a press of the order button leads to. */
export type Pressed =
  | { kind: 'pay'; url: string }
  | { kind: 'order'; path: string }
  | { kind: 'sold-out' | 'coupon-gone' | 'new-total' }
  | { kind: 'other'; status: number; body: string }

/** How a return from paying ends. */
export type Returned = { kind: 'order'; path: string } | { kind: 'waiting' | 'refunded' | 'other' }

const ES: BuyerPlace = { market: 'ES', language: 'es' }
const GOOD_CARD = { number: '4242424242424242', expiry: '12/34', cvc: '123' }

/**
 * One person with a browser that runs no script: an own cookie jar, plain forms, redirects seen one by one.
 * Every answer is counted by its status in `tally`.
 */
export class Buyer {
  readonly cookies = new Map<string, string>()
  readonly email = `buyer-${crypto.randomUUID().slice(0, 13)}@storm.example`
  /** The total the checkout page shows, as its form sends it: "EUR:2495". */
  shown = ''
  /** The checkout page as it was seen last. */
  page = ''
  /** What differs from a market's usual address, and the delivery of each parcel. */
  choices: Record<string, string> = {}
  /** Everybody is at home: limits count callers and networks. */
  readonly #address = anAddress()
  readonly #origin: string
  readonly #tally: Tally
  readonly #place: BuyerPlace

  constructor(shop: { origin: string; tally: Tally }, place: BuyerPlace = ES) {
    this.#origin = shop.origin
    this.#tally = shop.tally
    this.#place = place
  }

  /** A page of the shop, below the buyer's market and language. */
  get(path: string): Promise<Answer> {
    return this.#send(this.#url(path))
  }

  /** Follows a redirect of the shop's. */
  open(location: string): Promise<Answer> {
    return this.#send(this.#at(location))
  }

  async add(variantId: string, quantity = 1): Promise<number> {
    const form = { intent: 'add', variantId, quantity: `${quantity}` }
    return (await this.#send(this.#url('/cart'), form)).status
  }

  async useCoupon(code: string): Promise<number> {
    return (await this.#send(this.#url('/cart'), { intent: 'apply-coupon', code })).status
  }

  /** Opens the checkout and fills the address in, so that the total shown is the final one. */
  async openCheckout(): Promise<string> {
    const { body } = await this.#send(this.#url('/checkout'), this.#form('update'))
    this.page = body
    this.shown = /name="shown" value="([^"]+)"/.exec(body)?.[1] ?? ''
    return this.shown
  }

  async press(shown = this.shown): Promise<Pressed> {
    const answer = await this.#send(this.#url('/checkout'), { ...this.#form('pay'), shown })
    const { status, location, body } = answer
    if (status === 303 && location?.includes('/pay/pi_')) return { kind: 'pay', url: location }
    if (status === 303 && location?.includes('/orders/')) return { kind: 'order', path: location }
    const page = status === 303 && location ? (await this.#send(this.#at(location))).body : body
    const { language } = this.#place
    if (tellsSoldOut(page, language)) return { kind: 'sold-out' }
    if (tellsCouponGone(page, language)) return { kind: 'coupon-gone' }
    if (tellsNewTotal(page, language)) return { kind: 'new-total' }
    return { kind: 'other', status, body: page }
  }

  /** Types a card into the payment page. @returns where the page sends the buyer, null if it does not */
  async pay(url: string, number = GOOD_CARD.number): Promise<string | null> {
    const page = new URL(url)
    const form = { ...Object.fromEntries(page.searchParams), ...GOOD_CARD, number }
    return (await send(page.origin + page.pathname, { form })).location
  }

  async comeBack(returnUrl: string): Promise<Returned> {
    const { status, location, body } = await this.#send(returnUrl)
    if (status === 303 && location?.includes('/orders/')) return { kind: 'order', path: location }
    if (status !== 200) return { kind: 'other' }
    return { kind: tellsRefunded(body, this.#place.language) ? 'refunded' : 'waiting' }
  }

  /** Sends a form of the shop with more or other fields than its page has. */
  tamper(path: '/cart' | '/checkout', fields: Readonly<Record<string, string>>): Promise<Answer> {
    const own = path === '/cart' ? { intent: 'add' } : { ...this.#form('pay'), shown: this.shown }
    return this.#send(this.#url(path), { ...own, ...fields })
  }

  /** Asks for the cancellation of an order on its page. @returns the answer's status */
  async cancel(orderPath: string): Promise<number> {
    return (await this.#send(this.#at(orderPath), { intent: 'cancel' })).status
  }

  /** The whole way from the order button to the order page; what the buyer was told at the end. */
  async buy(): Promise<string> {
    const pressed = await this.press()
    if (pressed.kind !== 'pay') return pressed.kind === 'other' ? `${pressed.status}` : pressed.kind
    const returnUrl = await this.pay(pressed.url)
    if (!returnUrl) return 'not-paid'
    return (await this.comeBack(returnUrl)).kind
  }

  /** From an empty cart to the order. @returns the address of its page */
  async order(variantId: string): Promise<string> {
    await this.add(variantId)
    await this.openCheckout()
    const pressed = await this.press()
    const returnUrl = pressed.kind === 'pay' ? await this.pay(pressed.url) : null
    const back = returnUrl ? await this.comeBack(returnUrl) : null
    if (back?.kind !== 'order') throw new Error(`an order was not placed: ${pressed.kind}`)
    return back.path
  }

  #form(intent: 'update' | 'pay'): Record<string, string> {
    const address = { ...ADDRESSES[this.#place.market], ...this.choices }
    return { intent, payment: 'stripe', email: this.email, ...address }
  }

  #url(path: string): string {
    const { market, language } = this.#place
    return `${this.#origin}/${market.toLowerCase()}/${language}${path}`
  }

  #at(location: string): string {
    return new URL(location, this.#origin).href
  }

  async #send(url: string, form?: Record<string, string>): Promise<Answer> {
    const answer = await send(url, {
      cookies: this.cookies,
      origin: this.#origin,
      from: this.#address,
      ...(form && { form }),
    })
    const isToldAway = answer.status === 503 && tellsPaymentAway(answer.body, this.#place.language)
    this.#tally.add(`HTTP ${answer.status}${isToldAway ? ' "pay again in a moment"' : ''}`)
    for (const line of answer.setCookies) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      this.cookies.set(name, value)
    }
    return answer
  }
}

function anAddress(): string {
  const part = () => Math.floor(Math.random() * 256)
  return `10.${part()}.${part()}.${part()}`
}
