import type { ReactNode } from 'react'
import { useTranslation } from '#app/ui/texts.tsx'
import { saleFormat, type SalePlace } from '#app/modules/cart/cart.ts'
import { classNames } from '#app/ui/class-names.ts'
import { Money } from '#app/ui/money.tsx'
import type { QuoteView } from './quote-view.ts'
import { useRuleText } from './rule-text.tsx'

export interface OrderTotalsProps {
  /** A quote, or what an order kept of one. */
  quote: Pick<
    QuoteView,
    'totals' | 'taxLines' | 'dutyLines' | 'units' | 'discountCode' | 'isFinal'
  > & { parcels: readonly unknown[] }
  place: SalePlace
  /** Newer totals are on their way. */
  isStale?: boolean | undefined
}

/** Every line that makes the total, by the market's rules: what is inside the prices is said, not added. */
export function OrderTotals({ quote, place, isStale = false }: OrderTotalsProps) {
  const { t } = useTranslation('checkout')
  const text = useRuleText()
  const { money, rate } = saleFormat(place)
  const { totals, taxLines, dutyLines } = quote
  const added = taxLines.filter(({ isIncluded, taxMinor }) => !isIncluded && taxMinor > 0)
  const included = taxLines.filter(({ isIncluded, taxMinor }) => isIncluded && taxMinor > 0)
  return (
    <div
      aria-busy={isStale}
      className={classNames('transition-opacity duration-[180ms]', isStale && 'opacity-50')}
    >
      <dl className="flex flex-col gap-2 text-small">
        <Row label={t('totals.goods', { count: quote.units })}>{money(totals.goodsMinor)}</Row>
        {totals.discountMinor > 0 && (
          <Row
            label={
              quote.discountCode
                ? t('totals.discount', { code: quote.discountCode })
                : t('totals.discountOnly')
            }
            isGain
          >
            {money(-totals.discountMinor)}
          </Row>
        )}
        <Row label={t('totals.delivery', { count: quote.parcels.length })}>
          {totals.shippingMinor === 0 ? t('totals.free') : money(totals.shippingMinor)}
        </Row>
        {totals.reliefMinor > 0 && (
          <Row label={t('totals.relief')} isGain>
            {money(-totals.reliefMinor)}
          </Row>
        )}
        {added.map((tax) => (
          <Row
            key={`${tax.code}${tax.ratePpm}`}
            label={t('totals.tax', { tax: text(tax.labelKey), rate: rate(tax.ratePpm) })}
          >
            {money(tax.taxMinor)}
          </Row>
        ))}
        {!quote.isFinal && (
          <Row label={text('market:tax.salesTax')} isMuted>
            {t('totals.taxLater')}
          </Row>
        )}
        {quote.isFinal && !totals.isTaxIncluded && added.length === 0 && (
          <Row label={text('market:tax.salesTax')}>{money(0)}</Row>
        )}
        {dutyLines.map((duty) => (
          <Row key={duty.code} label={text(duty.labelKey)}>
            {money(duty.amountMinor)}
          </Row>
        ))}
        <div className="mt-2 flex items-baseline justify-between gap-4 border-t border-line pt-4">
          <dt className="text-body font-semibold">
            {quote.isFinal ? t('totals.total') : t('totals.totalBeforeTax')}
          </dt>
          <dd>
            <Money amount={money(totals.totalMinor)} size="large" />
          </dd>
        </div>
      </dl>
      {included.length > 0 && (
        <p className="mt-1 text-right text-small text-ink-muted">
          {included
            .map((tax) =>
              t('totals.includes', {
                amount: money(tax.taxMinor),
                tax: text(tax.labelKey),
                rate: rate(tax.ratePpm),
              }),
            )
            .join(' · ')}
        </p>
      )}
    </div>
  )
}

function Row(props: {
  label: ReactNode
  children: ReactNode
  isGain?: boolean
  isMuted?: boolean
}) {
  const { label, children, isGain = false, isMuted = false } = props
  return (
    <div className="flex items-baseline justify-between gap-4">
      <dt className="text-ink-muted">{label}</dt>
      <dd
        className={classNames(
          'text-right tabular-nums',
          isMuted ? 'text-ink-muted' : 'font-semibold whitespace-nowrap',
          isGain && 'text-positive',
        )}
      >
        {children}
      </dd>
    </div>
  )
}
