import { Form } from '@remix-run/react'
import KeyRound from 'lucide-react/icons/key-round'
import { useTranslation } from '#app/ui/texts.tsx'
import { AccountForm } from '#app/modules/identity/account-form.tsx'
import type { FormAnswer } from '#app/modules/identity/identity.ts'
import type { PasskeyView } from '#app/modules/identity/identity.server.ts'
import { useMessage } from '#app/modules/identity/use-message.tsx'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { Input } from '#app/ui/input.tsx'

/** A passkey with its dates put into words. */
export interface PasskeyItem extends Pick<PasskeyView, 'id' | 'name' | 'kind'> {
  created: string
  used: string | null
}

export interface PasskeyListProps {
  passkeys: readonly PasskeyItem[]
  answer: FormAnswer | undefined
}

/** Each passkey opens to be renamed or removed; removing is asked about by being one step further in. */
export function PasskeyList({ passkeys, answer }: PasskeyListProps) {
  const { t } = useTranslation('identity')
  if (passkeys.length === 0) return <p className="text-ink-muted">{t('passkey.empty')}</p>
  return (
    <ul className="border-t border-line">
      {passkeys.map((passkey) => (
        <li key={passkey.id}>
          <Disclosure
            isOpen={answer?.values['id'] === passkey.id}
            title={
              <span className="flex items-center gap-4">
                <KeyRound aria-hidden="true" className="size-5 shrink-0 text-ink-muted" />
                <span className="min-w-0">
                  <span className="block break-words">{passkey.name}</span>
                  <span className="block text-small font-normal text-ink-muted">
                    {t(`passkey.kind.${passkey.kind}`)} ·{' '}
                    {passkey.used
                      ? t('passkey.used', { date: passkey.used })
                      : t('passkey.created', { date: passkey.created })}
                  </span>
                </span>
              </span>
            }
          >
            <Open
              passkey={passkey}
              answer={answer?.values['id'] === passkey.id ? answer : undefined}
            />
          </Disclosure>
        </li>
      ))}
    </ul>
  )
}

function Open({ passkey, answer }: { passkey: PasskeyItem; answer: FormAnswer | undefined }) {
  const { t } = useTranslation(['identity', 'common'])
  const message = useMessage()
  const { id, name } = passkey
  return (
    <div className="flex flex-col gap-5 pl-9">
      <AccountForm answer={answer} className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="intent" value="rename-passkey" />
        <input type="hidden" name="id" value={id} />
        <Field
          label={t('passkey.name')}
          error={message(answer?.errors['passkeyName'])}
          className="min-w-48 flex-1"
        >
          <Input
            name="passkeyName"
            required
            maxLength={60}
            autoComplete="off"
            defaultValue={answer?.values['passkeyName'] ?? name}
          />
        </Field>
        <Button type="submit" variant="outline" className="min-h-12">
          {t('common:action.save')}
        </Button>
      </AccountForm>
      <Form method="post">
        <input type="hidden" name="intent" value="remove-passkey" />
        <input type="hidden" name="id" value={id} />
        <p className="text-small text-ink-muted">{t('passkey.removeNote')}</p>
        <Button
          type="submit"
          variant="danger"
          className="mt-3"
          aria-label={t('passkey.removeLabel', { name })}
        >
          {t('passkey.remove')}
        </Button>
      </Form>
    </div>
  )
}
