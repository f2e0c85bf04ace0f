import { useTranslation } from '#app/ui/texts.tsx'
import { Field } from '#app/ui/field.tsx'
import { Input } from '#app/ui/input.tsx'
import type { FormAnswer } from './forms.ts'
import { useMessage } from './use-message.tsx'

interface FieldProps {
  answer: FormAnswer | undefined
  /** What the field begins with before anything was typed. */
  initial?: string | undefined
}

export function NameField({ answer, initial }: FieldProps) {
  const { t } = useTranslation('identity')
  const message = useMessage()
  return (
    <Field label={t('field.name')} error={message(answer?.errors['name'])}>
      <Input
        name="name"
        autoComplete="name"
        required
        maxLength={100}
        defaultValue={answer?.values['name'] ?? initial}
      />
    </Field>
  )
}

export interface EmailFieldProps extends FieldProps {
  /** `username` where the address is what one signs in with; `webauthn` has passkeys offered, too. */
  autoComplete: 'username' | 'username webauthn' | 'email'
  /** Where it is not simply the address. */
  label?: string | undefined
}

export function EmailField({ answer, initial, autoComplete, label }: EmailFieldProps) {
  const { t } = useTranslation('identity')
  const message = useMessage()
  return (
    <Field label={label ?? t('field.email')} error={message(answer?.errors['email'])}>
      <Input
        name="email"
        type="email"
        inputMode="email"
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={254}
        defaultValue={answer?.values['email'] ?? initial}
      />
    </Field>
  )
}
