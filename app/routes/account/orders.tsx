import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from '#app/ui/texts.tsx'
import { pathFor } from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { pageMeta } from '../seo.ts'
import { identityTexts } from './identity-texts.server.ts'
import { OrderCard } from './order-card.tsx'
import { orderSummaries } from './order-summary.server.ts'
import { requireUser } from './visitor.server.ts'

export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const user = await requireUser(ctx, request)
  return {
    title: identityTexts(ctx, request)('orders.title'),
    place: requestLocale(ctx, request),
    orders: await orderSummaries(ctx, user.id),
  }
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, { title: args.data?.title, isIndexed: false })

export default function Orders() {
  const { place, orders } = useLoaderData<typeof loader>()
  const { t } = useTranslation('identity')
  if (orders.length === 0) {
    return (
      <EmptyState
        heading="h1"
        title={t('orders.emptyTitle')}
        actions={
          <>
            <LinkButton to={pathFor(place.market, place.language)} variant="primary">
              {t('orders.watch')}
            </LinkButton>
            <LinkButton to={pathFor(place.market, place.language, '/shop')} variant="outline">
              {t('orders.shop')}
            </LinkButton>
          </>
        }
      >
        {t('orders.emptyBody')}
      </EmptyState>
    )
  }
  return (
    <>
      <h1 className="text-headline">{t('orders.title')}</h1>
      <ul className="mt-6 flex flex-col gap-4">
        {orders.map((order) => (
          <li key={order.number}>
            <OrderCard order={order} place={place} heading="h2" />
          </li>
        ))}
      </ul>
    </>
  )
}
