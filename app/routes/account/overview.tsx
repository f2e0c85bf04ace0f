import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { TextLink } from '#app/ui/text-link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { savedAddresses } from '#app/modules/identity/identity.server.ts'
import { formatAddress, LANGUAGE_NAMES, pathFor } from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Flag } from '#app/ui/flag.tsx'
import { pageMeta } from '../seo.ts'
import { identityTexts } from './identity-texts.server.ts'
import { OrderCard } from './order-card.tsx'
import { orderSummaries } from './order-summary.server.ts'
import { requireUser } from './visitor.server.ts'

const RECENT = 2

export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const user = await requireUser(ctx, request)
  const place = requestLocale(ctx, request)
  const [orders, [address]] = await Promise.all([
    orderSummaries(ctx, user.id),
    savedAddresses(ctx, user.id, place.market),
  ])
  return {
    title: identityTexts(ctx, request)('account.label'),
    place,
    name: user.name,
    email: user.email,
    orders: orders.slice(0, RECENT),
    hasMore: orders.length > RECENT,
    addressLines: address ? formatAddress(address.market, address.fields) : null,
  }
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, { title: args.data?.title, isIndexed: false })

export default function Overview() {
  const { place, name, email, orders, hasMore, addressLines } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['identity', 'common', 'market'])
  const marketName = t(`market:name.${place.market}`)
  return (
    <>
      <h1 className="text-headline">{t('overview.greeting', { name })}</h1>
      <section aria-labelledby="recent-title" className="mt-8">
        <div className="flex items-baseline justify-between gap-4">
          <h2 id="recent-title" className="text-title">
            {t('overview.recent')}
          </h2>
          {hasMore && (
            <TextLink to="/account/orders" className="text-small">
              {t('overview.allOrders')}
            </TextLink>
          )}
        </div>
        {orders.length > 0 ? (
          <ul className="mt-3 flex flex-col gap-4">
            {orders.map((order) => (
              <li key={order.number}>
                <OrderCard order={order} place={place} heading="h3" />
              </li>
            ))}
          </ul>
        ) : (
          <div className="mt-3 rounded-lg bg-surface p-6 md:p-8">
            <p className="font-semibold">{t('orders.emptyTitle')}</p>
            <p className="mt-1 text-small text-ink-muted">{t('orders.emptyBody')}</p>
            <LinkButton
              to={pathFor(place.market, place.language)}
              variant="primary"
              className="mt-5"
            >
              {t('orders.watch')}
            </LinkButton>
          </div>
        )}
      </section>
      <div className="mt-8 grid gap-4 sm:grid-cols-2">
        <Panel
          title={t('overview.address')}
          to="/account/addresses"
          action={t('common:action.edit')}
        >
          {addressLines ? (
            <p className="whitespace-pre-line">{addressLines.join('\n')}</p>
          ) : (
            <p className="text-ink-muted">{t('overview.noAddress', { market: marketName })}</p>
          )}
        </Panel>
        <Panel
          title={t('overview.details')}
          to="/account/settings"
          action={t('common:action.edit')}
        >
          <p>{name}</p>
          <p className="break-all">{email}</p>
          <p className="mt-2 flex items-center gap-2">
            <Flag market={place.market} />
            {marketName} · {LANGUAGE_NAMES[place.language]}
          </p>
        </Panel>
      </div>
    </>
  )
}

function Panel(props: { title: string; to: string; action: string; children: ReactNode }) {
  const { title, to, action, children } = props
  return (
    <section className="rounded-lg border border-line p-5">
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="text-body font-bold">{title}</h2>
        <TextLink to={to} aria-label={`${action}: ${title}`} className="-my-2.5 text-small">
          {action}
        </TextLink>
      </div>
      <div className="mt-2 text-small">{children}</div>
    </section>
  )
}
