/** The shop's shelves, in the order they are shown. Merchants' products stand in exactly one. */
export const CATEGORIES = ['fashion', 'beauty', 'home', 'electronics', 'sport', 'food'] as const
export type Category = (typeof CATEGORIES)[number]

export function isCategory(code: string | undefined): code is Category {
  return (CATEGORIES as readonly (string | undefined)[]).includes(code)
}

/** Key of the category's name, in namespace `catalog`. */
export function categoryKey(code: Category): `category.${Category}.name` {
  return `category.${code}.name`
}
