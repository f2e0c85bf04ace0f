import { Form } from '@remix-run/react'
import Search from 'lucide-react/icons/search'
import { useTranslation } from 'react-i18next'
import { classNames } from '../class-names.ts'

export interface SearchFormProps {
  /** The search page; the query goes there as `q`. */
  action: string
  query?: string | undefined
  className?: string | undefined
}

/** The search field as a GET form. */
export function SearchForm({ action, query, className }: SearchFormProps) {
  const { t } = useTranslation('common')
  return (
    <search className={classNames('block min-w-0', className)}>
      <Form action={action} method="get" className="relative">
        <input
          key={query}
          type="search"
          name="q"
          defaultValue={query}
          maxLength={120}
          enterKeyHint="search"
          autoComplete="off"
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          className="h-12 w-full appearance-none rounded-full border border-transparent bg-surface pr-13 pl-5 text-body text-ink transition-colors duration-[120ms] hover:bg-surface-strong focus:border-ink focus:bg-bg"
        />
        <button
          type="submit"
          aria-label={t('search.submit')}
          className="absolute top-0.5 right-0.5 flex size-11 items-center justify-center rounded-full text-ink hover:bg-surface-strong"
        >
          <Search aria-hidden="true" className="size-5" />
        </button>
      </Form>
    </search>
  )
}
