import { Form } from '@remix-run/react'
import Monitor from 'lucide-react/icons/monitor'
import Smartphone from 'lucide-react/icons/smartphone'
import { useTranslation } from '#app/ui/texts.tsx'
import type { SessionView } from '#app/modules/identity/identity.server.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'

/** A session with its dates put into words. */
export interface SessionItem extends Pick<SessionView, 'id' | 'browser' | 'platform' | 'isThis'> {
  created: string
  seen: string
}

const PHONES: ReadonlySet<string | null> = new Set(['iPhone', 'Android'])

/** Where the account is signed in, with a way to end each, and all but this one. */
export function SessionList({ sessions }: { sessions: readonly SessionItem[] }) {
  const { t } = useTranslation('identity')
  return (
    <>
      <ul className="border-t border-line">
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <Form method="post" className="mt-5">
          <input type="hidden" name="intent" value="end-other-sessions" />
          <Button type="submit" variant="outline">
            {t('sessions.endOthers')}
          </Button>
        </Form>
      )}
    </>
  )
}

function SessionLine({ session }: { session: SessionItem }) {
  const { t } = useTranslation('identity')
  const { id, browser, platform, isThis, created, seen } = session
  const Icon = PHONES.has(platform) ? Smartphone : Monitor
  const name = [browser, platform].filter(Boolean).join(' · ') || t('sessions.unknown')
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3.5">
      <Icon aria-hidden="true" className="size-5 shrink-0 text-ink-muted" />
      <div className="min-w-40 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-semibold">
          {name}
          {isThis && <Badge tone="positive">{t('sessions.this')}</Badge>}
        </p>
        <p className="text-small text-ink-muted">
          <span className="inline-block">{t('sessions.created', { date: created })}</span>
          {!isThis && (
            <>
              {' · '}
              <span className="inline-block">{t('sessions.seen', { date: seen })}</span>
            </>
          )}
        </p>
      </div>
      {!isThis && (
        <Form method="post">
          <input type="hidden" name="intent" value="end-session" />
          <input type="hidden" name="id" value={id} />
          <Button
            type="submit"
            variant="outline"
            size="sm"
            aria-label={t('sessions.endLabel', { name })}
          >
            {t('sessions.end')}
          </Button>
        </Form>
      )}
    </li>
  )
}
