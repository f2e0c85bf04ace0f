import { useTranslation } from '#app/ui/texts.tsx'
import { saleFormat, type SalePlace } from '#app/modules/cart/cart.ts'
import { Notice } from '#app/ui/notice.tsx'
import type { PayProblemView } from './pay-problem.ts'
import type { QuoteView } from './quote-view.ts'
import { useRuleText } from './rule-text.tsx'

const SECONDS_PER_MINUTE = 60

/** Says what stands in the way and what to do; nothing was charged. */
export function PayProblem(props: { problem: PayProblemView; quote: QuoteView; place: SalePlace }) {
  const { problem, quote, place } = props
  const { t } = useTranslation('checkout')
  const text = useRuleText()
  const { money } = saleFormat(place)
  const isNews = problem.reason === 'totals-changed'
  return (
    <Notice tone={isNews ? 'warning' : 'danger'} isAnnounced>
      {problem.causeKey || problem.reason === 'declined'
        ? text(problem.causeKey ?? 'checkout:declined.card_declined')
        : t(`problem.${problem.reason}`, {
            total: money(quote.totals.totalMinor),
            count: Math.ceil((problem.retryAfterS ?? 0) / SECONDS_PER_MINUTE),
          })}
    </Notice>
  )
}
