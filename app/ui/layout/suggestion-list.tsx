/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a datalist can hold neither pictures nor prices */
import ChevronRight from 'lucide-react/icons/chevron-right'
import Search from 'lucide-react/icons/search'
import { useTranslation } from '../texts.tsx'
import { classNames } from '../class-names.ts'
import type { Suggestion } from '../search-suggestion.ts'

export interface SuggestionListProps {
  id: string
  items: readonly Suggestion[]
  /** The line that the arrows stand on; -1 = none. */
  active: number
  optionId: (index: number) => string
  onChoose: (item: Suggestion) => void
}

/** The lines below the search field. The field keeps the focus; the list is always there for `aria-controls`. */
export function SuggestionList({ id, items, active, optionId, onChoose }: SuggestionListProps) {
  const { t } = useTranslation('common')
  return (
    <>
      <div
        id={id}
        role="listbox"
        aria-label={t('search.label')}
        hidden={items.length === 0}
        className="absolute inset-x-0 top-full z-50 mt-2 max-h-[70dvh] overflow-y-auto overscroll-contain rounded-lg bg-overlay p-2 shadow-overlay"
      >
        {items.map((item, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field hears the keys
          <div
            key={item.to}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // The field must not lose the focus to what is tapped.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(item)}
            className={classNames(
              'flex min-h-12 cursor-pointer items-center gap-3 rounded-md px-3 py-1.5 hover:bg-surface-strong',
              index === active && 'bg-surface-strong',
            )}
          >
            <SuggestionMark item={item} />
            <span className="min-w-0 flex-1">
              <span className="line-clamp-1 text-small font-semibold">{item.label}</span>
              {item.detail && (
                <span className="line-clamp-1 text-caption text-ink-muted">{item.detail}</span>
              )}
            </span>
          </div>
        ))}
      </div>
      <output className="sr-only">
        {items.length > 0 && t('search.suggestions', { count: items.length })}
      </output>
    </>
  )
}

function SuggestionMark({ item }: { item: Suggestion }) {
  if (item.picture) {
    const shape = item.kind === 'person' ? 'rounded-full' : 'rounded-sm'
    return (
      <img
        src={item.picture}
        alt=""
        width={40}
        height={40}
        className={classNames('size-10 shrink-0 bg-surface-strong object-cover', shape)}
      />
    )
  }
  const Icon = item.kind === 'query' ? Search : ChevronRight
  return (
    <span className="flex size-10 shrink-0 items-center justify-center">
      <Icon aria-hidden="true" className="size-5 text-ink-muted" />
    </span>
  )
}
