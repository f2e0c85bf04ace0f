import { AxeBuilder } from '@axe-core/playwright'
import { type Page, test as anyPage } from '@playwright/test'
import type { MarketCode } from '#app/modules/market/market.ts'
import { aVariant, expect, fillCheckout, query, test } from './shop.ts'

/**
 * What axe holds against the page as it stands, short enough to read in a failed test: all of WCAG 2.2 A and AA, and
 * what axe counts as good practice besides.
 */
async function findings(page: Page): Promise<string[]> {
  // No page of ours has a frame, so axe need not open a page of its own to put frames' answers together.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    .setLegacyMode()
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
}

async function expectAccessible(page: Page, name: string): Promise<void> {
  expect.soft(await findings(page), name).toEqual([])
}

/** Handles of a store and a creator whose pages have something on them in the market. */
async function namesIn(market: MarketCode): Promise<{ merchant: string; creator: string }> {
  const [row] = await query<{ merchant: string; creator: string }>(
    `SELECT m.slug AS merchant, c.handle AS creator
       FROM listing l JOIN product p ON p.id = l.product_id JOIN merchant m ON m.id = p.merchant_id
       JOIN video_tag t ON t.product_id = p.id JOIN video v ON v.id = t.video_id
       JOIN creator c ON c.id = v.creator_id
      WHERE l.market = $1 AND l.state = 'live' ORDER BY m.slug, c.handle LIMIT 1`,
    [market],
  )
  if (!row) throw new Error(`nobody sells by video in ${market}`)
  return row
}

async function add(page: Page, base: string, variantId: string): Promise<void> {
  await page.request.post(`${base}/cart`, {
    form: { intent: 'add', variantId, quantity: '2' },
    headers: { 'Sec-Fetch-Site': 'same-origin' },
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    // Without motion every colour is the final one when axe looks.
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } })

    test(`axe finds nothing on the screen and in the catalogue, ${colorScheme}`, async ({
      page,
    }) => {
      const { slug } = await aVariant('TH')
      const { merchant, creator } = await namesIn('SG')
      const paths = [
        '/th/th',
        '/vn/vi/shop',
        '/es/es/shop/home',
        '/us/en/search?q=honey',
        '/sg/zh/search?q=zzqqxx',
        `/th/th/products/${slug}`,
        `/sg/zh/stores/${merchant}`,
        `/sg/zh/creators/${creator}`,
      ]
      for (const path of paths) {
        await page.goto(path)
        await expectAccessible(page, path)
      }
      await page.goto('/us/en')
      await page
        .locator('article[data-index="0"]')
        .getByRole('button', { name: /products? in this video/ })
        .click()
      await expect(page.locator('dialog[open] form[action$="/cart"]')).toBeVisible()
      await expectAccessible(page, 'open sheet')
    })

    test(`axe finds nothing from the cart to the order, ${colorScheme}`, async ({ page }) => {
      await page.goto('/sg/zh/cart')
      await expectAccessible(page, 'empty cart')
      const { variantId } = await aVariant('VN')
      await add(page, '/vn/vi', variantId)
      await page.goto('/vn/vi/cart')
      await expectAccessible(page, 'cart')
      await page.goto('/vn/vi/checkout')
      await expectAccessible(page, 'fresh checkout')
      await page.locator('button[name=intent][value=pay]').click()
      await expect(page.locator('[aria-invalid=true]').first()).toBeVisible()
      await expectAccessible(page, 'checkout with errors')
      await fillCheckout(page, 'VN')
      await page.locator('input[name=payment][value=cash-on-delivery]').check({ force: true })
      await page.locator('button[name=intent][value=pay]').click()
      await expect(page).toHaveURL(/\/orders\/VN-/)
      await expectAccessible(page, 'order')
    })

    test(`axe finds nothing on what stands around the shop, ${colorScheme}`, async ({ page }) => {
      await page.goto('/th/th/cart')
      for (const path of ['/sign-in', '/sign-up', '/forgot-password', '/es/es/legal/returns']) {
        await page.goto(path)
        await expectAccessible(page, path)
      }
    })

    // A page that is not there is an error in the browser's console, as it should be.
    anyPage(
      `axe finds nothing on the page for what is not there, ${colorScheme}`,
      async ({ page }) => {
        await page.goto('/th/th/no-such-page')
        await expectAccessible(page, '404')
      },
    )
  })
}
