import Eye from 'lucide-react/icons/eye'
import EyeOff from 'lucide-react/icons/eye-off'
import { useState } from 'react'
import { useTranslation } from '#app/ui/texts.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Field } from '#app/ui/field.tsx'
import { Input } from '#app/ui/input.tsx'
import {
  PASSWORD_MAX_LENGTH,
  PASSWORD_MIN_LENGTH,
  type PasswordStrength,
  passwordStrength,
} from './password-strength.ts'
import { useHydrated } from '#app/ui/use-hydrated.tsx'
import { useMessage } from './use-message.tsx'

export interface PasswordFieldProps {
  name: 'password' | 'currentPassword' | 'newPassword'
  /** A new password comes with advice and a meter. */
  isNew?: boolean | undefined
  /** Message key of what is wrong. */
  error: string | undefined
}

/** A password, never filled in again by us; with scripts it can be shown. */
export function PasswordField({ name, isNew = false, error }: PasswordFieldProps) {
  const { t } = useTranslation('identity')
  const message = useMessage()
  const isHydrated = useHydrated()
  const [isShown, setIsShown] = useState(false)
  const [typed, setTyped] = useState('')
  return (
    <div>
      <Field
        label={t(`field.${name}`)}
        error={message(error)}
        hint={isNew ? t('field.passwordHint') : undefined}
      >
        <div className="relative">
          <Input
            name={name}
            type={isShown ? 'text' : 'password'}
            autoComplete={isNew ? 'new-password' : 'current-password'}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            required
            minLength={isNew ? PASSWORD_MIN_LENGTH : undefined}
            maxLength={PASSWORD_MAX_LENGTH}
            onChange={isNew ? (event) => setTyped(event.target.value) : undefined}
            className={isHydrated ? 'pr-13' : undefined}
          />
          {isHydrated && (
            <button
              type="button"
              aria-pressed={isShown}
              aria-label={t('password.show')}
              title={t('password.show')}
              onClick={() => setIsShown(!isShown)}
              className="absolute inset-y-0 right-0.5 my-auto flex size-11 items-center justify-center rounded-md text-ink-muted hover:text-ink [&_svg]:size-5"
            >
              {isShown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
            </button>
          )}
        </div>
      </Field>
      {isNew && isHydrated && <Meter typed={typed} />}
    </div>
  )
}

const TONE: Record<PasswordStrength, string> = {
  0: 'bg-danger',
  1: 'bg-warning',
  2: 'bg-positive',
  3: 'bg-positive',
}

/** Four bars and a word; silent until there is something to judge. */
function Meter({ typed }: { typed: string }) {
  const { t } = useTranslation('identity')
  const isJudged = [...typed].length >= PASSWORD_MIN_LENGTH
  const strength = passwordStrength(typed)
  return (
    <div className="mt-2 flex items-center gap-3">
      <span aria-hidden="true" className="flex w-24 shrink-0 gap-1">
        {([0, 1, 2, 3] as const).map((step) => (
          <span
            key={step}
            className={classNames(
              'h-1 flex-1 rounded-full transition-colors duration-[180ms]',
              isJudged && step <= strength ? TONE[strength] : 'bg-surface-strong',
            )}
          />
        ))}
      </span>
      <span aria-live="polite" className="min-h-5 text-small text-ink-muted">
        {isJudged && t(`password.strength.${strength}`)}
      </span>
    </div>
  )
}
