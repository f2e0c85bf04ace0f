import { Form, useNavigate } from '@remix-run/react'
import Search from 'lucide-react/icons/search'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from '../texts.tsx'
import { classNames } from '../class-names.ts'
import { useSuggestions } from '../use-suggestions.ts'
import { SuggestionList } from './suggestion-list.tsx'

export interface SearchFormProps {
  /** The search page; the query goes there as `q`, and `/suggest` below it answers while one types. */
  action: string
  query?: string | undefined
  className?: string | undefined
}

/** The search field: a GET form, and a combobox once scripts run. */
export function SearchForm(props: SearchFormProps) {
  // Another search is another field: what was typed before is forgotten.
  return <SearchField key={props.query} {...props} />
}

function SearchField({ action, query, className }: SearchFormProps) {
  const { t } = useTranslation('common')
  const navigate = useNavigate()
  const listId = useId()
  const [text, setText] = useState(query ?? '')
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const items = useSuggestions(`${action}/suggest`, text, isOpen)
  const isShown = isOpen && items.length > 0 && text.trim() !== ''
  const optionId = (index: number) => `${listId}-${index}`

  function close() {
    setIsOpen(false)
    setActive(-1)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    // Enter also ends the composing of Chinese and Thai letters.
    if (event.nativeEvent.isComposing) return
    const chosen = isShown ? items[active] : undefined
    if (event.key === 'Escape' && isShown) {
      event.preventDefault()
      close()
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault()
      close()
      navigate(chosen.to)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!isShown) return setIsOpen(true)
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      // One place more than there are lines: the field itself.
      const places = items.length + 1
      setActive(((active + 1 + step + places) % places) - 1)
    }
  }

  return (
    <search
      className={classNames('relative block min-w-0', className)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close()
      }}
    >
      <Form action={action} method="get" className="relative" onSubmit={close}>
        <input
          type="search"
          name="q"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setIsOpen(true)
            setActive(-1)
          }}
          onFocus={() => setIsOpen(text !== (query ?? ''))}
          onKeyDown={onKeyDown}
          maxLength={120}
          enterKeyHint="search"
          autoComplete="off"
          role="combobox"
          aria-expanded={isShown}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isShown && active >= 0 ? optionId(active) : undefined}
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          className="h-12 w-full appearance-none rounded-full border border-transparent text-ellipsis bg-surface pr-13 pl-5 text-body text-ink transition-colors duration-[120ms] hover:bg-surface-strong focus:border-ink focus:bg-bg [&::-webkit-search-cancel-button]:hidden"
        />
        <button
          type="submit"
          aria-label={t('search.submit')}
          className="absolute top-0.5 right-0.5 flex size-11 items-center justify-center rounded-full text-ink hover:bg-surface-strong"
        >
          <Search aria-hidden="true" className="size-5" />
        </button>
      </Form>
      <SuggestionList
        id={listId}
        items={isShown ? items : []}
        active={active}
        optionId={optionId}
        onChoose={(item) => {
          close()
          navigate(item.to)
        }}
      />
    </search>
  )
}
