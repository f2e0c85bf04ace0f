import { randomBytes, randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { mailPasskeyAdded } from '#app/jobs/identity-mail.server.ts'
import { mailOrderPlaced } from '#app/jobs/order-mail.server.ts'
import { addToCart } from '#app/modules/cart/cart.server.ts'
import { type CheckoutForm, shownTotal } from '#app/modules/checkout/checkout.ts'
import {
  applyCoupon,
  payCheckout,
  readCheckout,
  readQuotableCart,
  settlePayment,
  updateCheckout,
} from '#app/modules/checkout/checkout.server.ts'
import {
  exportIdentity,
  rename,
  renamePasskey,
  saveAddress,
  savedAddresses,
} from '#app/modules/identity/identity.server.ts'
import { exportOrders, orderById } from '#app/modules/orders/orders.server.ts'
import { newToken } from '#app/platform/secret.server.ts'
import { ADDRESSES } from '#tests/support/addresses.ts'
import { aProduct } from '#tests/support/builders.ts'
import { useTestShop } from '#tests/support/context.ts'
import { NAUGHTY, UNPRINTABLE } from '#tests/support/naughty-texts.ts'
import { payByCard } from '#tests/support/sale.ts'

const shop = useTestShop()
const texts = Object.values(NAUGHTY)
  .flat()
  .map((text) => text.trim())
const spain = { market: 'ES', language: 'en' } as const

const ESCAPES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
}

/** What a mail program shows of a letter's HTML, tags left in. */
const shownOf = (html: string) =>
  html.replace(/&([^;&]+);/g, (escape, name: string) => ESCAPES[name] ?? escape)

async function anAccount() {
  const { db } = shop.ctx
  const user = await db.user.create({
    data: {
      email: `${randomUUID()}@example.com`,
      name: 'A',
      passwordHash: '-',
      language: 'en',
      passkeys: {
        create: {
          credentialId: randomBytes(32),
          publicKey: randomBytes(32),
          counter: 0,
          isSynced: false,
          name: 'B',
        },
      },
    },
    include: { passkeys: true },
  })
  return { userId: user.id, passkeyId: user.passkeys[0]?.id ?? '' }
}

async function aCart(userId: string | null) {
  const product = await aProduct(shop.ctx.db, { stock: { ES: 500 } })
  const owner = { userId, token: userId ? null : newToken() }
  const buyer = { owner, ...spain, userId }
  await addToCart(shop.ctx, { owner, ...spain, variantId: product.variantId, quantity: 1 })
  return buyer
}

it('an account’s names and addresses come back as they were typed, in its export too', async () => {
  const { ctx } = shop
  const { userId, passkeyId } = await anAccount()
  const request = new Request('http://shop.test/account/data.json')
  for (let at = 0; at < texts.length; at += 3) {
    const [name = 'x', line1 = 'x', city = 'x'] = texts.slice(at, at + 3)
    // A passkey's name is shorter than the longest of these.
    const label = [...line1].slice(0, 30).join('').trim()
    await rename(ctx, { userId, name })
    await renamePasskey(ctx, { userId, id: passkeyId, name: label })
    const fields = { ...ADDRESSES.ES, name, line1, city } as const
    const [kept] = await savedAddresses(ctx, userId)
    const saved = await saveAddress(ctx, { userId, market: 'ES', fields, id: kept?.id })
    expect(saved.ok).toBe(true)
    const file = await exportIdentity(ctx, request, userId)
    expect(JSON.parse(JSON.stringify(file))).toMatchObject({
      account: { name },
      addresses: [{ name, line1, city }],
      passkeys: [{ name: label }],
    })
  }
})

it('a letter about a passkey says its name as text', async () => {
  const { ctx } = shop
  const name = '</title><b>{{name}} $& $t(mail:footer)</b>'
  const { userId, passkeyId } = await anAccount()
  await renamePasskey(ctx, { userId, id: passkeyId, name })
  await mailPasskeyAdded(ctx, { userId, passkeyId })
  const { html, text, subject } = await ctx.db.mailMessage.findFirstOrThrow({
    where: { dedupeKey: { contains: passkeyId } },
  })
  expect(text).toContain(name)
  expect(shownOf(html)).toContain(name)
  expect(html).not.toContain('<b>')
  expect(subject).not.toContain('{{')
})

describe('a checkout', () => {
  it('keeps what is typed, right or wrong, and says what is wrong', async () => {
    const { ctx } = shop
    const buyer = await aCart(null)
    // The form's reader refuses NUL and lone surrogates: no browser sends them.
    const sendable = UNPRINTABLE.filter((text) => !text.includes('\0') && text.isWellFormed())
    for (const name of [...texts, ...sendable, 'x'.repeat(255)]) {
      const fields = { ...ADDRESSES.ES, email: 'a@example.com', name }
      const draft = { fields, delivery: {}, paymentMethod: 'stripe' as const }
      const updated = await updateCheckout(ctx, buyer, { draft })
      const isRight = texts.includes(name)
      expect(Object.keys(updated?.errors ?? { none: '' }), JSON.stringify(name)).toEqual(
        isRight ? [] : ['name'],
      )
      const shown = await readCheckout(ctx, { ...buyer, user: null, addressId: null })
      expect(shown?.draft.fields).toEqual(fields)
    }
  })

  it('takes no text for a coupon that is none', async () => {
    const buyer = await aCart(null)
    for (const code of [...texts, ...UNPRINTABLE, '', 'x'.repeat(255)])
      expect(await applyCoupon(shop.ctx, buyer, code)).toEqual({ ok: false, reason: 'unknown' })
  })
})

it('an order, its mail and its export say the address as it was typed', async () => {
  const { ctx } = shop
  const keys = ['name', 'line1', 'line2', 'city'] as const
  for (let from = 0; from < texts.length; from += keys.length) {
    const typed = Object.fromEntries(keys.map((key, index) => [key, texts[from + index] ?? 'x']))
    const { userId } = await anAccount()
    const fields = { ...ADDRESSES.ES, ...typed, email: 'a@example.com' }
    const buyer = await aCart(userId)
    const draft = { fields, delivery: {}, paymentMethod: 'stripe' as const }
    const quote = (await readQuotableCart(ctx, buyer))?.quote(draft)
    if (!quote) throw new Error('nothing to buy')
    const form: CheckoutForm = { intent: 'pay', payment: 'stripe', shown: shownTotal(quote), draft }
    expect(await payCheckout(ctx, buyer, form)).toMatchObject({ ok: true })
    const checkout = await ctx.db.checkout.findFirstOrThrow({
      where: { userId, state: 'paying' },
    })
    const settled = await settlePayment(ctx, await payByCard(ctx, checkout.id))
    expect(settled.kind).toBe('order')
    const { id } = await ctx.db.order.findUniqueOrThrow({ where: { checkoutId: checkout.id } })
    expect((await orderById(ctx, id))?.address).toMatchObject(typed)
    await mailOrderPlaced(ctx, id)
    const mail = await ctx.db.mailMessage.findUniqueOrThrow({
      where: { dedupeKey: `order-placed:${id}` },
    })
    for (const text of Object.values(typed)) {
      expect(mail.text).toContain(text)
      expect(shownOf(mail.html)).toContain(text)
    }
    for await (const order of exportOrders(ctx, userId)) expect(order.address).toMatchObject(typed)
  }
})
