/**
 * The cart's reads and writes. A guest's cart is found by the hash of its cookie, an account's by its user; each
 * change is one statement and raises the version, which a checkout freezes.
 */
export { addToCart, removeLine, restoreLine, setCoupon, setQuantity } from './change-cart.server.ts'
export { forgetCart } from './forget-cart.server.ts'
export type { Added, RemovedLine } from './change-cart.server.ts'
export { mergeCartAtSignIn, removeBought } from './merge-cart.server.ts'
export { cartCount, cartOwner, readCart } from './read-cart.server.ts'
export type { CartOwner } from './read-cart.server.ts'
