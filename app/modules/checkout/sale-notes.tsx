import Info from 'lucide-react/icons/info'
import type { QuoteView } from './quote-view.ts'
import { useRuleText } from './rule-text.tsx'

/** What the law of the market wants said beside the total. */
export function SaleNotes({ quote }: { quote: Pick<QuoteView, 'noteKeys'> }) {
  const text = useRuleText()
  if (quote.noteKeys.length === 0) return null
  return (
    <ul className="flex flex-col gap-1.5 text-small text-ink-muted">
      {quote.noteKeys.map((key) => (
        <li key={key} className="flex gap-2">
          <Info aria-hidden="true" className="mt-[0.15em] size-4 shrink-0" />
          <span>{text(key)}</span>
        </li>
      ))}
    </ul>
  )
}
