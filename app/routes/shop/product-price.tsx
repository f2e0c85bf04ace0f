import { useTranslation } from '#app/ui/texts.tsx'
import type { VariantView } from '#app/modules/catalog/catalog.ts'
import { Money } from '#app/ui/money.tsx'

/** Names of taxes; the market's rules hand out their keys. */
type TaxKey = 'market:tax.vat'

interface ProductPriceProps {
  variant: VariantView
  /** The tax inside the price; null where it is added later. */
  tax: { rate: string; labelKey: string } | null
}

/** What it costs, with what the law adds: the tax inside or to come, the price by weight or volume. */
export function ProductPrice({ variant, tax }: ProductPriceProps) {
  const { t } = useTranslation(['catalog', 'market'])
  const { unitPrice } = variant
  return (
    <div className="mt-4">
      <p aria-live="polite">
        <Money amount={variant.price} size="large" />
      </p>
      <p className="mt-1 flex flex-wrap gap-x-3 text-small text-ink-muted">
        <span>
          {tax
            ? t('market:price.includes', { rate: tax.rate, tax: t(tax.labelKey as TaxKey) })
            : t('market:price.plusTax')}
        </span>
        {unitPrice && (
          <span>
            {t('product.unitPrice', {
              price: unitPrice.price,
              unit: t(`product.unit.${unitPrice.unit}`),
            })}
          </span>
        )}
      </p>
    </div>
  )
}
