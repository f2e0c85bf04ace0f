import { useTranslation } from '#app/ui/texts.tsx'
import type { ConsentAnswer } from '#app/modules/market/market.ts'
import { Button } from '#app/ui/button.tsx'

export interface ConsentChoiceProps {
  title: string
  /** What holds now, in words. */
  state: string
  withdraw: string
  answer: ConsentAnswer | null
  /** The browser's own signal decided; there is nothing to press. */
  isSettled: boolean
  returnTo: string
}

/** One's answer about data, and the other one, as easy to give as the first. */
export function ConsentChoice(props: ConsentChoiceProps) {
  const { title, state, withdraw, answer, isSettled, returnTo } = props
  const { t } = useTranslation('common')
  return (
    <section id="choice" className="mt-10 max-w-2xl scroll-mt-24">
      <h2 className="text-title">{title}</h2>
      <p className="mt-3">{state}</p>
      {!isSettled && (
        <form method="post" action="/api/consent" className="mt-5 flex flex-wrap gap-3">
          <input type="hidden" name="returnTo" value={`${returnTo}#choice`} />
          {answer !== 'denied' && (
            <Button
              type="submit"
              name="consent"
              value={answer === 'granted' ? 'withdraw' : 'refuse'}
            >
              {answer === 'granted' ? withdraw : t('consent.refuse')}
            </Button>
          )}
          {answer !== 'granted' && (
            <Button type="submit" name="consent" value="accept">
              {t('consent.accept')}
            </Button>
          )}
        </form>
      )}
    </section>
  )
}
