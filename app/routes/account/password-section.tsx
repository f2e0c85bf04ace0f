import { useTranslation } from '#app/ui/texts.tsx'
import { AccountForm } from '#app/modules/identity/account-form.tsx'
import type { FormAnswer } from '#app/modules/identity/identity.ts'
import { PasswordField } from '#app/modules/identity/password-field.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from './section.tsx'

export interface PasswordSectionProps {
  email: string
  answer: FormAnswer | undefined
  isSaved: boolean
  isBusy: boolean
}

export function PasswordSection({ email, answer, isSaved, isBusy }: PasswordSectionProps) {
  const { t } = useTranslation('identity')
  return (
    <Section title={t('settings.password')} lead={t('settings.passwordLead')}>
      <AccountForm
        key={isSaved ? 'changed' : 'open'}
        answer={answer}
        className="flex flex-col gap-5"
      >
        {isSaved && (
          <Notice tone="positive" isAnnounced>
            {t('settings.passwordSaved')}
          </Notice>
        )}
        <input type="hidden" name="intent" value="change-password" />
        {/* Tells password managers whose password this is. */}
        <input type="text" autoComplete="username" value={email} readOnly hidden />
        <PasswordField name="currentPassword" error={answer?.errors['currentPassword']} />
        <PasswordField name="newPassword" isNew error={answer?.errors['newPassword']} />
        <Button type="submit" isBusy={isBusy} className="self-start">
          {t('settings.passwordSubmit')}
        </Button>
      </AccountForm>
    </Section>
  )
}
