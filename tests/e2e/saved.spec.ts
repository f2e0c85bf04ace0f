import { test as anyPage } from '@playwright/test'
import { expect } from './shop.ts'
import { anAccount, signIn } from './people.ts'

anyPage('a visitor keeps a video, and finds it in the account', async ({ page }) => {
  const email = await anAccount()
  await page.goto('/es/en')
  const card = page.locator('article:not([inert])').first()
  const bookmark = card.getByRole('button', { name: 'Save for later' })
  const kept = page.waitForResponse(/\/api\/saves$/)
  await bookmark.click()
  expect((await kept).status()).toBe(204)
  await expect(bookmark).toHaveAttribute('aria-pressed', 'true')
  // The key does the same as the button, and a reload shows what is kept.
  const letGo = page.waitForResponse(/\/api\/saves$/)
  await page.keyboard.press('s')
  await letGo
  await expect(bookmark).toHaveAttribute('aria-pressed', 'false')
  const again = page.waitForResponse(/\/api\/saves$/)
  await page.keyboard.press('s')
  await again
  await page.reload()
  await expect(bookmark).toHaveAttribute('aria-pressed', 'true')

  await page.goto('/sign-in')
  await signIn(page, email)
  await expect(page).toHaveURL(/\/account$/)
  await page.goto('/account/saved')
  const films = page.locator('main li:has(form)')
  await expect(films).toHaveCount(1)
  await films.locator('button').click()
  await expect(films).toHaveCount(0)
  await page.locator('main button[value=restore]').click()
  await expect(films).toHaveCount(1)
  await films.locator('a').click()
  await expect(page).toHaveURL(/\/es\/en\/watch\//)
  await expect(bookmark).toHaveAttribute('aria-pressed', 'true')
})
