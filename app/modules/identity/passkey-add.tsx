import { useNavigate, useRevalidator } from '@remix-run/react'
import Plus from 'lucide-react/icons/plus'
import { useId, useState } from 'react'
import { useTranslation } from '#app/ui/texts.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Input } from '#app/ui/input.tsx'
import { isPrintable } from '#app/shared/printable.ts'
import { Notice } from '#app/ui/notice.tsx'
import { useHydrated } from '#app/ui/use-hydrated.tsx'
import { hasPasskeys, makePasskeyAt, type PasskeyOutcome } from './passkey-client.tsx'

export interface PasskeyAddProps {
  action: string
  /** What the passkey is called unless its owner says otherwise. */
  suggestedName: string
  /** Where one proves who one is when that was too long ago. */
  confirmTo: string
}

/** Names a passkey and has the browser make it. */
export function PasskeyAdd({ action, suggestedName, confirmTo }: PasskeyAddProps) {
  const { t } = useTranslation('identity')
  const isHydrated = useHydrated()
  const navigate = useNavigate()
  const { revalidate } = useRevalidator()
  const [outcome, setOutcome] = useState<PasskeyOutcome<unknown> | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [isNameRefused, setIsNameRefused] = useState(false)
  const form = useId()

  async function add(name: string): Promise<void> {
    setIsBusy(true)
    setOutcome(null)
    const made = await makePasskeyAt(action, { name })
    setIsBusy(false)
    if (made.kind === 'refused' && made.status === 401) return navigate(confirmTo)
    setOutcome(made)
    if (made.kind === 'done') revalidate()
  }

  if (isHydrated && !hasPasskeys())
    return <p className="text-small text-ink-muted">{t('passkey.unsupported')}</p>
  return (
    <div className="noscript:hidden">
      <form
        id={form}
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          const name = String(new FormData(event.currentTarget).get('name') ?? '').trim()
          // Said before the authenticator makes one that the account would then refuse.
          setIsNameRefused(!isPrintable(name))
          if (isPrintable(name)) void add(name || suggestedName)
        }}
      >
        <Field
          label={t('passkey.name')}
          error={isNameRefused && t('errors.characters')}
          className="min-w-52 flex-1"
        >
          <Input name="name" maxLength={60} defaultValue={suggestedName} autoComplete="off" />
        </Field>
        <Button
          type="submit"
          variant="outline"
          isBusy={isBusy}
          disabled={!isHydrated}
          icon={<Plus aria-hidden="true" />}
          className="min-h-12"
        >
          {t('passkey.add')}
        </Button>
      </form>
      {outcome && (
        <Notice
          tone={outcome.kind === 'done' ? 'positive' : toneOf(outcome)}
          isAnnounced
          className="mt-4"
        >
          {t(`passkey.${textOf(outcome)}`)}
        </Notice>
      )}
    </div>
  )
}

function toneOf({ kind }: PasskeyOutcome<unknown>): 'info' | 'danger' {
  return kind === 'refused' ? 'danger' : 'info'
}

function textOf(outcome: PasskeyOutcome<unknown>) {
  switch (outcome.kind) {
    case 'done':
      return 'added'
    case 'known':
      return 'known'
    case 'left':
      return 'notMade'
    case 'refused':
      return outcome.status === 409 ? 'tooMany' : 'failed'
  }
}
