import { Form } from '@remix-run/react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from '#app/ui/texts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { FormAnswer, FormProblem } from './forms.ts'
import { useHydrated } from '#app/ui/use-hydrated.tsx'
import { useMessage } from './use-message.tsx'

export interface AccountFormProps {
  /** The refusal of this form, if it was refused. */
  answer: FormAnswer | undefined
  children: ReactNode
  className?: string | undefined
}

/**
 * A form whose errors stand beside its fields. With scripts the server's words are shown and the first wrong field is
 * focused; without them the browser checks first.
 */
export function AccountForm({ answer, children, className }: AccountFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const isHydrated = useHydrated()
  const message = useMessage()
  const whole = message(answer?.errors['form'])

  useEffect(() => {
    if (!answer) return
    const target = form.current?.querySelector<HTMLElement>('[aria-invalid=true], [data-problem]')
    target?.focus()
  }, [answer])

  return (
    <Form ref={form} method="post" noValidate={isHydrated} className={className}>
      {(answer?.problem || whole) && (
        <div data-problem="" tabIndex={-1} className="outline-none focus-visible:shadow-none">
          <Notice tone="danger" isAnnounced>
            {answer?.problem ? <ProblemText problem={answer.problem} /> : whole}
          </Notice>
        </div>
      )}
      {children}
    </Form>
  )
}

function ProblemText({ problem }: { problem: FormProblem }) {
  const { t } = useTranslation('identity')
  switch (problem.kind) {
    case 'wrong-credentials':
      return <>{t('problem.wrongCredentials')}</>
    case 'too-many-attempts':
      return <>{t('problem.tooMany', { count: Math.ceil(problem.retryAfterS / 60) })}</>
    case 'too-many-addresses':
      return <>{t('problem.tooManyAddresses')}</>
  }
}
