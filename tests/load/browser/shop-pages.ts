import type { Page } from '@playwright/test'

export interface SoldProduct {
  slug: string
  variantId: string
}

/**
 * A product of the American shop that can be bought as it is, as a visitor finds it: the first of the list with a
 * form that names a variant.
 * @throws Error if there is none among the first of the list
 */
export async function firstProduct(origin: string): Promise<SoldProduct> {
  const list = await text(`${origin}/us/en/shop`)
  const slugs = new Set([...list.matchAll(/\/us\/en\/products\/([\w-]+)/g)].map(([, slug]) => slug))
  for (const slug of slugs) {
    const page = await text(`${origin}/us/en/products/${slug}`)
    const variantId = /name="variantId"[^>]*value="([\w-]+)"/.exec(page)?.[1]
    if (slug && variantId) return { slug, variantId }
  }
  throw new Error('the shop has nothing to buy on its first page')
}

async function text(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return response.text()
}

/** Puts one of a product into the page's cart, by the form that every page has. */
export async function putIntoCart(page: Page, { variantId }: SoldProduct): Promise<void> {
  const response = await page.request.post('/us/en/cart', {
    form: { intent: 'add', variantId, quantity: '1' },
    headers: { 'Sec-Fetch-Site': 'same-origin' },
  })
  if (!response.ok()) throw new Error(`adding to the cart answered ${response.status()}`)
}

/** Waits until React has taken over the feed: from then on only the card that is looked at can be reached. */
export async function interactiveFeed(page: Page): Promise<void> {
  await page.locator('article[data-index="1"][inert]').waitFor({ state: 'attached' })
}
