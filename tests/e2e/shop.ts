import { expect, type Page, test as base } from '@playwright/test'
import pg from 'pg'
import type { MarketCode } from '#app/modules/market/market.ts'
import { ADDRESSES } from '#tests/support/addresses.ts'

/** What browsers say that is not about our pages. */
const NOISE = [
  // A request that the browser gave up because the page was left.
  /AbortError: signal is aborted without reason/,
]

/** A page on which an error in the console fails the test. */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page }, use) => {
      const problems: string[] = []
      page.on('console', (message) => {
        const text = message.text()
        if (message.type() === 'error' && !NOISE.some((noise) => noise.test(text))) {
          problems.push(text)
        }
      })
      page.on('pageerror', (error) => {
        if (!NOISE.some((noise) => noise.test(String(error)))) problems.push(String(error))
      })
      // What a page's Content-Security-Policy forbids is an error of ours, also where the browser says nothing.
      await page.addInitScript(() =>
        document.addEventListener('securitypolicyviolation', (violation) =>
          // oxlint-disable-next-line no-console
          console.error(`forbidden: ${violation.effectiveDirective} ${violation.blockedURI}`),
        ),
      )
      await use(undefined)
      expect(problems).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** Rows of the shop's database, to compare what was shown with what was stored. */
export async function query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env['E2E_DATABASE_URL'] })
  await client.connect()
  try {
    return (await client.query(sql, values)).rows as Row[]
  } finally {
    await client.end()
  }
}

/** A variant that is live in the market with plenty of stock there, and its product's slug. */
export async function aVariant(
  market: MarketCode,
): Promise<{ variantId: string; slug: string; amountMinor: number }> {
  const [row] = await query<{ variantId: string; slug: string; amountMinor: string }>(
    `SELECT v.id AS "variantId", p.slug, vp.amount_minor AS "amountMinor"
       FROM variant v JOIN product p ON p.id = v.product_id
       JOIN listing l ON l.product_id = p.id AND l.market = $1 AND l.state = 'live'
       JOIN variant_price vp ON vp.variant_id = v.id AND vp.market = $1
       JOIN stock_level s ON s.variant_id = v.id
       JOIN warehouse w ON w.id = s.warehouse_id AND w.country = $1
      WHERE s.on_hand - s.reserved >= 20
      ORDER BY p.slug LIMIT 1`,
    [market],
  )
  if (!row) throw new Error(`nothing to sell in ${market}`)
  return { ...row, amountMinor: Number(row.amountMinor) }
}

/** Types the market's address and an e-mail into the checkout form. */
export async function fillCheckout(page: Page, market: MarketCode): Promise<void> {
  await page.locator('input[name=email]').fill('journey@pasarela.example')
  for (const [name, value] of Object.entries(ADDRESSES[market])) {
    const field = page.locator(`[name="${name}"]`)
    const isSelect = (await field.evaluate((element) => element.tagName)) === 'SELECT'
    await (isSelect ? field.selectOption(value) : field.fill(value))
  }
}

/** Types a test card into the sandbox's payment page and sends it. */
export async function payOnPage(page: Page, number: string): Promise<void> {
  await expect(page).toHaveURL(/\/pay\/pi_/)
  await page.locator('input[name=number]').fill(number)
  await page.locator('input[name=expiry]').fill('12/34')
  await page.locator('input[name=cvc]').fill('123')
  await page.locator('form[method=post] button[type=submit]').first().click()
}

interface StoredOrder {
  number: string
  market: string
  currency: string
  total: string
  quoted: string
  charged: string
  captured: string
  method: string
}

/** The order on the page as the database has it; its number stands in the address. */
export async function orderOnPage(page: Page): Promise<StoredOrder> {
  await expect(page).toHaveURL(/\/orders\/[A-Z]{2}-/)
  const number = new URL(page.url()).pathname.split('/').at(-1)
  const [order] = await query<StoredOrder>(
    `SELECT o.number, o.market, o.currency, o.total_minor AS total, q.total_minor AS quoted,
            p.amount_minor AS charged, p.captured_minor AS captured, o.payment_method AS method
       FROM orders o JOIN payment p ON p.id = o.payment_id JOIN quote q ON q.id = p.quote_id
      WHERE o.number = $1`,
    [number],
  )
  if (!order) throw new Error(`order ${number} is not in the database`)
  return order
}
