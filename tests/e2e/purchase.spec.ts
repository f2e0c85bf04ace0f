import {
  formatMoney,
  type Language,
  localeTag,
  type MarketCode,
} from '#app/modules/market/market.ts'
import type { Currency } from '#app/shared/money.ts'
import { aVariant, expect, fillCheckout, orderOnPage, payOnPage, query, test } from './shop.ts'

const GOOD_CARD = '4242424242424242'
const DECLINED_CARD = '4000000000009995'
const THREE_D_SECURE_CARD = '4000002760003184'

const PLACES: readonly { market: MarketCode; language: Language }[] = [
  { market: 'US', language: 'en' },
  { market: 'ES', language: 'es' },
  { market: 'GB', language: 'en' },
  { market: 'ID', language: 'id' },
  { market: 'TH', language: 'th' },
  { market: 'MY', language: 'ms' },
  { market: 'VN', language: 'vi' },
  { market: 'PH', language: 'fil' },
  { market: 'SG', language: 'zh' },
]

for (const { market, language } of PLACES) {
  const base = `/${market.toLowerCase()}/${language}`

  test(`${market}: watch, tag, sheet, cart, pay, order; shown = stored = charged`, async ({
    page,
  }) => {
    await page.goto(base)
    await page.locator('a[href*="/products/"]:visible').first().click()
    const sheet = page.locator('dialog[open]')
    const isAdded = page.waitForResponse(
      (response) => response.request().method() === 'POST' && /\/cart/.test(response.url()),
    )
    await sheet.locator('form[action$="/cart"] button[type=submit]:not([name]):enabled').click()
    expect((await isAdded).ok()).toBe(true)
    await page.goto(`${base}/cart`)
    await page.locator(`a[href="${base}/checkout"]:visible`).first().click()
    await fillCheckout(page, market)
    await page.locator('button[name=intent][value=pay]').click()
    // Where tax or duty waited for the address, the new total is shown before anything is charged.
    const isCharging = await page
      .waitForURL(/\/pay\/pi_/, { timeout: 8_000 })
      .then(() => true)
      .catch(() => false)
    if (!isCharging) await page.locator('button[name=intent][value=pay]').click()
    await payOnPage(page, GOOD_CARD)
    const order = await orderOnPage(page)
    expect(order.market).toBe(market)
    expect([order.quoted, order.charged, order.captured]).toEqual([
      order.total,
      order.total,
      order.total,
    ])
    const shown = formatMoney(
      { amountMinor: Number(order.total), currency: order.currency as Currency },
      localeTag(language, market),
    )
    await expect(page.getByText(shown).first()).toBeVisible()
    const mails = async () =>
      (
        await query(`SELECT 1 FROM mail_message WHERE subject LIKE '%' || $1 || '%'`, [
          order.number,
        ])
      ).length
    await expect.poll(mails).toBe(1)
  })
}

test('a declined card is told why, another card pays, one charge', async ({ page }) => {
  const { variantId } = await aVariant('ES')
  await page.goto('/es/es/cart')
  await page.request.post('/es/es/cart', {
    form: { intent: 'add', variantId, quantity: '1' },
    headers: { 'Sec-Fetch-Site': 'same-origin' },
  })
  await page.goto('/es/es/checkout')
  await fillCheckout(page, 'ES')
  await page.locator('button[name=intent][value=pay]').click()
  await payOnPage(page, DECLINED_CARD)
  await expect(page.getByRole('alert').first()).toBeVisible()
  await payOnPage(page, GOOD_CARD)
  const order = await orderOnPage(page)
  expect(order.captured).toBe(order.total)
})

test('3-D Secure: approved pays, refused leads back to the checkout with what was typed', async ({
  page,
}) => {
  const { variantId } = await aVariant('ES')
  await page.request.post('/es/es/cart', {
    form: { intent: 'add', variantId, quantity: '1' },
    headers: { 'Sec-Fetch-Site': 'same-origin' },
  })
  await page.goto('/es/es/checkout')
  await fillCheckout(page, 'ES')
  await page.locator('button[name=intent][value=pay]').click()
  await payOnPage(page, THREE_D_SECURE_CARD)
  await page.locator('button[name=decision][value=refuse]').click()
  await expect(page).toHaveURL(/\/checkout\?declined=/)
  await expect(page.getByRole('alert').first()).toContainText('No se ha cobrado nada')
  await expect(page.locator('input[name=email]')).toHaveValue('journey@pasarela.example')
  await page.locator('button[name=intent][value=pay]').click()
  await payOnPage(page, THREE_D_SECURE_CARD)
  await page.locator('button[name=decision][value=approve]').click()
  expect((await orderOnPage(page)).method).toBe('stripe')
})

test('cash on delivery in Vietnam', async ({ page }) => {
  const { variantId } = await aVariant('VN')
  await page.request.post('/vn/vi/cart', {
    form: { intent: 'add', variantId, quantity: '1' },
    headers: { 'Sec-Fetch-Site': 'same-origin' },
  })
  await page.goto('/vn/vi/checkout')
  await fillCheckout(page, 'VN')
  await page.locator('input[name=payment][value=cash-on-delivery]').check({ force: true })
  await page.locator('button[name=intent][value=pay]').click()
  const order = await orderOnPage(page)
  expect(order).toMatchObject({ method: 'cash-on-delivery', captured: '0', quoted: order.total })
})

test('an order that is not packed can be cancelled and its money goes back', async ({ page }) => {
  const { variantId } = await aVariant('GB')
  await page.request.post('/gb/en/cart', {
    form: { intent: 'add', variantId, quantity: '2' },
    headers: { 'Sec-Fetch-Site': 'same-origin' },
  })
  await page.goto('/gb/en/checkout')
  await fillCheckout(page, 'GB')
  await page.locator('button[name=intent][value=pay]').click()
  await payOnPage(page, GOOD_CARD)
  const order = await orderOnPage(page)
  await page.locator('details:has(button[value=cancel]) summary').click()
  await page.locator('button[name=intent][value=cancel]').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This order is cancelled')
  const refund = async () =>
    (
      await query<{ state: string; amount: string }>(
        `SELECT r.state, r.amount_minor AS amount FROM refund r JOIN orders o ON o.payment_id = r.payment_id
          WHERE o.number = $1`,
        [order.number],
      )
    )[0]
  await expect.poll(refund).toEqual({ state: 'succeeded', amount: order.total })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a product of the feed is bought by plain forms', async ({ page }) => {
    await page.goto('/es/es')
    await page.locator('form[action$="/cart"] button[type=submit]:enabled:visible').first().click()
    await page.goto('/es/es/checkout')
    await fillCheckout(page, 'ES')
    await page.locator('button[name=intent][value=pay]').click()
    await payOnPage(page, GOOD_CARD)
    const order = await orderOnPage(page)
    expect(order.captured).toBe(order.total)
  })
})

test('two buyers and one last unit: one order, the other is told', async ({ browser }) => {
  const [last] = await query<{ variantId: string }>(
    `WITH one AS (
       SELECT s.variant_id, s.warehouse_id FROM stock_level s JOIN warehouse w ON w.id = s.warehouse_id
         JOIN variant v ON v.id = s.variant_id JOIN listing l ON l.product_id = v.product_id AND l.market = 'US'
        WHERE w.country = 'US' AND s.reserved = 0 AND s.on_hand > 5
          -- what no video shows no other journey buys
          AND NOT EXISTS (SELECT 1 FROM video_tag t WHERE t.product_id = v.product_id)
          AND NOT EXISTS (SELECT 1 FROM stock_level o JOIN warehouse ow ON ow.id = o.warehouse_id
                           WHERE o.variant_id = s.variant_id AND ow.country = 'US' AND o.warehouse_id <> s.warehouse_id)
        ORDER BY s.variant_id DESC LIMIT 1
     ), moved AS (
       INSERT INTO stock_movement (variant_id, warehouse_id, on_hand_delta, reserved_delta, reason, reference)
       SELECT s.variant_id, s.warehouse_id, 1 - s.on_hand, 0, 'count', 'journey' FROM stock_level s JOIN one USING (variant_id, warehouse_id)
     )
     UPDATE stock_level s SET on_hand = 1 FROM one
      WHERE s.variant_id = one.variant_id AND s.warehouse_id = one.warehouse_id
     RETURNING s.variant_id AS "variantId"`,
  )
  const pages = await Promise.all(
    [0, 1].map(async () => {
      const page = await (await browser.newContext()).newPage()
      await page.request.post('/us/en/cart', {
        form: { intent: 'add', variantId: last?.variantId ?? '', quantity: '1' },
        headers: { 'Sec-Fetch-Site': 'same-origin' },
      })
      await page.goto('/us/en/checkout')
      await fillCheckout(page, 'US')
      await page.locator('input[name=email]').click()
      await page.waitForTimeout(1_000)
      return page
    }),
  )
  const [first, second] = pages
  if (!first || !second) throw new Error('two buyers were expected')
  await first.locator('button[name=intent][value=pay]').click()
  await expect(first).toHaveURL(/\/pay\/pi_/)
  await second.locator('button[name=intent][value=pay]').click()
  await expect(second).toHaveURL(/\/us\/en\/cart$/)
  await expect(second.getByText('Sold out at the moment')).toBeVisible()
  await payOnPage(first, GOOD_CARD)
  expect((await orderOnPage(first)).captured).not.toBe('0')
  for (const page of pages) await page.context().close()
})
