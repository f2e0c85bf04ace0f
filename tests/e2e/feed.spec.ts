import type { Page } from '@playwright/test'
import { expect, query, test } from './shop.ts'

const card = (page: Page, index = 0) => page.locator(`article[data-index="${index}"]`)
const playing = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('video')]
      .filter((video) => !video.paused && video.currentTime > 0)
      .map((video) => video.closest('[data-index]')?.getAttribute('data-index')),
  )
/** The first video plays before there is anyone to listen to keys; the next card comes with who does. */
const inUse = (page: Page) =>
  page.locator('article[data-index="1"][inert]').waitFor({ state: 'attached' })

test('the first video plays by itself, silent, and a swipe plays the next', async ({ page }) => {
  await page.goto('/us/en')
  await expect.poll(() => playing(page)).toEqual(['0'])
  expect(await page.evaluate(() => document.querySelector('video')?.muted)).toBe(true)
  await inUse(page)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => playing(page)).toEqual(['1'])
  await expect(page).toHaveURL(/\/us\/en\/watch\/.+/)
})

test('never more than three media elements, however far one swipes', async ({ page }) => {
  await page.goto('/us/en')
  for (let index = 1; index <= 12; index += 1) {
    await expect(card(page, index)).toBeAttached()
    await page.keyboard.press('j')
    await expect.poll(() => playing(page)).toEqual([String(index)])
    expect(await page.locator('video').count()).toBeLessThanOrEqual(3)
  }
})

test('keys stop, sound, and captions answer; sound is remembered once chosen', async ({ page }) => {
  await page.goto('/us/en')
  await expect.poll(() => playing(page)).toEqual(['0'])
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await inUse(page)
  await page.keyboard.press('Space')
  await expect.poll(() => playing(page)).toEqual([])
  await page.keyboard.press('Space')
  await expect.poll(() => playing(page)).toEqual(['0'])
  await page.keyboard.press('m')
  await expect(card(page).getByRole('button', { name: 'Turn sound off' })).toBeVisible()
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ 'feed-sound': 'on' })
  await page.keyboard.press('c')
  await expect(card(page).getByRole('button', { name: 'Show captions' })).toBeVisible()
})

test('a product is added to the cart while its video goes on', async ({ page }) => {
  await page.goto('/us/en')
  await card(page)
    .getByRole('button', { name: /products? in this video/ })
    .click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByText('plus tax')).toBeVisible()
  await expect(sheet.getByText(/^Arrives/)).toBeVisible()
  await sheet.getByRole('button', { name: 'Add to cart' }).click()
  await expect(sheet.getByText('Added to your cart')).toBeVisible()
  expect(await playing(page)).toEqual(['0'])
  await sheet.getByRole('button', { name: 'View cart' }).click()
  await expect(page).toHaveURL(/\/us\/en\/cart$/)
})

test('a link to a video with a product opens both; another market’s video is not found', async ({
  page,
}) => {
  const [tagged] = await query<{ video: string; product: string; title: string }>(
    `SELECT v.slug AS video, p.slug AS product, x.title FROM video v
       JOIN video_tag t ON t.video_id = v.id JOIN product p ON p.id = t.product_id
       JOIN product_text x ON x.product_id = p.id AND x.language = 'es'
       JOIN listing l ON l.product_id = p.id AND l.market = 'ES' AND l.state = 'live'
      WHERE v.published_at <= now() ORDER BY v.slug LIMIT 1`,
  )
  if (!tagged) throw new Error('no video sells anything in Spain')
  await page.goto(`/es/es/watch/${tagged.video}?product=${tagged.product}`)
  await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toHaveText(tagged.title)
  const described = await page.locator('script[type="application/ld+json"]').textContent()
  expect(JSON.parse(described ?? '')).toMatchObject({ '@type': 'VideoObject', inLanguage: 'es' })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect((await page.request.get('/es/es/watch/there-is-no-such-video')).status()).toBe(404)
})

test('a like is counted once and still there after a reload', async ({ page }) => {
  await page.goto('/us/en')
  const heart = card(page).getByRole('button', { name: /^Like/ })
  await expect(heart).toHaveAttribute('aria-pressed', 'false')
  const answered = page.waitForResponse('**/api/likes')
  await heart.click()
  expect((await answered).status()).toBe(200)
  await page.reload()
  await expect(heart).toHaveAttribute('aria-pressed', 'true')
})

test('before consent nothing is kept on the device, and events have no name', async ({ page }) => {
  const sent = page.waitForRequest('**/api/events')
  await page.goto('/es/es')
  const { events } = (await sent).postDataJSON() as { events: { id: string; kind: string }[] }
  expect(events[0]?.kind).toBe('impression')
  await expect
    .poll(() => query(`SELECT visitor_id FROM event WHERE client_event_id = $1`, [events[0]?.id]))
    .toEqual([{ visitor_id: null }])
  const names = (await page.context().cookies()).map(({ name }) => name)
  expect(names).not.toContain('visitor')
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test.describe('for those who want less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('nothing plays or loads before it is asked for', async ({ page }) => {
    const films: string[] = []
    page.on('request', (request) => {
      if (/\.(mp4|m3u8)$/.test(request.url())) films.push(request.url())
    })
    await page.goto('/us/en')
    // The feed's own scripts have come, and had their say.
    await expect(card(page, 1)).toHaveAttribute('inert', '')
    await page.waitForLoadState('networkidle')
    expect(films).toEqual([])
    await card(page).getByRole('button', { name: 'Play', exact: true }).click()
    await expect.poll(() => playing(page)).toEqual(['0'])
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the feed is a page of videos, products, forms, and a way on', async ({ page }) => {
    await page.goto('/us/en')
    await expect(page.locator('article video[controls]').first()).toBeVisible()
    await expect(page.locator('article a[href*="/products/"]').first()).toBeVisible()
    await page.getByRole('link', { name: 'More videos' }).click()
    await expect(page).toHaveURL(/after=/)
    await page.locator('article').getByRole('button', { name: 'Add to cart' }).first().click()
    await expect(page).toHaveURL(/\/us\/en\/cart/)
  })
})
