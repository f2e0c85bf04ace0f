import { test as anyPage } from '@playwright/test'
import { expect } from './shop.ts'
import { addAuthenticator, anAccount, signIn, signOut } from './people.ts'

anyPage('a passkey is made, signs in, is removed, and then opens nothing', async ({ page }) => {
  const email = await anAccount()
  await addAuthenticator(page)
  // The authenticator of the test answers a suggestion as soon as there is one; the button is pressed without.
  await page.addInitScript(() => {
    if (!location.search.includes('unasked')) return
    PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false)
  })
  await page.goto('/sign-in?unasked')
  await signIn(page, email)
  await expect(page).toHaveURL(/\/account$/)

  await page.goto('/account/security')
  const section = page.locator('#passkeys')
  await section.locator('input[name=name]').fill('My laptop')
  await section.locator('form:has(input[name=name]) button[type=submit]').click()
  await expect(section.getByRole('status')).toBeVisible()
  await expect(section.locator('summary')).toContainText('My laptop')
  // The same device again: the browser says that it has one.
  await section.locator('form:has(> div > input[name=name]) button[type=submit]').click()
  await expect(section.getByRole('status')).toBeVisible()
  await expect(section.locator('summary')).toHaveCount(1)

  await signOut(page)
  await expect(page).not.toHaveURL(/\/account/)
  await page.goto('/sign-in?returnTo=%2Faccount%2Faddresses&unasked')
  await page
    .locator('main')
    .getByRole('button', { name: /passkey/i })
    .click()
  await expect(page).toHaveURL(/\/account\/addresses$/)

  // Picked from the suggestions of the e-mail field, no button is needed.
  await signOut(page)
  await expect(page).not.toHaveURL(/\/account/)
  await page.goto('/sign-in')
  await expect(page).toHaveURL(/\/account$/)

  await page.goto('/account/security')
  await section.locator('summary').click()
  await section.locator('input[name=passkeyName]').fill('Work laptop')
  await section.locator('form:has([value=rename-passkey]) button').click()
  await expect(page.locator('main [role=status]')).toBeVisible()
  await expect(section.locator('summary')).toContainText('Work laptop')
  await section.locator('form:has([value=remove-passkey]) button').click()
  await expect(section.locator('summary')).toHaveCount(0)

  await signOut(page)
  await expect(page).not.toHaveURL(/\/account/)
  await page.goto('/sign-in?unasked')
  await page
    .locator('main')
    .getByRole('button', { name: /passkey/i })
    .click()
  await expect(page.locator('main [role=alert]')).toBeVisible()
  await expect(page).toHaveURL(/\/sign-in/)
  await signIn(page, email)
  await expect(page).toHaveURL(/\/account$/)
})

anyPage('other places are listed and can be signed out', async ({ page, browser }) => {
  await page.goto('/sign-in')
  await signIn(page, 'compradora@pasarela.example', 'pasarela-demo')
  await expect(page).toHaveURL(/\/account$/)
  const context = await browser.newContext({ userAgent: 'Mozilla/5.0 (X11; Linux) Firefox/150.0' })
  const other = await context.newPage()
  await other.goto('/sign-in')
  await signIn(other, 'compradora@pasarela.example', 'pasarela-demo')
  await expect(other).toHaveURL(/\/account$/)

  await page.goto('/account/security')
  const lines = page.locator('#sessions li')
  const firefox = lines.filter({ hasText: 'Firefox · Linux' }).first()
  await expect(lines.first().locator('button')).toHaveCount(0)
  await firefox.locator('button').click()
  await expect(page.locator('main [role=status]')).toBeVisible()
  await other.goto('/account')
  await expect(other).toHaveURL(/\/sign-in/)
  await context.close()
})
