import { Link } from './link.tsx'
import { useTranslation } from './texts.tsx'
import { Button } from './button.tsx'

export interface ConsentBannerProps {
  /** Where the choice is posted: `consent` is `accept` or `refuse`, with `returnTo`. */
  action: string
  returnTo: string
  privacyTo: string
  /** Where the law lets measuring begin with a notice, the notice; absent = the question. */
  body?: string | undefined
}

/**
 * Asks once, in two lines and two buttons of the same weight. Lies over the page, so that nothing moves when it comes
 * or goes, and covers nothing that sells.
 */
export function ConsentBanner({ action, returnTo, privacyTo, body }: ConsentBannerProps) {
  const { t } = useTranslation('common')
  return (
    <section
      aria-label={t('consent.title')}
      className="fixed inset-x-3 bottom-[calc(var(--tab-bar)+var(--safe-bottom)+var(--buy-bar)+0.75rem)] z-40 rounded-lg border border-line bg-overlay px-3.5 pt-2.5 pb-3 text-ink shadow-overlay sm:left-auto sm:max-w-md"
    >
      <p className="text-small leading-snug">
        {body ?? t('consent.body')}{' '}
        <Link
          to={privacyTo}
          className="relative whitespace-nowrap underline underline-offset-4 after:absolute after:-inset-x-1 after:-inset-y-2"
        >
          {t('consent.more')}
        </Link>
      </p>
      <form method="post" action={action} className="mt-2.5 grid grid-cols-2 gap-2">
        <input type="hidden" name="returnTo" value={returnTo} />
        <Button type="submit" size="sm" name="consent" value="refuse" isFull>
          {t('consent.refuse')}
        </Button>
        <Button type="submit" size="sm" name="consent" value="accept" isFull>
          {t('consent.accept')}
        </Button>
      </form>
    </section>
  )
}
