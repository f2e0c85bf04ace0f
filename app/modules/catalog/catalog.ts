/**
 * A product is what a merchant makes; a variant is one of its kinds, with a SKU; a listing offers it in one
 * market at that market's prices and in its languages.
 */
export { CATEGORIES, categoryKey, isCategory } from './categories.ts'
export { hasFilters, listSearch, parseListQuery } from './list-query.ts'
export { picturesOf } from './offer.ts'
export type { Offer, OfferMerchant, OfferOption, OfferPicture, OfferVariant } from './offer.ts'
export type { ProductCard } from './product-card.ts'
export { contentOf } from './product.ts'
export type { ProductElsewhere, ProductFilm, ProductPage } from './product.ts'
export { MAX_QUERY_LENGTH } from './search-query.ts'
export { toListView } from './to-list-view.ts'
export { variantFor } from './variant-view.ts'
export type { ChoiceView, VariantStock, VariantView } from './variant-view.ts'
