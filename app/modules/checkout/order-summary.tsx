import LockKeyhole from 'lucide-react/icons/lock-keyhole'
import type { ReactNode } from 'react'
import { Link } from '#app/ui/link.tsx'
import { TaggedText } from '#app/ui/tagged-text.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { saleFormat, type SalePlace } from '#app/modules/cart/cart.ts'
import { LinePicture } from '#app/modules/cart/line-picture.tsx'
import { pathFor } from '#app/modules/market/market.ts'
import { Button } from '#app/ui/button.tsx'
import type { OrderWording } from './checkout-state.ts'
import { OrderTotals } from './order-totals.tsx'
import type { QuoteView } from './quote-view.ts'
import { useRuleText } from './rule-text.tsx'
import { SaleNotes } from './sale-notes.tsx'

export interface OrderSummaryProps {
  quote: QuoteView
  place: SalePlace
  wording: OrderWording
  isCash: boolean
  isStale: boolean
  isPaying: boolean
  /** What stands in the way of the payment, right above the button. */
  problem: ReactNode
  /** Absent once the payment itself is being entered. */
  hasButton?: boolean
}

/** Everything one is about to order and owe, directly above the button that orders it. */
export function OrderSummary(props: OrderSummaryProps) {
  const { quote, place, wording, isCash, isStale, isPaying, problem, hasButton = true } = props
  const { t } = useTranslation(['checkout', 'common'])
  const text = useRuleText()
  const legal = (page: string) => pathFor(place.market, place.language, `/legal/${page}`)
  return (
    <section
      aria-labelledby="summary-title"
      className="flex flex-col gap-5 rounded-lg bg-surface p-5 sm:p-7 lg:sticky lg:top-8"
    >
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="summary-title" className="text-title">
          {t('summary.title')}
        </h2>
        <Link
          to={pathFor(place.market, place.language, '/cart')}
          className="min-h-11 content-center text-small underline underline-offset-4"
        >
          {t('common:action.edit')}
        </Link>
      </div>
      <SummaryLines quote={quote} place={place} />
      <OrderTotals quote={quote} place={place} isStale={isStale} />
      <SaleNotes quote={quote} />
      {hasButton && (
        <>
          {problem}
          <Button
            type="submit"
            name="intent"
            value="pay"
            variant="primary"
            size="lg"
            isFull
            isBusy={isPaying}
            icon={<LockKeyhole aria-hidden="true" />}
          >
            {text(isCash ? wording.cashButtonKey : wording.buttonKey)}
          </Button>
          <p className="text-small text-ink-muted">
            <TaggedText
              text={t('agree')}
              tags={{
                terms: <Link to={legal('terms')} className="underline underline-offset-4" />,
                privacy: <Link to={legal('privacy')} className="underline underline-offset-4" />,
              }}
            />
          </p>
        </>
      )}
      <div className="flex flex-col gap-2 border-t border-line pt-4 text-small text-ink-muted">
        <p>
          {text(wording.returnsKey, { days: wording.returnDays })}{' '}
          <Link to={legal('returns')} className="underline underline-offset-4">
            {t('common:footer.returns')}
          </Link>
        </p>
        <p>
          {text(wording.guaranteeKey, {
            ...(wording.guaranteeYears !== null && { years: wording.guaranteeYears }),
          })}
        </p>
      </div>
    </section>
  )
}

function SummaryLines({ quote, place }: { quote: QuoteView; place: SalePlace }) {
  const { t } = useTranslation('checkout')
  const { money } = saleFormat(place)
  return (
    <ul className="flex flex-col gap-4">
      {quote.parcels.flatMap((parcel) =>
        parcel.lines.map((line) => (
          <li key={`${parcel.key}${line.variantId}`} className="flex gap-4">
            <LinePicture picture={line.picture} width={56} className="w-14" />
            <div className="min-w-0 flex-1 text-small">
              <p className="font-semibold">{line.title}</p>
              <p className="text-ink-muted">
                {[line.optionText, t('summary.quantity', { units: line.quantity })]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <p className="text-small font-semibold whitespace-nowrap tabular-nums">
              {money(line.totalMinor)}
            </p>
          </li>
        )),
      )}
    </ul>
  )
}
