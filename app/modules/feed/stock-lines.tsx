import PackageCheck from 'lucide-react/icons/package-check'
import PackageX from 'lucide-react/icons/package-x'
import Truck from 'lucide-react/icons/truck'
import { useTranslation } from '#app/ui/texts.tsx'
import { useCountryName } from '#app/modules/market/use-country-name.tsx'
import { LOW_STOCK } from './low-stock.ts'
import type { SheetVariant } from './sheet-offer.ts'

/** What is left, when it would arrive and where it comes from. */
export function StockLines({ variant, hasOthers }: { variant: SheetVariant; hasOthers: boolean }) {
  const { t } = useTranslation(['feed', 'market'])
  const countryName = useCountryName()
  const { stock } = variant
  if (!stock)
    return (
      <output className="flex items-start gap-3 text-small">
        <PackageX aria-hidden="true" className="size-5 shrink-0 text-danger" />
        <span>
          <span className="block font-semibold text-danger">{t('feed:sheet.soldOut')}</span>
          {hasOthers && t('feed:sheet.soldOutHint')}
        </span>
      </output>
    )
  const isLow = stock.units <= LOW_STOCK
  return (
    <div className="flex flex-col gap-2.5 text-small">
      <output className="flex items-start gap-3">
        <PackageCheck
          aria-hidden="true"
          className={`size-5 shrink-0 ${isLow ? 'text-warning' : 'text-positive'}`}
        />
        <span className={`font-semibold ${isLow ? 'text-warning' : 'text-positive'}`}>
          {isLow ? t('feed:sheet.onlyLeft', { count: stock.units }) : t('feed:sheet.inStock')}
        </span>
      </output>
      <p className="flex items-start gap-3">
        <Truck aria-hidden="true" className="size-5 shrink-0 text-ink-muted" />
        <span>
          <span className="block font-semibold">
            {t('market:delivery.arrives', { dates: stock.arrives })}
          </span>
          <span className="text-ink-muted">
            {stock.deliveryFee === null
              ? t('market:delivery.free')
              : t('market:delivery.fee', { price: stock.deliveryFee })}
            {` · ${t('market:delivery.shipsFrom', { country: countryName(stock.shipsFrom) })}`}
          </span>
        </span>
      </p>
    </div>
  )
}
