import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '#app/ui/texts.tsx'
import { CartContents } from '#app/modules/checkout/cart-contents.tsx'
import type { CouponAnswer } from '#app/modules/cart/coupon-form.tsx'
import { cartOwner } from '#app/modules/cart/cart.server.ts'
import { toAsideView } from '#app/modules/cart/cart.ts'
import { readQuotableCart } from '#app/modules/checkout/checkout.server.ts'
import { toQuoteView } from '#app/modules/checkout/checkout.ts'
import { currentUser } from '#app/modules/identity/identity.server.ts'
import { pathFor } from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { i18nFor } from '#app/platform/i18n.server.ts'
import type { PageHandle } from '#app/routes/page-handle.ts'
import { pageMeta } from '#app/routes/seo.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { changeCart, type CartAnswer } from './change-cart.server.ts'
import { cartNoticeOf, CartNotice } from './cart-notice.tsx'

export const handle: PageHandle = { place: 'cart' }

export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const place = requestLocale(ctx, request)
  const user = await currentUser(ctx, request)
  const owner = cartOwner(ctx, request, user?.id ?? null)
  const quotable = await readQuotableCart(ctx, { owner, ...place })
  const quote = quotable?.quote({ fields: {}, delivery: {} }) ?? null
  return {
    place,
    title: i18nFor(place.language).getFixedT(place.language, 'cart')('title'),
    quote: quote && toQuoteView(quote, place),
    // With nothing to buy there is no quote, yet what is kept aside is still shown.
    aside: quotable?.aside.map(toAsideView) ?? [],
    notice: cartNoticeOf(new URL(request.url).searchParams),
  }
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, { title: args.data?.title, isIndexed: false })

export async function action({ request, context: { ctx } }: ActionFunctionArgs) {
  return changeCart(ctx, request)
}

export default function CartPage() {
  const { place, quote, aside, notice } = useLoaderData<typeof loader>()
  const answer = useActionData<CartAnswer>()
  const { t } = useTranslation(['cart', 'common'])
  return (
    <div className="page py-8 md:py-12">
      <CartNotice notice={notice} answer={answer} place={place} />
      {quote || aside.length > 0 ? (
        <CartContents quote={quote} aside={aside} place={place} answer={couponAnswerOf(answer)} />
      ) : (
        <EmptyState
          heading="h1"
          title={t('empty.title')}
          actions={
            <>
              <LinkButton to={pathFor(place.market, place.language, '/shop')} variant="primary">
                {t('empty.shop')}
              </LinkButton>
              <LinkButton to={pathFor(place.market, place.language)} variant="outline">
                {t('empty.watch')}
              </LinkButton>
            </>
          }
        >
          {t('empty.body')}
        </EmptyState>
      )}
    </div>
  )
}

/** Only what became of a code is shown at the code's field. */
function couponAnswerOf(answer: CartAnswer | undefined): CouponAnswer | undefined {
  return answer && !answer.ok && answer.reason === 'coupon' ? answer : undefined
}
