export { readOffer } from './offer.server.ts'
export { countListed, listedProducts, listedShelves } from './sitemap.server.ts'
