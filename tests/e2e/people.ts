import { randomUUID } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { type CDPSession, expect, type Page } from '@playwright/test'
import { query } from './shop.ts'

export const PASSWORD = 'three small boats'
export const anEmail = () => `${randomUUID().slice(0, 13)}@example.com`

/** An account with PASSWORD, made without its journey. */
export async function anAccount(email = anEmail()): Promise<string> {
  await query(
    `INSERT INTO users (email, name, language, password_hash) VALUES ($1, 'Noa Serra', 'en', $2)`,
    [email, await hash(PASSWORD, { memoryCost: 64, timeCost: 1, parallelism: 1 })],
  )
  return email
}

/** Fills the form for an account and sends it. All journeys come from one address, which may not sign up that often. */
export async function askForAccount(
  page: Page,
  {
    email,
    search = '',
    password = PASSWORD,
  }: { email: string; search?: string; password?: string },
): Promise<void> {
  await query(`DELETE FROM rate_limit WHERE key LIKE 'signUp:%'`)
  await page.goto(`/sign-up${search}`)
  await page.locator('main input[name=name]').fill('Noa Serra')
  await page.locator('main input[name=email]').fill(email)
  await page.locator('main input[name=password]').fill(password)
  await page.locator('main form button[type=submit]').click()
}

/** The link of a mail to somebody; waits for the newest whose link leads to this page. */
export async function mailedLink(recipient: string, path: string): Promise<string> {
  let link = ''
  await expect(async () => {
    const [mail] = await query<{ text: string }>(
      `SELECT text FROM mail_message WHERE recipient = $1 AND text LIKE $2 ORDER BY id DESC LIMIT 1`,
      [recipient, `%${path}%`],
    )
    link = /https?:\S+/.exec(mail?.text ?? '')?.[0] ?? ''
    expect(link).toContain(path)
  }).toPass({ timeout: 20_000 })
  const { pathname, search } = new URL(link)
  return pathname + search
}

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
