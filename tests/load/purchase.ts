import { ADDRESSES } from '#tests/support/addresses.ts'
import { MARKET_CURRENCY } from '#app/modules/market/market.ts'
import { type Answer, type Client, cookiesOf } from './http-client.ts'
import { pathIn, type Place } from './places.ts'
import { visitorHeaders } from './visitors.ts'

export type PurchaseStep = 'add' | 'checkout' | 'quote' | 'pay' | 'card' | 'return' | 'order'

/** Milliseconds of each step. */
export type PurchaseTimes = Record<PurchaseStep, number>

const GOOD_CARD = '4242424242424242'
const MAX_ASKS = 40
const ASK_AGAIN_MS = 100

export interface PurchaseInput {
  shop: Client
  sandbox: Client
  place: Place
  variantId: string
  email: string
}

/** Somebody with a filled cart and a priced checkout, one press from paying. */
export interface ReadyBuyer {
  input: PurchaseInput
  headers: Record<string, string>
  form: Record<string, string>
}

/**
 * A whole purchase by plain forms, as a browser without JavaScript makes it: put one into a new cart, look at the
 * checkout, have it priced for the address, order, pay by card on the sandbox's page, return and see the order.
 * @throws Error naming the step that was not answered as it should be
 */
export async function buy(input: PurchaseInput): Promise<PurchaseTimes> {
  const times: PurchaseTimes = {
    add: 0,
    checkout: 0,
    quote: 0,
    pay: 0,
    card: 0,
    return: 0,
    order: 0,
  }
  const buyer = await prepare(input, times)
  const paid = await timed(times, 'pay', () => press(buyer))
  await finish(buyer, paid, times)
  return times
}

/** Puts the variant into a new cart. Returns what the buyer's browser sends from then on. */
export async function fillCart(
  { shop, place, variantId }: Pick<PurchaseInput, 'shop' | 'place' | 'variantId'>,
  times: Partial<PurchaseTimes> = {},
): Promise<Record<string, string>> {
  const caller = visitorHeaders()
  const form = { intent: 'add', variantId, quantity: '1', next: 'checkout' }
  const added = await timed(times, 'add', () =>
    shop.send(pathIn(place, '/cart'), { form, headers: caller }),
  )
  expectStatus('add', added, 303)
  return { ...caller, Cookie: cookiesOf(added) }
}

/** Everything before the order button. */
export async function prepare(
  input: PurchaseInput,
  times: Partial<PurchaseTimes> = {},
): Promise<ReadyBuyer> {
  const { shop, place, email } = input
  const headers = await fillCart(input, times)
  const path = pathIn(place, '/checkout')
  const page = await timed(times, 'checkout', () => shop.send(path, { headers }))
  expectStatus('checkout', page, 200)
  const form = { email, ...ADDRESSES[place.market], payment: 'stripe' }
  const quoted = await timed(times, 'quote', () =>
    shop.send(path, { headers, form: { ...form, intent: 'update' }, keepBody: true }),
  )
  expectStatus('quote', quoted, 200)
  const shown = shownTotal(quoted.body, MARKET_CURRENCY[place.market])
  return { input, headers, form: { ...form, intent: 'pay', shown } }
}

/** The press of the order button. */
export function press({ input, headers, form }: ReadyBuyer): Promise<Answer> {
  return input.shop.send(pathIn(input.place, '/checkout'), { headers, form })
}

/** From the redirect to the payment page to the page of the order. */
export async function finish(
  buyer: ReadyBuyer,
  pressed: Answer,
  times: Partial<PurchaseTimes> = {},
): Promise<void> {
  const { shop, sandbox } = buyer.input
  expectStatus('pay', pressed, 303)
  const payPage = new URL(pressed.headers.location ?? '')
  const card = { number: GOOD_CARD, expiry: '12/34', cvc: '123' }
  const paid = await timed(times, 'card', () =>
    sandbox.send(payPage.pathname, {
      form: { ...Object.fromEntries(payPage.searchParams), ...card },
    }),
  )
  expectStatus('card', paid, 303)
  const back = new URL(paid.headers.location ?? '')
  const order = await timed(times, 'return', async () => {
    for (let asked = 0; asked < MAX_ASKS; asked += 1) {
      const answer = await shop.send(back.pathname + back.search, { headers: buyer.headers })
      if (answer.status === 303) return answer
      // The page says "one moment" and asks again, as here.
      expectStatus('return', answer, 200)
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS))
    }
    throw new Error('the order did not come')
  })
  const address = order.headers.location ?? ''
  if (!address.includes('/orders/')) throw new Error(`after paying the shop led to ${address}`)
  const page = await timed(times, 'order', () => shop.send(address, { headers: buyer.headers }))
  expectStatus('order', page, 200)
}

/** The total that the page shows and the order button sends along. */
export function shownTotal(html: string, currency: string): string {
  const input = html.match(/<input[^>]*name="shown"[^>]*>/)?.[0] ?? ''
  const value = input.match(/value="([A-Z]{3}:\d+)"/)?.[1]
  if (!value?.startsWith(currency)) throw new Error('the checkout page shows no total')
  return value
}

async function timed<T>(
  times: Partial<PurchaseTimes>,
  step: PurchaseStep,
  work: () => Promise<T>,
): Promise<T> {
  const startedMs = performance.now()
  const result = await work()
  times[step] = performance.now() - startedMs
  return result
}

function expectStatus(step: PurchaseStep, { status, headers }: Answer, wanted: number): void {
  if (status === wanted) return
  const to = headers.location ? ` to ${headers.location}` : ''
  throw new Error(`step ${step} was answered ${status}${to} instead of ${wanted}`)
}
