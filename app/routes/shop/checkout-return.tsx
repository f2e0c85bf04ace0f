import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslation } from '#app/ui/texts.tsx'
import { settleReturn } from '#app/modules/checkout/checkout.server.ts'
import { pathFor } from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Spinner } from '#app/ui/spinner.tsx'
import { seeOther } from '../see-other.ts'

/** Where Stripe sends the buyer after paying. Converging on a GET is safe: it only makes our books say what Stripe says. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const place = requestLocale(ctx, request)
  const query = new URL(request.url).searchParams
  const intentId = query.get('payment_intent') ?? ''
  const clientSecret = query.get('payment_intent_client_secret') ?? ''
  const shop = pathFor(place.market, place.language, '/')
  if (!/^pi_\w{1,100}$/.test(intentId)) throw new Response(null, { status: 404 })
  const outcome = await settleReturn(ctx, { intentId, clientSecret }).catch((error: unknown) => {
    // Stripe does not answer: the webhook or the reconciler completes the order; this page asks again.
    ctx.log.warn({ err: error }, 'return page could not read the payment')
    return { kind: 'waiting' } as const
  })
  switch (outcome.kind) {
    case 'order':
      throw seeOther(`${outcome.orderPath}&placed`)
    case 'declined':
      throw seeOther(
        pathFor(place.market, place.language, `/checkout?declined=${outcome.declineCode ?? ''}`),
      )
    case 'canceled':
      throw seeOther(pathFor(place.market, place.language, '/checkout'))
    case 'unknown':
      throw new Response(null, { status: 404 })
    case 'refunded':
      return data({ kind: 'refunded' as const, shop })
    case 'waiting':
      return data(
        { kind: 'waiting' as const, shop },
        // Without JavaScript the browser asks again by itself.
        { headers: { Refresh: '3' } },
      )
  }
}

const ASK_AGAIN_MS = 1_500

export default function CheckoutReturn() {
  const { kind, shop } = useLoaderData<typeof loader>()
  const { t } = useTranslation('orders')
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (kind !== 'waiting') return
    const timer = setInterval(revalidate, ASK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [kind, revalidate])
  return (
    <div className="page py-16" aria-live="polite">
      {kind === 'waiting' ? (
        <EmptyState heading="h1" title={t('return.waitingTitle')} actions={<Spinner />}>
          {t('return.waitingText')}
        </EmptyState>
      ) : (
        <EmptyState
          heading="h1"
          title={t('return.soldOutTitle')}
          actions={
            <LinkButton to={shop} variant="primary">
              {t('return.backToShop')}
            </LinkButton>
          }
        >
          {t('return.soldOutText')}
        </EmptyState>
      )}
    </div>
  )
}
