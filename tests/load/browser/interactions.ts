import type { Page } from '@playwright/test'
import { untilFrame, watchFrames } from './frames.ts'
import { openPhone, type Phone } from './phone.ts'
import type { Measure } from './sample.ts'
import { readVital, slowestInteraction, watchVitals } from './vitals.ts'

/** Interactions a round: INP is the slowest of so few. */
const TIMES = 6
/** Faster than the browser reports. */
const UNNOTED_MS = 16
const BETWEEN_MS = 900

interface Interaction {
  /** Brings about what is touched next, by means that are no interaction themselves. */
  ready: (page: Page) => Promise<void>
  touch: (page: Page) => Promise<void>
}

const tagCard = (page: Page) =>
  page.locator('article:not([inert]) ul a[href*="/products/"]').first()
const sheet = (page: Page) => page.locator('dialog[open]')

/** A click that a script makes is not counted as one of the viewer's. */
async function closeSheet(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector<HTMLElement>('dialog[open] button')?.click())
  await sheet(page).waitFor({ state: 'hidden' })
}

const INTERACTIONS: Record<'swipe' | 'tag' | 'cart', Interaction> = {
  // A scroll by touch is no interaction to the browser; the key goes through the same code.
  swipe: {
    ready: () => Promise.resolve(),
    touch: (page) => page.keyboard.press('ArrowDown'),
  },
  tag: {
    async ready(page) {
      if (await sheet(page).isVisible()) await closeSheet(page)
      await tagCard(page).waitFor()
    },
    touch: (page) => tagCard(page).tap(),
  },
  cart: {
    async ready(page) {
      if (!(await sheet(page).isVisible())) {
        await tagCard(page).waitFor()
        await tagCard(page).evaluate((card) => (card as HTMLElement).click())
      }
      await addButton(page).and(page.locator(':enabled')).waitFor()
    },
    touch: (page) => addButton(page).tap(),
  },
}

const addButton = (page: Page) => sheet(page).locator('footer button:not([name])')

/**
 * `inp.swipe` (the next film, by key), `inp.tag` (a product card on the film), `inp.cart` ("add to cart" in the
 * sheet): INP by `web-vitals` over six of them in a feed that has just begun to play.
 */
export function measureInteraction(name: keyof typeof INTERACTIONS): Measure {
  return async ({ browser, origin }) => {
    const phone: Phone = await openPhone(browser, origin)
    const { page } = phone
    try {
      await watchVitals(page)
      await watchFrames(page)
      await page.goto('/us/en', { waitUntil: 'commit' })
      await untilFrame(page, 0)
      const { ready, touch } = INTERACTIONS[name]
      for (let times = 0; times < TIMES; times += 1) {
        await ready(page)
        await touch(page)
        await page.waitForTimeout(BETWEEN_MS)
      }
      const slowest = await readVital(page, 'INP')
      const note = slowest === undefined ? '' : await slowestInteraction(page)
      return [{ name: `inp.${name}`, value: slowest ?? UNNOTED_MS, note }]
    } finally {
      await phone.close()
    }
  }
}
