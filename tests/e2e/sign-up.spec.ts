import { type Browser, type Page, test as anyPage } from '@playwright/test'
import { anAccount, anEmail, askForAccount, mailedLink, PASSWORD, signIn } from './people.ts'
import { aVariant, expect, fillCheckout, orderOnPage, query, test } from './shop.ts'

const accounts = (email: string) => query('SELECT FROM users WHERE email = $1', [email])

/** Another browser, which nobody has told anything. */
async function elsewhere(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ ...(baseURL && { baseURL }) })
  return context.newPage()
}

const press = (page: Page) => page.locator('main form button[type=submit]').first().click()

test('the link of the mail opens the account, once, and only when its button is pressed', async ({
  page,
}) => {
  const email = anEmail()
  await askForAccount(page, { email })
  await expect(page).toHaveURL(/\/sign-up\/sent$/)
  await expect(page.locator('main')).toContainText(email)
  await press(page)
  await expect(page.locator('main [role=status]')).toBeVisible()
  const link = await mailedLink(email, '/sign-up/confirm')
  // A mail program that looks at links opens nothing.
  expect((await page.request.get(link)).status()).toBe(200)
  expect(await accounts(email)).toEqual([])
  await page.goto(link)
  await expect(page.locator('main input[name=password]')).toHaveCount(0)
  await press(page)
  await expect(page).toHaveURL(/\/account$/)
  expect(await accounts(email)).toHaveLength(1)
  await page.context().clearCookies()
  await page.goto(link)
  await expect(page.locator('main form')).toHaveCount(0)
  await page.locator('main a[href="/sign-in"]').click()
  await signIn(page, email)
  await expect(page).toHaveURL(/\/account$/)
})

anyPage(
  'on another device the password is asked for, and nobody lends their address to a stranger',
  async ({ page, browser, baseURL }) => {
    const email = anEmail()
    await askForAccount(page, { email, password: 'known to a stranger' })
    await expect(page).toHaveURL(/\/sign-up\/sent$/)
    const phone = await elsewhere(browser, baseURL)
    await phone.goto(await mailedLink(email, '/sign-up/confirm'))
    await phone.locator('main input[name=password]').fill(PASSWORD)
    await press(phone)
    await expect(phone.locator('main [aria-invalid=true]')).toBeFocused()
    expect(await accounts(email)).toEqual([])
    // The owner of the address begins anew; the password of the stranger is worth nothing.
    await phone.locator('main a[href^="/sign-up?"]').click()
    await expect(phone.locator('main input[name=email]')).toHaveValue(email)
    await phone.locator('main input[name=name]').fill('Owner')
    await phone.locator('main input[name=password]').fill(PASSWORD)
    await press(phone)
    await expect(phone).toHaveURL(/\/sign-up\/sent$/)
    await phone.goto(await mailedLink(email, '/sign-up/confirm'))
    await press(phone)
    await expect(phone).toHaveURL(/\/account$/)
    await phone.context().close()
    // The stranger's page has not changed.
    await page.reload()
    await expect(page).toHaveURL(/\/sign-up\/sent$/)
    await page.goto('/sign-in')
    await signIn(page, email, 'known to a stranger')
    await expect(page.locator('main [role=alert]')).toBeVisible()
  },
)

anyPage('a known address gets the same page, and another mail', async ({ page }) => {
  const seen: string[] = []
  for (const email of [anEmail(), await anAccount()]) {
    await page.context().clearCookies()
    await askForAccount(page, { email })
    await expect(page).toHaveURL(/\/sign-up\/sent$/)
    seen.push((await page.locator('main').innerText()).replaceAll(email, ''))
    await mailedLink(email, seen.length === 1 ? '/sign-up/confirm' : '/sign-in')
  }
  expect(seen[0]).toBe(seen[1])
})

anyPage('what a guest bought joins the account, and not before', async ({ page }) => {
  const email = anEmail()
  const { variantId } = await aVariant('PH')
  await page.goto('/ph/en/cart')
  await page.request.post('/ph/en/cart', {
    form: { intent: 'add', variantId, quantity: '1' },
    headers: { 'Sec-Fetch-Site': 'same-origin' },
  })
  await page.goto('/ph/en/checkout')
  await fillCheckout(page, 'PH')
  await page.locator('input[name=email]').fill(email.toUpperCase())
  await page.locator('input[name=payment][value=cash-on-delivery]').check({ force: true })
  await page.locator('button[name=intent][value=pay]').click()
  const { number } = await orderOnPage(page)
  await askForAccount(page, { email })
  const owners = () =>
    query<{ email: string }>(
      `SELECT u.email FROM orders o JOIN users u ON u.id = o.user_id WHERE o.number = $1`,
      [number],
    )
  expect(await owners()).toEqual([])
  await page.goto(await mailedLink(email, '/sign-up/confirm'))
  await press(page)
  await expect(page).toHaveURL(/\/account$/)
  expect(await owners()).toEqual([{ email }])
  await page.goto('/account/orders')
  await expect(page.locator('main')).toContainText(number)
})

anyPage.describe('without JavaScript', () => {
  anyPage.use({ javaScriptEnabled: false })

  anyPage('an account is opened, and its address changed', async ({ page, browser, baseURL }) => {
    const [email, next] = [anEmail(), anEmail()]
    await askForAccount(page, { email })
    await expect(page).toHaveURL(/\/sign-up\/sent$/)
    await press(page)
    await expect(page.locator('main [role=status]')).toBeVisible()
    await page.context().clearCookies({ name: 'sign-up' })
    await page.goto(await mailedLink(email, '/sign-up/confirm'))
    await page.locator('main input[name=password]').fill(PASSWORD)
    await press(page)
    await expect(page).toHaveURL(/\/account$/)

    await page.goto('/account/settings')
    await page.locator('main a[href="/account/email"]').click()
    await page.locator('main input[name=email]').fill(next)
    await press(page)
    await expect(page.locator('main [role=status]')).toContainText(next)
    const link = await mailedLink(next, '/account/email/confirm')
    const stranger = await elsewhere(browser, baseURL)
    await stranger.goto('/sign-in')
    await signIn(stranger, await anAccount())
    await expect(stranger).toHaveURL(/\/account$/)
    await stranger.goto(link)
    await expect(stranger.locator('main form')).toHaveCount(0)
    await page.goto(link)
    await press(page)
    await expect(page).toHaveURL(/\/account\/settings\?email$/)
    await expect(page.locator('main')).toContainText(next)

    // Whoever reads the mail of the former address takes the account back.
    await stranger.goto(await mailedLink(email, '/undo-email'))
    await press(stranger)
    await stranger.locator('main input[name=password]').fill('four small boats')
    await press(stranger)
    await expect(stranger).toHaveURL(/\/account$/)
    await stranger.goto('/account/settings')
    await expect(stranger.locator('main')).toContainText(email)
    await page.goto('/account')
    await expect(page).toHaveURL(/\/sign-in/)
    await stranger.context().close()
  })
})
