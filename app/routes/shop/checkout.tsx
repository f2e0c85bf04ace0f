import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import type { ShouldRevalidateFunction } from '@remix-run/react'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cartOwner } from '#app/modules/cart/cart.server.ts'
import { CheckoutPage } from '#app/modules/checkout/checkout-page.tsx'
import { readCheckout } from '#app/modules/checkout/checkout.server.ts'
import { checkoutState, orderWording, type PayProblemView } from '#app/modules/checkout/checkout.ts'
import { currentUser } from '#app/modules/identity/identity.server.ts'
import { addressForm, formatAddress, pathFor } from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { DECLINE_CODES } from '#app/modules/payment/payment.ts'
import { i18nFor } from '#app/platform/i18n.server.ts'
import type { PageHandle } from '#app/routes/page-handle.ts'
import { pageMeta } from '#app/routes/seo.ts'
import { seeOther } from '../see-other.ts'
import { sendCheckout } from './send-checkout.server.ts'

export const handle: PageHandle = { place: 'cart' }

export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const place = requestLocale(ctx, request)
  const user = await currentUser(ctx, request)
  const owner = cartOwner(ctx, request, user?.id ?? null)
  const query = new URL(request.url).searchParams
  const addressId = query.get('address')
  const checkout = await readCheckout(ctx, { owner, ...place, user, addressId })
  if (!checkout) throw seeOther(pathFor(place.market, place.language, '/cart'))
  const { draft, quote, saved } = checkout
  return {
    place,
    title: i18nFor(place.language).getFixedT(place.language, 'checkout')('title'),
    isSignedIn: user !== null,
    addresses: {
      form: addressForm(place.market),
      chosenId: addressId,
      saved: saved.map(({ id, fields }) => ({
        id,
        label: formatAddress(place.market, fields).slice(1, 3).join(', '),
      })),
    },
    wording: orderWording(place.market),
    declined: declinedOf(query.get('declined')),
    state: checkoutState(place, { draft, quote, errors: {}, now: ctx.clock.now() }),
  }
}

/** What the return page was told about the payment that was tried last. */
function declinedOf(code: string | null): PayProblemView | null {
  if (code === null) return null
  const known = DECLINE_CODES.find((each) => each === code) ?? 'authentication_failed'
  return { reason: 'declined', causeKey: `checkout:declined.${known}` }
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, { title: args.data?.title, isIndexed: false })

/** The form's answer carries all that changed; reading again would lose what is wrong with which field. */
export const shouldRevalidate: ShouldRevalidateFunction = (change) =>
  change.formAction?.endsWith('/checkout') ? false : change.defaultShouldRevalidate

export async function action({ request, context: { ctx } }: ActionFunctionArgs) {
  return sendCheckout(ctx, request)
}

export default function Checkout() {
  const { place, addresses, wording, isSignedIn, state, declined } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <CheckoutPage
      place={place}
      addresses={addresses}
      wording={wording}
      isSignedIn={isSignedIn}
      first={state}
      declined={declined}
      answer={answer}
    />
  )
}
