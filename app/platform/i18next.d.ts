import 'i18next'
import type cart from '../../locales/en/cart.json'
import type catalog from '../../locales/en/catalog.json'
import type checkout from '../../locales/en/checkout.json'
import type common from '../../locales/en/common.json'
import type feed from '../../locales/en/feed.json'
import type identity from '../../locales/en/identity.json'
import type legal from '../../locales/en/legal.json'
import type mail from '../../locales/en/mail.json'
import type market from '../../locales/en/market.json'
import type orders from '../../locales/en/orders.json'

/** English is the source of the keys: a text that does not exist is a compile error. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      cart: typeof cart
      catalog: typeof catalog
      checkout: typeof checkout
      common: typeof common
      feed: typeof feed
      identity: typeof identity
      legal: typeof legal
      mail: typeof mail
      market: typeof market
      orders: typeof orders
    }
  }
}
