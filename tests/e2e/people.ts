import { randomUUID } from 'node:crypto'
import type { CDPSession, Page } from '@playwright/test'

export const PASSWORD = 'three small boats'
export const anEmail = () => `${randomUUID().slice(0, 13)}@example.com`

/** Signs in on the page that is open. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.locator('main input[name=email]').fill(email)
  await page.locator('main input[name=password]').fill(password)
  await page.locator('main form button[type=submit]').click()
}

export const signOut = (page: Page) =>
  page.locator('form[action="/sign-out"] button:visible').first().click()

/** Gives the browser an authenticator of its own, such as a laptop with a fingerprint reader has. */
export async function addAuthenticator(page: Page): Promise<CDPSession> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return devtools
}
