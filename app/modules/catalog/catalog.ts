/**
 * A product is what a merchant makes; a variant is one of its kinds, with a SKU; a listing offers it in one
 * market at that market's prices and in its languages.
 */
export { picturesOf } from './offer.ts'
export type { Offer, OfferMerchant, OfferOption, OfferPicture, OfferVariant } from './offer.ts'
