import { Link } from '#app/ui/link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import {
  formatDate,
  formatMoney,
  localeTag,
  market as marketFacts,
  type MarketChoice,
  type MarketCode,
  pathFor,
} from '#app/modules/market/market.ts'
import type { ParcelState } from '#app/modules/orders/orders.ts'
import type { Currency } from '#app/shared/money.ts'
import { Badge, type Tone } from '#app/ui/badge.tsx'
import { Money } from '#app/ui/money.tsx'
import type { OrderSummary } from './order-summary.server.ts'

const TONE: Record<ParcelState, Tone> = {
  preparing: 'info',
  packed: 'info',
  shipped: 'accent',
  delivered: 'positive',
  canceled: 'neutral',
}

const PICTURES = 4

export interface OrderCardProps {
  order: OrderSummary
  place: MarketChoice
  heading: 'h2' | 'h3'
}

/** An order in a list: what was bought, when, for how much, and how far it is. All of it leads to the order. */
export function OrderCard({ order, place, heading: Heading }: OrderCardProps) {
  const { t } = useTranslation(['identity', 'orders'])
  const market = order.market as MarketCode
  const tag = localeTag(place.language, market)
  const shown = order.pictures.slice(0, PICTURES)
  const date = formatDate(order.placedAt, tag, undefined, marketFacts(market).timeZones[0])
  return (
    <article className="relative rounded-lg border border-line p-4 transition-colors duration-[120ms] hover:border-ink md:p-5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div>
          <Heading className="text-body font-bold">
            <Link
              to={pathFor(market, place.language, `/orders/${order.number}`)}
              className="rounded-xs after:absolute after:inset-0 after:rounded-lg"
            >
              {t('orders:number', { number: order.number })}
            </Link>
          </Heading>
          <p className="mt-0.5 text-small text-ink-muted">{t('orders.placed', { date })}</p>
        </div>
        <Badge tone={order.isPartlyShipped ? 'accent' : TONE[order.state]}>
          {order.isPartlyShipped
            ? t('orders.partlyShipped')
            : t(`orders:parcel.state.${order.state}`)}
        </Badge>
      </div>
      <div className="mt-4 flex items-end justify-between gap-4">
        <div className="flex min-w-0 gap-2">
          {shown.map((stem) => (
            <img
              key={stem}
              src={`/media/${stem}-480.webp`}
              alt=""
              width={56}
              height={70}
              loading="lazy"
              decoding="async"
              className="h-17.5 w-14 rounded-sm bg-surface-strong object-cover"
            />
          ))}
          {order.pictures.length > PICTURES && (
            <span className="flex h-17.5 w-10 items-center text-small font-semibold text-ink-muted">
              {t('orders.more', { count: order.pictures.length - PICTURES })}
            </span>
          )}
        </div>
        <div className="shrink-0 text-right">
          <p className="text-small text-ink-muted">{t('orders.items', { count: order.units })}</p>
          <Money
            amount={formatMoney(
              { amountMinor: order.totalMinor, currency: order.currency as Currency },
              tag,
            )}
          />
        </div>
      </div>
    </article>
  )
}
