import PackageCheck from 'lucide-react/icons/package-check'
import PackageX from 'lucide-react/icons/package-x'
import Plane from 'lucide-react/icons/plane'
import Truck from 'lucide-react/icons/truck'
import { useTranslation } from '#app/ui/texts.tsx'
import { useCountryName } from '#app/modules/market/use-country-name.tsx'
import type { VariantView } from './variant-view.ts'

/** Names of the notes that a border can bring; the market's rules hand out their keys. */
type NoteKey =
  `market:notes.${'importTaxOnDelivery' | 'importFree' | 'dutyPaidNow' | 'dutyEstimate'}`

/** Whether it can be had, when it would arrive, and from where. */
export function StockLines({ variant, hasOthers }: { variant: VariantView; hasOthers: boolean }) {
  const { t } = useTranslation(['catalog', 'market'])
  const countryName = useCountryName()
  const { stock } = variant
  if (!stock)
    return (
      <output className="flex items-start gap-3 text-small">
        <PackageX aria-hidden="true" className="size-5 shrink-0 text-danger" />
        <span>
          <span className="block font-semibold text-danger">{t('product.soldOut')}</span>
          {t(hasOthers ? 'product.soldOutBody' : 'product.allSoldOutBody')}
        </span>
      </output>
    )
  const country = countryName(stock.shipsFrom)
  return (
    <div className="flex flex-col gap-3 text-small">
      <output className="flex items-center gap-3">
        <PackageCheck
          aria-hidden="true"
          className={`size-5 shrink-0 ${stock.isLow ? 'text-warning' : 'text-positive'}`}
        />
        <span className={`font-semibold ${stock.isLow ? 'text-warning' : 'text-positive'}`}>
          {stock.isLow ? t('product.left', { count: stock.units }) : t('product.inStock')}
        </span>
      </output>
      <p className="flex items-start gap-3">
        <Truck aria-hidden="true" className="size-5 shrink-0 text-ink-muted" />
        <span>
          <span className="block font-semibold">
            {t('product.arrives', { dates: stock.arrives })}
          </span>
          <span className="text-ink-muted">
            {stock.deliveryFee === null
              ? t('product.deliveryFree')
              : t('product.deliveryFrom', { price: stock.deliveryFee })}
            {' · '}
            {t('product.shipsFrom', { country })}
          </span>
        </span>
      </p>
      {stock.isCrossBorder && (
        <p className="flex items-start gap-3">
          <Plane aria-hidden="true" className="size-5 shrink-0 text-ink-muted" />
          <span>
            <span className="block font-semibold">{t('product.abroad')}</span>
            <span className="text-ink-muted">
              {stock.noteKeys.map((key) => t(key as NoteKey)).join(' ')}
            </span>
          </span>
        </p>
      )}
    </div>
  )
}
