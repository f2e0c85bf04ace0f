import { readFile } from 'node:fs/promises'
import { test as anyPage } from '@playwright/test'
import { LANGUAGES } from '#app/modules/market/market.ts'
import { expect, query } from './shop.ts'
import { anAccount, PASSWORD, signIn } from './people.ts'

anyPage('a first visit stores nothing that was not asked for', async ({ browser, baseURL }) => {
  for (const path of ['/es/es', '/gb/en', '/us/en', '/vn/vi/shop']) {
    const context = await browser.newContext({ ...(baseURL && { baseURL }) })
    const page = await context.newPage()
    await page.goto(path)
    await expect(page.locator('main')).toBeVisible()
    const names = (await context.cookies()).map(({ name }) => name)
    expect(
      names.filter((name) => name !== 'locale'),
      path,
    ).toEqual([])
    const stored = await page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }))
    expect(
      stored.filter((key) => !key.startsWith('positions')),
      path,
    ).toEqual([])
    await context.close()
  }
})

anyPage(
  'the question is small in every language, moves nothing, and weighs both answers alike',
  async ({ page, context, baseURL }) => {
    for (const language of LANGUAGES) {
      await context.clearCookies()
      await page.goto(`${baseURL}/es/${language}`)
      const banner = page.locator('section:has(> form[action="/api/consent"])')
      const [refuse, accept] = await Promise.all([
        banner.locator('[value=refuse]').boundingBox(),
        banner.locator('[value=accept]').boundingBox(),
      ])
      expect(refuse?.width).toBeCloseTo(accept?.width ?? 0, 0)
      expect(refuse?.height).toBe(accept?.height)
      expect((await banner.boundingBox())?.height, language).toBeLessThanOrEqual(116)
      const shifts = await banner.evaluate(
        (element) =>
          new Promise<number>((resolve) => {
            type Shift = PerformanceEntry & { sources: { node: Node | null }[] }
            const isOurs = ({ sources }: Shift) =>
              sources.some(({ node }) => element.contains(node))
            new PerformanceObserver((list) =>
              resolve((list.getEntries() as Shift[]).filter(isOurs).length),
            ).observe({ type: 'layout-shift', buffered: true })
            setTimeout(() => resolve(0), 300)
          }),
      )
      expect(shifts, language).toBe(0)
    }
  },
)

anyPage('an answer is kept on record and taken back as easily', async ({ page }) => {
  const email = await anAccount()
  await page.goto('/es/es/shop')
  await page.goto('/sign-in')
  await signIn(page, email)
  await expect(page).toHaveURL(/\/account$/)
  await page.goto('/account/privacy')
  const choice = page.locator('#choice')
  await choice.locator('[value=accept]').click()
  await expect(choice.locator('[value=withdraw]')).toBeVisible()
  await choice.locator('[value=withdraw]').click()
  await expect(choice.locator('[value=accept]')).toBeVisible()
  const records = await query<{ answer: string; market: string; version: number }>(
    `SELECT c.answer, c.market, c.version FROM consent_record c JOIN users u ON u.id = c.user_id
      WHERE u.email = $1 ORDER BY c.id`,
    [email],
  )
  expect(records).toEqual([
    { answer: 'granted', market: 'ES', version: 1 },
    { answer: 'denied', market: 'ES', version: 1 },
  ])
})

anyPage(
  'one’s data as a file, for who proves to be it; then the account goes and comes back',
  async ({ page }) => {
    const email = await anAccount()
    await page.goto('/sign-in')
    await signIn(page, email)
    await expect(page).toHaveURL(/\/account$/)
    await query(
      `UPDATE session SET confirmed_at = now() - interval '1 hour' WHERE user_id = (SELECT id FROM users WHERE email = $1)`,
      [email],
    )
    const refused = await page.request.get('/account/data.json', { maxRedirects: 0 })
    expect(refused.headers()['location']).toContain('/account/confirm')
    await page.goto('/account/privacy')
    await page.locator('main a[href^="/account/confirm"]').click()
    await page.locator('main input[name=password]').fill('not the password')
    await page.locator('main form button[type=submit]').click()
    await expect(page.locator('main [aria-invalid=true]')).toBeFocused()
    await page.locator('main input[name=password]').fill(PASSWORD)
    await page.locator('main form button[type=submit]').click()
    await expect(page).toHaveURL(/\/account\/privacy$/)
    const started = page.waitForEvent('download')
    await page.locator('main a[download]').click()
    const file = await (await started).path()
    const data = JSON.parse(await readFile(file, 'utf8')) as { account: { email: string } }
    expect(data).toMatchObject({
      account: { email, name: 'Noa Serra' },
      consents: [],
      savedVideos: [],
      likedVideos: [],
      thisBrowser: { visitorId: null, answer: null },
      orders: [],
    })
    expect(JSON.stringify(data)).not.toMatch(/argon2|token/i)

    await page.locator('main a[href="/account/delete"]').click()
    await expect(page).toHaveURL(/\/account\/delete$/)
    await page.locator('main form button[type=submit]').click()
    await expect(page).toHaveURL(/\/account-deleted$/)
    await page.goto('/account')
    await expect(page).toHaveURL(/\/sign-in/)
    const token = async () => {
      const [row] = await query<{ token: string }>(
        `SELECT e.payload->>'token' AS token FROM outbox_event e JOIN users u ON u.id::text = e.payload->>'userId'
        WHERE e.type = 'identity.deletion-requested' AND u.email = $1`,
        [email],
      )
      return row?.token
    }
    await page.goto(`/keep-account?token=${await token()}`)
    await page.locator('main form button[type=submit]').click()
    await page.locator('main a[href="/sign-in"]').click()
    await signIn(page, email)
    await expect(page).toHaveURL(/\/account$/)
  },
)
