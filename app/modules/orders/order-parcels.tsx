import { useTranslation } from '#app/ui/texts.tsx'
import {
  formatDateRange,
  formatMoney,
  type Language,
  localeTag,
  type MarketCode,
} from '#app/modules/market/market.ts'
import { useCountryName } from '#app/modules/market/use-country-name.tsx'
import type { Currency } from '#app/shared/money.ts'
import { Badge, type Tone } from '#app/ui/badge.tsx'
import { Stepper } from '#app/ui/stepper.tsx'
import type { ParcelState, SaleBreakdown } from './orders.ts'

const WAY: readonly Exclude<ParcelState, 'canceled'>[] = [
  'preparing',
  'packed',
  'shipped',
  'delivered',
]
const TONE: Record<ParcelState, Tone> = {
  preparing: 'info',
  packed: 'info',
  shipped: 'accent',
  delivered: 'positive',
  canceled: 'neutral',
}

export interface OrderParcelsProps {
  breakdown: SaleBreakdown
  states: readonly ParcelState[]
  currency: string
  market: MarketCode
  language: Language
}

/** Each parcel: who sends it, from where, when it comes, how far it is, and what is in it. */
export function OrderParcels({ breakdown, states, currency, market, language }: OrderParcelsProps) {
  const { t } = useTranslation(['orders', 'market'])
  const tag = localeTag(language, market)
  const countryName = useCountryName()
  const money = (amountMinor: number) =>
    formatMoney({ amountMinor, currency: currency as Currency }, tag)
  return (
    <ol className="flex flex-col gap-10">
      {breakdown.parcels.map((parcel, index) => {
        const state = states[index] ?? 'preparing'
        return (
          <li key={`${parcel.merchantId}${parcel.warehouseId}`}>
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <h2 className="text-title">
                {t('parcel.title', { number: index + 1, merchant: parcel.merchantName })}
              </h2>
              <Badge tone={TONE[state]}>{t(`parcel.state.${state}`)}</Badge>
            </div>
            <p className="mt-1 text-small text-ink-muted">
              {t('market:delivery.shipsFrom', {
                country: countryName(parcel.shipsFrom),
              })}
              {state !== 'canceled' && (
                <>
                  {' · '}
                  <span className="font-semibold text-ink">
                    {t('market:delivery.arrives', {
                      dates: formatDateRange(parcel.deliverFrom, parcel.deliverTo, tag),
                    })}
                  </span>
                </>
              )}
            </p>
            {state !== 'canceled' && (
              <div className="mt-5">
                <Stepper
                  label={t('parcel.way')}
                  current={WAY.indexOf(state)}
                  steps={WAY.map((step) => ({ id: step, label: t(`parcel.state.${step}`) }))}
                />
              </div>
            )}
            <ul className="mt-5 divide-y divide-line border-y border-line">
              {breakdown.lines
                .filter((line) => line.parcel === index)
                .map((line) => (
                  <li key={line.variantId} className="flex gap-4 py-4">
                    {line.imageStem && (
                      <img
                        src={`/media/${line.imageStem}-480.webp`}
                        alt=""
                        width={64}
                        height={80}
                        loading="lazy"
                        className="h-20 w-16 shrink-0 rounded-sm bg-surface-strong object-cover"
                      />
                    )}
                    <div className="min-w-0 flex-1">
                      <p className="font-semibold">{line.title}</p>
                      <p className="text-small text-ink-muted">
                        {[line.optionText, t('quantity', { count: line.quantity })]
                          .filter(Boolean)
                          .join(' · ')}
                      </p>
                    </div>
                    <p className="font-semibold whitespace-nowrap tabular-nums">
                      {money(line.totalMinor)}
                    </p>
                  </li>
                ))}
            </ul>
          </li>
        )
      })}
    </ol>
  )
}
