import type { Response } from '@playwright/test'
import { gzipSync } from 'node:zlib'
import { expect, test } from './shop.ts'

/** kB of JavaScript, gzip, until the feed can be used; the player comes later and has a budget of its own. */
const FIRST_KB = 110

/** What a feed never needs, by words that only they have. */
const UNWANTED = [/\b_zod\b/, /country_calling_codes/, /outsideAreas/]

test('the feed is in use after little JavaScript, without forms, telephone numbers or the law of markets', async ({
  page,
}) => {
  const scripts: Promise<string>[] = []
  const weigh = (response: Response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text())
  }
  page.on('response', weigh)
  await page.goto('/us/en', { waitUntil: 'commit' })
  await page.locator('article[data-index="1"][inert]').waitFor({ state: 'attached' })
  // What comes later is still on its way when the test ends.
  page.off('response', weigh)
  const first = (await Promise.all(scripts)).filter((source) => !source.includes('VHS'))
  const bytes = first.reduce((all, source) => all + gzipSync(source).length, 0)
  expect(bytes / 1_000).toBeLessThanOrEqual(FIRST_KB)
  for (const word of UNWANTED) expect(first.filter((source) => word.test(source))).toEqual([])
})
