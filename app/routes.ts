import { index, prefix, route, type RouteConfig } from '@remix-run/route-config'

/** Every address of the site. `:market` and `:language` are independent; see modules/market. */
export default [
  index('routes/shop/choose-market.ts'),
  route(':market/:language', 'routes/shop/market.tsx', [
    // the screen
    index('routes/shop/feed.tsx'),
    route('watch/:video', 'routes/shop/watch.tsx'),
    // catalogue
    route('shop', 'routes/shop/shop.tsx'),
    route('shop/:category', 'routes/shop/category.tsx'),
    route('search', 'routes/shop/search.tsx'),
    route('products/:slug', 'routes/shop/product.tsx'),
    route('stores/:merchant', 'routes/shop/store.tsx'),
    route('creators/:handle', 'routes/shop/creator.tsx'),
    // buying
    route('cart', 'routes/shop/cart.tsx'),
    route('checkout', 'routes/shop/checkout.tsx'),
    route('checkout/return', 'routes/shop/checkout-return.tsx'),
    route('orders/:number', 'routes/shop/order.tsx'),
    // words
    route('legal/:page', 'routes/shop/legal.tsx'),
    route('*', 'routes/shop/not-found.tsx'),
  ]),
  route('account', 'routes/account/account.tsx', [
    index('routes/account/overview.tsx'),
    route('orders', 'routes/account/orders.tsx'),
    route('addresses', 'routes/account/addresses.tsx'),
  ]),
  route('sign-in', 'routes/account/sign-in.tsx'),
  route('sign-up', 'routes/account/sign-up.tsx'),
  route('sign-out', 'routes/account/sign-out.ts'),
  route('forgot-password', 'routes/account/forgot-password.tsx'),
  route('reset-password', 'routes/account/reset-password.tsx'),
  ...prefix('api', [
    route('locale', 'routes/api/locale.ts'),
    route('consent', 'routes/api/consent.ts'),
    route('events', 'routes/api/events.ts'),
    route('likes', 'routes/api/likes.ts'),
    route('shares', 'routes/api/shares.ts'),
  ]),
  route('webhooks/stripe', 'routes/webhooks/stripe.ts'),
  route('sitemap.xml', 'routes/api/sitemap.ts'),
  route('robots.txt', 'routes/api/robots.ts'),
  route('outbox', 'routes/api/outbox.tsx'),
] satisfies RouteConfig
