import { measureFirstFrame } from './first-frame.ts'
import { measureInteraction } from './interactions.ts'
import { measureJavaScript } from './javascript.ts'
import { measureMemory } from './memory.ts'
import { measurePage } from './page-vitals.ts'
import type { Measure } from './sample.ts'
import { measureSwipes } from './swipes.ts'

/** What is measured in the browser, by the word that asks for it; `rounds` when one round is enough. */
export const BROWSER_MEASURES: Record<string, { measure: Measure; rounds?: number }> = {
  feed: { measure: measurePage('feed') },
  product: { measure: measurePage('product') },
  category: { measure: measurePage('category') },
  search: { measure: measurePage('search') },
  cart: { measure: measurePage('cart') },
  checkout: { measure: measurePage('checkout') },
  'inp-swipe': { measure: measureInteraction('swipe') },
  'inp-tag': { measure: measureInteraction('tag') },
  'inp-cart': { measure: measureInteraction('cart') },
  js: { measure: measureJavaScript, rounds: 1 },
  firstframe: { measure: measureFirstFrame },
  // 67 + 67 + 67: two hundred in all.
  swipes: { measure: measureSwipes(67) },
  memory: { measure: measureMemory(500), rounds: 1 },
}
