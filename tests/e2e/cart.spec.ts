import type { Page } from '@playwright/test'
import { ADDRESSES } from '#tests/support/addresses.ts'
import { aVariant, expect, query, test } from './shop.ts'

/** Puts a variant into the page's cart, as any page with a form does. */
async function add(page: Page, base: string, variantId: string, quantity = 1): Promise<void> {
  await page.goto(`${base}/cart`)
  const { origin } = new URL(page.url())
  await page.request.post(`${base}/cart`, {
    form: { intent: 'add', variantId, quantity: String(quantity) },
    headers: { Origin: origin, 'Sec-Fetch-Site': 'same-origin' },
  })
  await page.goto(`${base}/cart`)
}

const total = (page: Page) => page.getByRole('region', { name: 'Order summary' }).locator('.money')

/** A variant sold in one market and not in another. */
async function soldOnlyIn(market: string, not: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    `SELECT v.id FROM variant v
       JOIN listing l ON l.product_id = v.product_id AND l.market = $1 AND l.state = 'live'
       JOIN stock_level s ON s.variant_id = v.id AND s.on_hand - s.reserved > 5
       JOIN warehouse w ON w.id = s.warehouse_id AND w.country = $1
      WHERE NOT EXISTS (SELECT 1 FROM listing o WHERE o.product_id = v.product_id AND o.market = $2)
      ORDER BY v.id LIMIT 1`,
    [market, not],
  )
  if (!row) throw new Error(`everything sold in ${market} is sold in ${not}`)
  return row.id
}

test('quantities, removing with undo, and a discount code', async ({ page }) => {
  const { variantId } = await aVariant('US')
  await add(page, '/us/en', variantId)
  const before = await total(page).innerText()
  await page.getByRole('button', { name: /^One more/ }).click()
  await expect(total(page)).not.toHaveText(before)
  await page.getByRole('button', { name: /^Remove/ }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: /^One less/ })).toBeVisible()

  await page.getByText('Have a discount code?').click()
  const code = page.getByRole('textbox', { name: 'Discount code' })
  await code.fill('no-such-code')
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText('We don’t know this code')).toBeVisible()
  await code.fill('hola10')
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText('Discount (HOLA10)')).toBeVisible()
})

test('another market prices the cart anew and keeps aside what it does not sell', async ({
  page,
}) => {
  const { variantId } = await aVariant('US')
  await add(page, '/us/en', await soldOnlyIn('US', 'VN'))
  await add(page, '/us/en', variantId)
  await expect(page.getByText('Not part of this order')).toBeHidden()
  await page.goto('/vn/en/cart')
  await expect(page.getByText('Not part of this order')).toBeVisible()
  await expect(page.getByText('not sold in Vietnam')).toBeVisible()
  await page.goto('/us/en/cart')
  await expect(page.getByText('Not part of this order')).toBeHidden()
})

test('the checkout by keyboard: Enter never orders, errors take the focus, tax follows the address', async ({
  page,
}) => {
  const { variantId } = await aVariant('US')
  await add(page, '/us/en', variantId)
  await page.goto('/us/en/checkout')
  const email = page.getByLabel('Email')
  await email.focus()
  await page.keyboard.type('eva@example')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This email doesn’t look right')).toBeVisible()
  await email.fill('eva@example.com')
  const order = page.getByRole('button', { name: 'Place order' })
  await order.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Please fill this in').first()).toBeVisible()
  await expect(page.getByLabel('Full name')).toBeFocused()
  await expect(page.getByText('Total before tax')).toBeVisible()
  for (const [name, value] of Object.entries(ADDRESSES.US)) {
    await page.locator(`[name="${name}"]`).focus()
    await (name === 'area'
      ? page.locator('select[name=area]').selectOption(value)
      : page.keyboard.type(value))
  }
  await order.focus()
  await expect(page.getByText(/^Sales tax \d/)).toBeVisible()
  await expect(page.getByText('Please fill this in')).toHaveCount(0)
  await page.reload()
  await expect(page.getByLabel('Street address')).toHaveValue(ADDRESSES.US['line1'] ?? '')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the cart is plain forms, with a way back from each', async ({ page }) => {
    const { variantId } = await aVariant('ES')
    await add(page, '/es/es', variantId)
    await page.getByRole('button', { name: /^Uno más/ }).click()
    await expect(page.getByRole('button', { name: /^Uno menos/ })).toBeVisible()
    await page
      .getByRole('button', { name: /^Quitar/ })
      .last()
      .click()
    await expect(page.getByText('Tu carrito está vacío')).toBeVisible()
    await page.getByRole('button', { name: 'Deshacer' }).click()
    await expect(page.getByRole('button', { name: /^Uno menos/ })).toBeVisible()
  })

  test('the checkout keeps what is typed and shows the islands’ own total', async ({ page }) => {
    const { variantId } = await aVariant('ES')
    await add(page, '/es/es', variantId)
    await page.goto('/es/es/checkout')
    await page.locator('[name=line1]').fill('Calle León y Castillo 3')
    await page.locator('[name=postalCode]').fill('35003')
    await page.locator('[name=area]').selectOption('GC')
    await page.getByRole('button', { name: 'Actualizar total' }).click()
    await expect(page.getByText('Impuestos que no pagas')).toBeVisible()
    await expect(page.locator('[name=line1]')).toHaveValue('Calle León y Castillo 3')
  })
})
