import { index, layout, prefix, route, type RouteConfig } from '@remix-run/route-config'

/** Every address of the site. `:market` and `:language` are independent; see modules/market. */
export default [
  index('routes/shop/choose-market.ts'),
  route(':market/:language', 'routes/shop/market.tsx', [
    layout('routes/shop/screen-room.tsx', [
      index('routes/shop/feed.tsx'),
      route('watch/:video', 'routes/shop/watch.tsx'),
    ]),
    layout('routes/shop/browse-room.tsx', [
      // catalogue
      route('shop', 'routes/shop/shop.tsx'),
      route('shop/:category', 'routes/shop/category.tsx'),
      route('search', 'routes/shop/search.tsx'),
      route('products/:slug', 'routes/shop/product.tsx'),
      route('stores/:merchant', 'routes/shop/store.tsx'),
      route('creators/:handle', 'routes/shop/creator.tsx'),
      // buying
      route('cart', 'routes/shop/cart.tsx'),
      route('orders/:number', 'routes/shop/order.tsx'),
      // words
      route('legal/:page', 'routes/shop/legal.tsx'),
    ]),
    layout('routes/shop/checkout-room.tsx', [
      route('checkout', 'routes/shop/checkout.tsx'),
      route('checkout/return', 'routes/shop/checkout-return.tsx'),
    ]),
    route('search/suggest', 'routes/shop/suggest.ts'),
    route('*', 'routes/shop/not-found.tsx'),
  ]),
  // account
  layout('routes/account/frame.tsx', [
    route('account', 'routes/account/account.tsx', [
      index('routes/account/overview.tsx'),
      route('orders', 'routes/account/orders.tsx'),
      route('addresses', 'routes/account/addresses.tsx'),
      route('addresses/:address', 'routes/account/address.tsx'),
      route('saved', 'routes/account/saved.tsx'),
      route('settings', 'routes/account/settings.tsx'),
      route('security', 'routes/account/security.tsx'),
      route('privacy', 'routes/account/privacy.tsx'),
    ]),
    route('account/delete', 'routes/account/delete.tsx'),
    route('account-deleted', 'routes/account/account-deleted.tsx'),
    route('keep-account', 'routes/account/keep-account.tsx'),
    route('account/confirm', 'routes/account/confirm.tsx'),
    route('account/email', 'routes/account/email.tsx'),
    route('account/email/confirm', 'routes/account/confirm-email.tsx'),
    route('undo-email', 'routes/account/undo-email.tsx'),
    route('sign-in', 'routes/account/sign-in.tsx'),
    route('sign-up', 'routes/account/sign-up.tsx'),
    route('sign-up/sent', 'routes/account/sign-up-sent.tsx'),
    route('sign-up/confirm', 'routes/account/confirm-sign-up.tsx'),
    route('forgot-password', 'routes/account/forgot-password.tsx'),
    route('reset-password', 'routes/account/reset-password.tsx'),
    route('outbox', 'routes/api/outbox.tsx'),
  ]),
  route('account/locale', 'routes/account/locale.ts'),
  route('account/data.json', 'routes/account/data-json.ts'),
  route('account/passkeys/add', 'routes/account/passkey-add.ts'),
  route('account/passkeys/confirm', 'routes/account/passkey-confirm.ts'),
  route('sign-in/passkey', 'routes/account/passkey-sign-in.ts'),
  route('sign-out', 'routes/account/sign-out.ts'),

  ...prefix('api', [
    route('locale', 'routes/api/locale.ts'),
    route('consent', 'routes/api/consent.ts'),
    route('theme', 'routes/api/theme.ts'),
    route('events', 'routes/api/events.ts'),
    route('likes', 'routes/api/likes.ts'),
    route('saves', 'routes/api/saves.ts'),
    route('shares', 'routes/api/shares.ts'),
  ]),
  // machines
  route('webhooks/stripe', 'routes/webhooks/stripe.ts'),
  route('sitemap.xml', 'routes/api/sitemap.ts'),
  route('sitemaps/:file', 'routes/api/sitemap-part.ts'),
  route('robots.txt', 'routes/api/robots.ts'),

  route('*', 'routes/shop/not-found.tsx', { id: 'no-such-page' }),
] satisfies RouteConfig
