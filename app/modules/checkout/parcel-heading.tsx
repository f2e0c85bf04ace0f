import Package from 'lucide-react/icons/package'
import Plane from 'lucide-react/icons/plane'
import { useTranslation } from '#app/ui/texts.tsx'
import type { SalePlace } from '#app/modules/cart/cart.ts'
import { useCountryName } from '#app/modules/market/use-country-name.tsx'
import type { ParcelView } from './quote-view.ts'

export interface ParcelHeadingProps {
  parcel: ParcelView
  /** From 1. */
  number: number
  count: number
  place: SalePlace
  /** Leaves the dates to the delivery choice below. */
  hasDates?: boolean | undefined
}

/** Which parcel it is, who sends it, from where and when it comes. */
export function ParcelHeading(props: ParcelHeadingProps) {
  const { parcel, number, count, place, hasDates = true } = props
  const { t } = useTranslation(['checkout', 'market'])
  const countryName = useCountryName()
  const chosen = parcel.options.find(({ code }) => code === parcel.chosen)
  const isFromAbroad = parcel.shipsFrom !== place.market
  const Icon = isFromAbroad ? Plane : Package
  return (
    <div className="flex gap-3">
      <Icon aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0 flex-1">
        <h2 className="font-text text-body leading-snug font-semibold">
          {count > 1
            ? t('parcel.of', { number, count, merchant: parcel.merchantName })
            : t('parcel.only', { merchant: parcel.merchantName })}
        </h2>
        <p className="text-small text-ink-muted">
          {t('market:delivery.shipsFrom', {
            country: countryName(parcel.shipsFrom),
          })}
          {hasDates && chosen && (
            <>
              {' · '}
              <span className="text-ink">
                {t('market:delivery.arrives', { dates: chosen.datesText })}
              </span>
            </>
          )}
        </p>
      </div>
    </div>
  )
}
