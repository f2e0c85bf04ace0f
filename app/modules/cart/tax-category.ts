import type { TaxCategory } from '#app/modules/market/market.ts'

/** Tariff chapters and headings of fashion goods that tax laws name. */
const FASHION_HEADINGS: readonly (readonly [prefix: string, category: TaxCategory])[] = [
  ['61', 'clothing'],
  ['62', 'clothing'],
  ['65', 'clothing'],
  ['4203', 'clothing'],
  ['64', 'footwear'],
  ['4202', 'bags'],
]

/**
 * The tax category of a product: by what it is for the shop, and within fashion by its tariff heading, because laws
 * that spare clothing do not spare watches and rings.
 */
export function taxCategoryOf(product: { category: string; hsCode: string }): TaxCategory {
  switch (product.category) {
    case 'food':
      return 'food'
    case 'beauty':
      return product.hsCode.startsWith('33') ? 'cosmetics' : 'standard'
    case 'fashion':
      return (
        FASHION_HEADINGS.find(([prefix]) => product.hsCode.startsWith(prefix))?.[1] ?? 'standard'
      )
    // Merchants may open categories that no law treats apart.
    default:
      return 'standard'
  }
}
