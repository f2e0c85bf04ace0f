import type { Page } from '@playwright/test'
import {
  formatMoney,
  type Language,
  localeTag,
  type MarketCode,
} from '#app/modules/market/market.ts'
import type { Currency } from '#app/shared/money.ts'
import { expect, query, test } from './shop.ts'

/** A variant that Spain has in stock, to be had in some other markets and in others not. */
async function variantOfSpain(
  soldIn: readonly MarketCode[],
  notSoldIn: readonly MarketCode[],
): Promise<string> {
  const [row] = await query<{ id: string }>(
    `SELECT v.id FROM variant v
       JOIN listing l ON l.product_id = v.product_id AND l.market = 'ES' AND l.state = 'live'
       JOIN stock_level s ON s.variant_id = v.id AND s.on_hand - s.reserved > 5
       JOIN warehouse w ON w.id = s.warehouse_id AND w.country = 'ES'
      WHERE NOT EXISTS (SELECT 1 FROM listing o
                         WHERE o.product_id = v.product_id AND o.market = ANY($2))
        AND NOT EXISTS (SELECT 1 FROM unnest($1::text[]) AS other (market)
                         WHERE NOT EXISTS (SELECT 1 FROM listing o
                                            WHERE o.product_id = v.product_id AND o.state = 'live'
                                              AND o.market = other.market AND o.stock = 'plenty'))
      ORDER BY v.id LIMIT 1`,
    [soldIn, notSoldIn],
  )
  if (!row) {
    throw new Error(`Spain shares nothing with ${soldIn.join()} that ${notSoldIn.join()} lacks`)
  }
  return row.id
}

/** The variant's price in the market as its database has it, written as a shopper there reads it. */
async function priceText(
  variantId: string,
  market: MarketCode,
  language: Language,
): Promise<string> {
  const [row] = await query<{ amount: string; currency: Currency }>(
    `SELECT amount_minor AS amount, currency FROM variant_price WHERE variant_id = $1 AND market = $2`,
    [variantId, market],
  )
  if (!row) throw new Error(`no price in ${market}`)
  const amount = { amountMinor: Number(row.amount), currency: row.currency }
  return formatMoney(amount, localeTag(language, market))
}

/** Chooses market and language in the sheet that the flag in the page's head opens. */
async function switchTo(page: Page, market: string, language: string): Promise<void> {
  await page.locator('header a[href="#market-form"]:visible').click()
  const sheet = page.locator('dialog[open]')
  await sheet.locator(`label:has(input[name=market][value=${market}])`).click()
  await sheet.locator(`label:has(input[name=language][value=${language}])`).click()
  await sheet.locator('button[type=submit]').click()
  await expect(page).toHaveURL(new RegExp(`/${market}/${language}/cart$`))
}

test('the market changes mid-cart: same page, new prices, the rest kept aside with its reason', async ({
  page,
}) => {
  const everywhere = await variantOfSpain(['US', 'TH'], [])
  const notInUs = await variantOfSpain(['TH'], ['US'])
  const notInTh = await variantOfSpain(['US'], ['TH'])
  await page.goto('/es/es/cart')
  for (const variantId of [everywhere, notInUs, notInTh]) {
    await page.request.post('/es/es/cart', {
      form: { intent: 'add', variantId, quantity: '1' },
      headers: { 'Sec-Fetch-Site': 'same-origin' },
    })
  }
  await page.goto('/es/es/cart')
  const line = (variantId: string) =>
    page.locator(`main li:has(input[name=variantId][value="${variantId}"])`)
  const aside = page.locator('main section[aria-labelledby=aside-title]')

  const expectLine = async (variantId: string, market: MarketCode, language: Language) => {
    const text = await priceText(variantId, market, language)
    await expect(line(variantId).locator('.money')).toHaveText(text)
  }
  await expectLine(everywhere, 'ES', 'es')
  await expectLine(notInUs, 'ES', 'es')
  await expectLine(notInTh, 'ES', 'es')
  await expect(aside).toHaveCount(0)

  await switchTo(page, 'us', 'en')
  await expectLine(everywhere, 'US', 'en')
  await expectLine(notInTh, 'US', 'en')
  await expect(aside.getByRole('listitem')).toHaveCount(1)
  await expect(aside).toContainText('not sold in United States')
  await expect(aside.getByRole('link', { name: 'Spain' })).toBeVisible()

  await switchTo(page, 'th', 'th')
  await expectLine(everywhere, 'TH', 'th')
  await expectLine(notInUs, 'TH', 'th')
  await expect(aside.getByRole('listitem')).toHaveCount(1)
  await expect(aside).toContainText('ไม่มีขายในไทย')

  await switchTo(page, 'es', 'es')
  await expectLine(everywhere, 'ES', 'es')
  await expectLine(notInUs, 'ES', 'es')
  await expectLine(notInTh, 'ES', 'es')
  await expect(aside).toHaveCount(0)
})
