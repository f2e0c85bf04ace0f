import type { Page } from '@playwright/test'
import { openPhone } from './phone.ts'
import type { Measure, Sample, Target } from './sample.ts'
import { firstProduct, putIntoCart } from './shop-pages.ts'
import { readVital, watchVitals } from './vitals.ts'

/** After the network has gone quiet, what is still to come has this long. */
const AFTERMATH_MS = 1_000

/** Page types, by the name their rows begin with. */
const PAGES = {
  feed: async () => '/us/en',
  product: async ({ origin }: Target) => `/us/en/products/${(await firstProduct(origin)).slug}`,
  category: async () => '/us/en/shop',
  search: async () => '/us/en/search?q=lamp',
  cart: async () => '/us/en/cart',
  checkout: async () => '/us/en/checkout',
} satisfies Record<string, (target: Target) => Promise<string>>

export type PageType = keyof typeof PAGES

/**
 * `<type>.lcp` and `<type>.cls`: a page opened with nothing in the cache, on the slow phone; scrolled to its end
 * after it was there, so that what moves late counts, too. Cart and checkout have a product in them.
 */
export function measurePage(type: PageType): Measure {
  return async (target) => {
    const path = await PAGES[type](target)
    const { page, cdp, close } = await openPhone(target.browser, target.origin)
    try {
      await watchVitals(page)
      if (type === 'cart' || type === 'checkout') {
        await putIntoCart(page, await firstProduct(target.origin))
        await cdp.send('Network.clearBrowserCache')
      }
      await page.goto(path, { waitUntil: 'load' })
      await quiet(page)
      const samples: Sample[] = [lcpSample(type, await readVital(page, 'LCP'))]
      await page.mouse.wheel(0, 4_000)
      await quiet(page)
      const shift = (await readVital(page, 'CLS')) ?? 0
      return [...samples, { name: `${type}.cls`, value: shift }]
    } finally {
      await close()
    }
  }
}

function lcpSample(type: string, value: number | undefined): Sample {
  if (value === undefined) throw new Error(`${type} painted nothing`)
  return { name: `${type}.lcp`, value: value / 1_000 }
}

/** A film that plays goes on loading: quiet is waited for, but not for long. */
async function quiet(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined)
  await page.waitForTimeout(AFTERMATH_MS)
}
