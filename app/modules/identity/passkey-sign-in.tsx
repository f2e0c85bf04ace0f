import KeyRound from 'lucide-react/icons/key-round'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from '#app/ui/texts.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useHydrated } from '#app/ui/use-hydrated.tsx'
import {
  canSuggestPasskeys,
  hasPasskeys,
  type PasskeyOutcome,
  signByPasskeyAt,
  stopSuggesting,
} from './passkey-client.tsx'

export interface PasskeySignInProps {
  /** Where options are asked for and the answer goes. */
  action: string
  /** Also offers passkeys among the suggestions of the page's e-mail field. */
  isSuggested?: boolean | undefined
  label: string
  extra?: object | undefined
}

/** Challenges are good for ten minutes; a page left open asks for a fresh one before. */
const FRESH_MS = 8 * 60_000

/**
 * A button that has a passkey used; what comes back says where to go. Takes its place before scripts run, so that
 * nothing moves; without scripts it is not there at all.
 */
export function PasskeySignIn({ action, isSuggested = false, label, extra }: PasskeySignInProps) {
  const { t } = useTranslation('identity')
  const isHydrated = useHydrated()
  const [problem, setProblem] = useState<PasskeyOutcome<unknown> | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  const finish = useCallback((outcome: PasskeyOutcome<{ to: string }>) => {
    // A whole new document: whatever a page kept in mind belonged to somebody signed out.
    if (outcome.kind === 'done') location.assign(outcome.value.to)
    return outcome.kind === 'done'
  }, [])

  useEffect(() => {
    if (!isSuggested) return
    let isOver = false
    async function suggest(): Promise<void> {
      const outcome = await signByPasskeyAt<{ to: string }>(action, {
        isSuggested: true,
        ...(extra && { extra }),
      })
      if (!finish(outcome) && outcome.kind === 'refused' && outcome.status !== 429 && !isOver)
        setProblem(outcome)
    }
    let timer: ReturnType<typeof setInterval> | undefined
    async function begin(): Promise<void> {
      if (!(await canSuggestPasskeys()) || isOver) return
      timer = setInterval(() => void suggest(), FRESH_MS)
      await suggest()
    }
    void begin()
    return () => {
      isOver = true
      if (timer === undefined) return
      clearInterval(timer)
      void stopSuggesting()
    }
  }, [action, extra, finish, isSuggested])

  async function press(): Promise<void> {
    setIsBusy(true)
    setProblem(null)
    const outcome = await signByPasskeyAt<{ to: string }>(action, extra && { extra })
    if (finish(outcome)) return
    setIsBusy(false)
    setProblem(outcome)
  }

  if (isHydrated && !hasPasskeys()) return null
  return (
    <div className="noscript:hidden">
      <Button
        variant="outline"
        size="lg"
        isFull
        isBusy={isBusy}
        disabled={!isHydrated}
        icon={<KeyRound aria-hidden="true" />}
        onClick={() => void press()}
      >
        {label}
      </Button>
      {problem && (
        <Notice tone={problem.kind === 'left' ? 'info' : 'danger'} isAnnounced className="mt-4">
          {problem.kind === 'refused' && problem.status === 429
            ? t('problem.tooMany', { count: 1 })
            : t(problem.kind === 'left' ? 'passkey.left' : 'passkey.failed')}
        </Notice>
      )}
    </div>
  )
}
