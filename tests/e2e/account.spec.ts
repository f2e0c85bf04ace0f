import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContext, type Page, test as anyPage } from '@playwright/test'
import type { Language, MarketCode } from '#app/modules/market/market.ts'
import { ADDRESSES } from '#tests/support/addresses.ts'
import { anAccount, anEmail, askForAccount, mailedLink, signIn, signOut } from './people.ts'
import { aVariant, expect, query, test } from './shop.ts'

interface Place {
  market: MarketCode
  language: Language
}

/** The account's pages name no market: the one visited last stands in. */
async function comeFrom(context: BrowserContext, baseURL: string, place: Place): Promise<void> {
  const value = `${place.market.toLowerCase()}.${place.language}`
  await context.addCookies([{ name: 'locale', value, url: baseURL }])
}

/** Puts one unit into the cart as the product page's form does. */
async function fillCart(page: Page, base: string, variantId: string): Promise<void> {
  const answer = await page.request.post(`${base}/cart`, {
    form: { intent: 'add', variantId, quantity: 1 },
    headers: { 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' },
  })
  expect(answer.ok()).toBe(true)
}

const sessionOf = async (context: BrowserContext) =>
  (await context.cookies()).find(({ name }) => name.endsWith('session'))

test('a guest with a full cart opens an account, leaves, and finds the cart again', async ({
  page,
  context,
}) => {
  const { variantId } = await aVariant('ES')
  const email = anEmail()
  await page.goto('/es/es/cart')
  await fillCart(page, '/es/es', variantId)
  await askForAccount(page, { email, search: '?returnTo=%2Fes%2Fes%2Fcart' })
  await expect(page).toHaveURL(/\/sign-up\/sent$/)
  await page.goto(await mailedLink(email, '/sign-up/confirm'))
  await page.locator('main form button[type=submit]').click()
  await expect(page).toHaveURL(/\/es\/es\/cart$/)
  const units = () =>
    query<{ units: number }>(
      `SELECT sum(l.quantity)::int AS units FROM cart c JOIN users u ON u.id = c.user_id
         JOIN cart_line l ON l.cart_id = c.id WHERE u.email = $1`,
      [email],
    )
  expect(await units()).toEqual([{ units: 1 }])
  expect((await context.cookies()).some(({ name }) => name.endsWith('cart'))).toBe(false)

  // The page before was in Spanish, and so is the account.
  await page.goto('/account')
  await expect(page.locator('h1')).toHaveText('Hola, Noa Serra')
  const session = await sessionOf(context)
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  await signOut(page)
  await expect(page).toHaveURL(/\/es\/es/)
  expect(await sessionOf(context)).toBeUndefined()

  // A stolen copy of the cookie opens nothing any more.
  if (session) await context.addCookies([session])
  await page.goto('/account/orders')
  await expect(page).toHaveURL(/\/sign-in\?returnTo=%2Faccount%2Forders$/)
  await fillCart(page, '/es/es', variantId)
  await signIn(page, email.toUpperCase())
  await expect(page).toHaveURL(/\/account\/orders$/)
  expect(await units()).toEqual([{ units: 2 }])
})

anyPage(
  'errors stand beside their fields; nothing typed is lost but the password',
  async ({ page, context, baseURL }) => {
    await comeFrom(context, baseURL ?? '', { market: 'VN', language: 'vi' })
    await page.goto('/sign-up')
    await page.locator('main input[name=name]').fill('Nguyễn Thị Hoa')
    await page.locator('main input[name=email]').fill('not an address')
    await page.locator('main input[name=password]').fill('password1')
    await page.locator('main form button[type=submit]').click()
    const email = page.locator('main input[name=email]')
    await expect(email).toHaveAttribute('aria-invalid', 'true')
    await expect(email).toBeFocused()
    await expect(email).toHaveAccessibleDescription(/ten@vidu\.com/)
    await expect(page.locator('main input[name=name]')).toHaveValue('Nguyễn Thị Hoa')
    await expect(page.locator('main input[name=password]')).toHaveAttribute('aria-invalid', 'true')

    await page.goto('/sign-in?returnTo=//evil.example')
    await signIn(page, 'shopper@pasarela.example', 'not the password')
    await expect(page.locator('main [role=alert]')).toBeVisible()
    await expect(page.locator('main input[name=email]')).toHaveValue('shopper@pasarela.example')
    const password = page.locator('main input[name=password]')
    await password.fill('pasarela-demo')
    await page.getByRole('button', { pressed: false, name: 'Hiện mật khẩu' }).click()
    await expect(password).toHaveAttribute('type', 'text')
    await password.press('Enter')
    await expect(page).toHaveURL(/\/account$/)
  },
)

anyPage(
  'a forgotten password: mail, new one, the other browser is out',
  async ({ page, browser }) => {
    const email = await anAccount()
    await page.goto('/sign-in')
    await signIn(page, email)
    await expect(page).toHaveURL(/\/account$/)

    const other = await browser.newContext()
    const forgetful = await other.newPage()
    await forgetful.goto('/sign-in')
    await forgetful.locator('main a[href="/forgot-password"]').click()
    await expect(forgetful).toHaveURL(/\/forgot-password/)
    await forgetful.locator('main input[name=email]').fill(email)
    await forgetful.locator('main form button[type=submit]').click()
    await expect(forgetful.locator('main [role=status]')).toContainText(email)

    await expect(async () => {
      await forgetful.goto('/outbox')
      await expect(forgetful.locator('main')).toContainText(email, { timeout: 500 })
    }).toPass({ timeout: 20_000 })
    await forgetful.locator('main nav a', { hasText: email }).click()
    const link = forgetful.frameLocator('main iframe').locator('a[href*="/reset-password"]')
    const address = (await link.getAttribute('href')) ?? ''
    await forgetful.goto(address)
    await forgetful.locator('main input[name=password]').fill('four small boats')
    await forgetful.locator('main form button[type=submit]').click()
    await expect(forgetful).toHaveURL(/\/account$/)
    await forgetful.goto(address)
    await expect(forgetful.locator('main input[name=password]')).toHaveCount(0)
    await other.close()

    await page.goto('/account')
    await expect(page).toHaveURL(/\/sign-in/)
  },
)

anyPage(
  'addresses in the form of their country; deleted and put back',
  async ({ page, context, baseURL }) => {
    await comeFrom(context, baseURL ?? '', { market: 'TH', language: 'th' })
    await page.goto('/sign-in')
    await signIn(page, await anAccount())
    await expect(page).toHaveURL(/\/account$/)
    await page.goto('/account/addresses')
    await page.locator('main a[href="/account/addresses/new"]').click()
    await page.locator('main form[method=post]:has([name=line1]) button[type=submit]').click()
    await expect(page.locator('main [aria-invalid=true]').first()).toBeFocused()
    for (const [name, value] of Object.entries(ADDRESSES.TH)) {
      const field = page.locator(`main [name="${name}"]`)
      const isSelect = (await field.evaluate((element) => element.tagName)) === 'SELECT'
      await (isSelect ? field.selectOption(value) : field.fill(value))
    }
    await page.locator('main form[method=post]:has([name=line1]) button[type=submit]').click()
    await expect(page).toHaveURL(/\/account\/addresses\?saved/)
    const cards = page.locator('main article')
    await expect(cards).toHaveCount(1)
    await cards.locator('button[value=delete]').click()
    await expect(cards).toHaveCount(0)
    const undo = page.locator('main button[value=restore]')
    await expect(undo).toBeFocused()
    await undo.press('Enter')
    await expect(cards).toHaveCount(1)

    // Somebody else's address is as good as none.
    const [row] = await query<{ id: string }>(
      'SELECT id FROM saved_address ORDER BY created_at DESC',
    )
    await signOut(page)
    await page.goto('/sign-in')
    await signIn(page, 'compradora@pasarela.example', 'pasarela-demo')
    await expect(page).toHaveURL(/\/account$/)
    const answer = await page.goto(`/account/addresses/${row?.id}`)
    expect(answer?.status()).toBe(404)
  },
)

anyPage.describe('without JavaScript', () => {
  anyPage.use({ javaScriptEnabled: false })

  anyPage('sign in, change the name, sign out', async ({ page }) => {
    await page.goto('/sign-in')
    await signIn(page, 'shopper@pasarela.example', 'wrong password')
    await expect(page.locator('main [role=alert]')).toBeVisible()
    await signIn(page, 'shopper@pasarela.example', 'pasarela-demo')
    await expect(page).toHaveURL(/\/account$/)
    await page.goto('/account/settings')
    const profile = page.locator('main form:has([value=rename])')
    await profile.locator('input[name=name]').fill('Noa Serra')
    await profile.locator('button[type=submit]').click()
    await expect(page.locator('main [role=status]')).toBeVisible()
    await signOut(page)
    await page.goto('/account')
    await expect(page).toHaveURL(/\/sign-in/)
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  anyPage(`axe finds nothing on the account's pages, ${colorScheme}`, async ({ page }) => {
    anyPage.slow()
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // A mail's preview runs no scripts, so axe cannot look into it: legacy mode leaves frames alone.
    const check = async (path: string) => {
      await page.goto(path)
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(violations, path).toEqual([])
    }
    for (const path of [
      '/sign-in',
      '/sign-up',
      '/forgot-password',
      '/reset-password?token=x',
      '/sign-up/confirm?token=x',
      '/undo-email?token=x',
    ]) {
      await check(path)
    }
    const email = anEmail()
    await askForAccount(page, { email })
    await expect(page).toHaveURL(/\/sign-up\/sent$/)
    await check('/sign-up/sent')
    const link = await mailedLink(email, '/sign-up/confirm')
    await check(link)
    await page.context().clearCookies({ name: 'sign-up' })
    await check(link)
    await page.goto('/sign-in')
    await signIn(page, 'shopper@pasarela.example', 'pasarela-demo')
    await expect(page).toHaveURL(/\/account$/)
    for (const path of [
      '',
      '/orders',
      '/saved',
      '/addresses',
      '/addresses/new',
      '/settings',
      '/security',
      '/privacy',
      '/confirm',
      '/email',
      '/email/confirm?token=x',
    ]) {
      await check(`/account${path}`)
    }
    await check('/outbox')
  })
}
