export { readFeedPage } from './feed-page.server.ts'
export { readSheetOffer } from './sheet-offer.server.ts'
