import { DoorPage } from '#app/modules/identity/door-page.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { useTranslation } from '#app/ui/texts.tsx'

export interface LinkEndedProps {
  /** Why, and what to do now. */
  text: string
  /** Where the button leads; to the sign-in unless it says otherwise. */
  to?: string | undefined
  action?: string | undefined
}

/** What a mailed link shows that was used, is too old, or never was one. */
export function LinkEnded({ text, to = '/sign-in', action }: LinkEndedProps) {
  const { t } = useTranslation('identity')
  return (
    <DoorPage title={t('reset.endedTitle')} lead={text}>
      <LinkButton to={to} variant="primary" size="lg">
        {action ?? t('signIn.submit')}
      </LinkButton>
    </DoorPage>
  )
}
