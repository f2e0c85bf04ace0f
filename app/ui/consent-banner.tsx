import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'

export interface ConsentBannerProps {
  /** Where the choice is posted: `consent` is `accept` or `refuse`, with `returnTo`. */
  action: string
  returnTo: string
  privacyTo: string
  /** Where the law lets measuring begin with a notice, the notice; absent = the question. */
  body?: string | undefined
}

/** Asks once; both answers are one tap away and weigh the same. Covers nothing that sells. */
export function ConsentBanner({ action, returnTo, privacyTo, body }: ConsentBannerProps) {
  const { t } = useTranslation('common')
  return (
    <section
      aria-label={t('consent.title')}
      className="fixed inset-x-3 bottom-[calc(var(--tab-bar)+var(--safe-bottom)+var(--buy-bar)+0.75rem)] z-40 rounded-lg border border-line bg-overlay p-4 text-ink shadow-overlay sm:left-auto sm:max-w-md sm:p-5"
    >
      <h2 className="font-text text-body font-bold">{t('consent.title')}</h2>
      <p className="mt-1 text-small text-ink-muted">
        {body ?? t('consent.body')}{' '}
        <Link to={privacyTo} className="whitespace-nowrap text-ink underline underline-offset-4">
          {t('consent.more')}
        </Link>
      </p>
      <form method="post" action={action} className="mt-3 grid grid-cols-2 gap-2">
        <input type="hidden" name="returnTo" value={returnTo} />
        <Button type="submit" name="consent" value="refuse" isFull>
          {t('consent.refuse')}
        </Button>
        <Button type="submit" name="consent" value="accept" isFull>
          {t('consent.accept')}
        </Button>
      </form>
    </section>
  )
}
