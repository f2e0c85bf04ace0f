import { AxeBuilder } from '@axe-core/playwright'
import { test as anyPage } from '@playwright/test'
import { aVariant, expect, query, test } from './shop.ts'

/** A product with more than one kind in stock here. */
async function aChoice(market: string): Promise<{ slug: string; option: string }> {
  const [row] = await query<{ slug: string; option: string }>(
    `SELECT p.slug, p.options->0->>'code' AS option
       FROM product p JOIN listing l ON l.product_id = p.id AND l.market = $1 AND l.stock = 'plenty'
      WHERE jsonb_array_length(p.options) = 1 AND jsonb_array_length(p.options->0->'values') > 1
        AND $1 = ANY(l.ships_from)
      ORDER BY p.slug LIMIT 1`,
    [market],
  )
  if (!row) throw new Error(`nothing to choose in ${market}`)
  return row
}

test('a shopper goes from the front to a shelf, narrows it, and opens a product', async ({
  page,
}) => {
  await page.goto('/es/es/shop')
  await page.locator('main nav a[href="/es/es/shop/home"]').first().click()
  await expect(page).toHaveURL(/\/shop\/home$/)
  const cards = page.locator('main article')
  const all = await cards.count()
  // The order's own control lies over the far end of the line.
  await page.locator('main details summary').click({ position: { x: 24, y: 24 } })
  await page.locator('input[name=max]').fill('30')
  await page.locator('main form button[type=submit]').click()
  await expect(page).toHaveURL(/max=30/)
  await expect.poll(() => cards.count()).toBeLessThan(all)
  await page.locator('select[name=sort]').selectOption('cheapest')
  await expect(page).toHaveURL(/sort=cheapest/)
  await cards.first().locator('a').click()
  await expect(page).toHaveURL(/\/products\//)
  await expect(page.locator('h1')).toBeVisible()
})

test('typing slips and missing marks find the product all the same', async ({ page }) => {
  for (const text of ['pimeton', 'PIMENTON', 'pimentón ahu']) {
    await page.goto(`/es/es/search?q=${encodeURIComponent(text)}`)
    await expect(page.locator('main article a').first(), text).toContainText('Pimentón')
  }
})

test('the search field offers what one may mean, by keyboard', async ({ page }) => {
  await page.goto('/us/en/shop')
  const field = page.locator('input[role=combobox]:visible')
  const option = page.locator('[role=option]').first()
  // Until scripts run it is a plain field.
  await expect(async () => {
    await field.fill('')
    await field.fill('velvet')
    await expect(option).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await field.press('ArrowDown')
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await field.press('Enter')
  await expect(page).toHaveURL(/\/(products|stores|search)/)
})

test('choosing another kind changes price and address, and the cart gets that kind', async ({
  page,
}) => {
  const { slug, option } = await aChoice('US')
  await page.goto(`/us/en/products/${slug}`)
  const radios = page.locator(`input[name="${option}"]`)
  await radios.nth(1).check()
  await expect(page).toHaveURL(/variant=/)
  const wanted = new URL(page.url()).searchParams.get('variant')
  await expect(page.locator('#buy input[name=variantId]')).toHaveValue(wanted ?? '')
  await page.locator('#buy button:not([name=next])[type=submit]').click()
  await expect(page.getByText(/^In your cart/).first()).toBeVisible()
  await page.goto('/us/en/cart')
  await expect(page.locator(`main a[href*="${slug}"]`).first()).toBeVisible()
})

test('a product tells machines what it is', async ({ page }) => {
  const { slug, amountMinor } = await aVariant('ES')
  await page.goto(`/es/es/products/${slug}`)
  const text = await page.locator('script[type="application/ld+json"]').textContent()
  const schema = JSON.parse(text ?? '') as { '@graph': { offers?: Record<string, string>[] }[] }
  const offers = schema['@graph'][0]?.offers ?? []
  expect(offers.map(({ price }) => price)).toContain((amountMinor / 100).toFixed(2))
  expect(offers[0]?.['priceCurrency']).toBe('EUR')
})

anyPage('a product of other markets says where it is sold; nonsense is 404', async ({ page }) => {
  const [row] = await query<{ slug: string }>(
    `SELECT slug FROM product p WHERE NOT EXISTS (
       SELECT FROM listing l WHERE l.product_id = p.id AND l.market = 'US') LIMIT 1`,
  )
  const answer = await page.goto(`/us/en/products/${row?.slug}`)
  expect(answer?.status()).toBe(200)
  await expect(page.locator(`main a[href$="/en/products/${row?.slug}"]`).first()).toBeVisible()
  expect((await page.goto('/us/en/products/no-such-thing'))?.status()).toBe(404)
  expect((await page.goto('/us/en/stores/nobody'))?.status()).toBe(404)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('searching, filtering and buying work', async ({ page }) => {
    const { slug } = await aVariant('ES')
    await page.goto('/es/es/search?q=lumbre')
    await expect(page.locator('main article').first()).toBeVisible()
    await page.goto('/es/es/shop/home?stock=in&sort=newest')
    await expect(page.locator('main article').first()).toBeVisible()
    await page.goto(`/es/es/products/${slug}`)
    await page.locator('#buy button:not([name=next])[type=submit]').click()
    await expect(page).toHaveURL(/\/es\/es\/cart/)
  })
})

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme })

    test('no page of the catalogue shuts anyone out', async ({ page }) => {
      const { slug } = await aVariant('TH')
      for (const path of [
        '/shop',
        '/shop/beauty',
        '/search?q=serum',
        '/search?q=nothinglikethis',
        '/stores/lumbre',
        `/products/${slug}`,
      ]) {
        await page.goto(`/th/th${path}`)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations, path).toEqual([])
      }
    })
  })
}
