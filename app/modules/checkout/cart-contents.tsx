import ArrowRight from 'lucide-react/icons/arrow-right'
import { useTranslation } from '#app/ui/texts.tsx'
import { AsideLines } from '#app/modules/cart/aside-lines.tsx'
import type { AsideView, SalePlace } from '#app/modules/cart/cart.ts'
import { saleFormat } from '#app/modules/cart/cart.ts'
import { CartLine } from '#app/modules/cart/cart-line.tsx'
import { CouponForm, type CouponAnswer } from '#app/modules/cart/coupon-form.tsx'
import { pathFor } from '#app/modules/market/market.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Money } from '#app/ui/money.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { OrderTotals } from './order-totals.tsx'
import { ParcelHeading } from './parcel-heading.tsx'
import type { ParcelView, QuoteView } from './quote-view.ts'
import { useRuleText } from './rule-text.tsx'
import { SaleNotes } from './sale-notes.tsx'
import { useIsCartChanging } from './use-is-cart-changing.tsx'

export interface CartContentsProps {
  /** Null if nothing in the cart can be bought here. */
  quote: QuoteView | null
  aside: readonly AsideView[]
  place: SalePlace
  answer: CouponAnswer | undefined
}

/** The cart: parcels with their lines, what is kept aside, and what it all costs. */
export function CartContents({ quote, aside, place, answer }: CartContentsProps) {
  const { t } = useTranslation(['cart', 'checkout'])
  const isChanging = useIsCartChanging()
  return (
    <div className="grid items-start gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_23rem]">
      <div className="min-w-0">
        <h1 className="mb-6 text-headline md:mb-8">
          {t('title')}
          {quote && (
            <span className="ml-3 font-text text-body font-normal tracking-normal text-ink-muted">
              {t('units', { count: quote.units })}
            </span>
          )}
        </h1>
        {quote ? (
          <div className="flex flex-col gap-10">
            {quote.parcels.map((parcel, index) => (
              <Parcel
                key={parcel.key}
                parcel={parcel}
                number={index + 1}
                count={quote.parcels.length}
                place={place}
                earlier={quote.parcels.slice(0, index)}
              />
            ))}
          </div>
        ) : (
          <Notice tone="info">{t('nothingHere')}</Notice>
        )}
        <AsideLines lines={aside} place={place} />
      </div>
      {quote && <Summary quote={quote} place={place} answer={answer} isStale={isChanging} />}
    </div>
  )
}

interface ParcelProps {
  parcel: ParcelView
  number: number
  count: number
  place: SalePlace
  earlier: readonly ParcelView[]
}

function Parcel({ parcel, number, count, place, earlier }: ParcelProps) {
  const shownBefore = new Set(
    earlier.flatMap(({ lines }) => lines.map(({ variantId }) => variantId)),
  )
  return (
    <section>
      <div className="border-b border-line pb-4">
        <ParcelHeading parcel={parcel} number={number} count={count} place={place} />
      </div>
      <ul className="divide-y divide-line border-b border-line">
        {parcel.lines.map((line) => (
          <CartLine
            key={line.variantId}
            line={line}
            place={place}
            isContinued={shownBefore.has(line.variantId)}
          />
        ))}
      </ul>
    </section>
  )
}

interface SummaryProps {
  quote: QuoteView
  place: SalePlace
  answer: CouponAnswer | undefined
  isStale: boolean
}

function Summary({ quote, place, answer, isStale }: SummaryProps) {
  const { t } = useTranslation(['cart', 'checkout'])
  const text = useRuleText()
  const { money } = saleFormat(place)
  const toCheckout = pathFor(place.market, place.language, '/checkout')
  return (
    <>
      <section
        aria-labelledby="summary-title"
        className="flex flex-col gap-4 lg:sticky lg:top-26 lg:rounded-lg lg:bg-surface lg:p-7"
      >
        <h2 id="summary-title" className="text-title">
          {t('checkout:summary.title')}
        </h2>
        <CouponForm place={place} coupon={quote.coupon} answer={answer} />
        <OrderTotals quote={quote} place={place} isStale={isStale} />
        <LinkButton
          to={toCheckout}
          variant="primary"
          size="lg"
          isFull
          className="max-lg:hidden"
          icon={<ArrowRight aria-hidden="true" className="order-last" />}
        >
          {t('toCheckout')}
        </LinkButton>
        <SaleNotes quote={quote} />
        {quote.blockedKey && <Notice tone="warning">{text(quote.blockedKey)}</Notice>}
        <p className="text-small text-ink-muted">{t('estimate')}</p>
      </section>
      <div
        data-buy-bar=""
        className="sticky bottom-[calc(var(--tab-bar)+var(--safe-bottom))] z-20 -mx-[var(--gutter)] flex items-center gap-4 border-t border-line bg-bg px-[var(--gutter)] py-3 lg:hidden"
      >
        <div className="min-w-0">
          <p className="text-caption text-ink-muted">
            {quote.isFinal ? t('checkout:totals.total') : t('checkout:totals.totalBeforeTax')}
          </p>
          <Money amount={money(quote.totals.totalMinor)} />
        </div>
        <LinkButton to={toCheckout} variant="primary" className="min-h-12 flex-1 text-body">
          {t('toCheckout')}
        </LinkButton>
      </div>
    </>
  )
}
