import { Form, useFetcher, useNavigation } from '@remix-run/react'
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { Link } from '#app/ui/link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { pathFor } from '#app/modules/market/market.ts'
import { Button } from '#app/ui/button.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'
import type { CheckoutPageProps } from './checkout-page-props.ts'
import { CheckoutSections } from './checkout-sections.tsx'
import type { CheckoutState } from './checkout-state.ts'
import { OrderSummary } from './order-summary.tsx'
import { PayProblem } from './pay-problem.tsx'
import { useRuleText } from './rule-text.tsx'
import { useHydrated } from '#app/ui/use-hydrated.tsx'

const PayElement = lazy(() => import('./pay-element.tsx'))

/** The whole way from contact to payment on one page; one form, which works by itself without scripts. */
export function CheckoutPage(props: CheckoutPageProps) {
  const { place, wording, first, answer, declined } = props
  const { t } = useTranslation('checkout')
  const text = useRuleText()
  const isHydrated = useHydrated()
  const updater = useFetcher<{ state: CheckoutState }>()
  const navigation = useNavigation()
  const form = useRef<HTMLFormElement>(null)
  const hasTyped = useRef(false)
  const state = newest([first, answer?.state, updater.data?.state])
  const isUpdating = updater.state !== 'idle'
  // Enter in a field prices the order anew; that must not keep the button from being pressed.
  const isPaying = navigation.formData?.get('intent') === 'pay'
  const problem = answer ? answer.problem : declined

  useEffect(() => {
    if (problem) firstProblem(form.current)?.focus()
  }, [problem])

  function update() {
    if (!form.current) return
    hasTyped.current = false
    const body = new FormData(form.current)
    body.set('intent', 'update')
    updater.submit(body, { method: 'post' })
  }

  const isCash = state.draft.paymentMethod === 'cash-on-delivery'
  const notice = problem && (
    <div data-problem={problem.reason} tabIndex={-1}>
      <PayProblem problem={problem} quote={state.quote} place={place} />
    </div>
  )
  const summary = (hasButton: boolean) => (
    <OrderSummary
      quote={state.quote}
      place={place}
      wording={wording}
      isCash={isCash}
      isStale={isUpdating}
      isPaying={isPaying}
      problem={isHydrated ? notice : null}
      hasButton={hasButton}
    />
  )

  if (answer?.element) {
    return (
      <Columns
        title={t('payment.title')}
        aside={summary(false)}
        before={
          <Link
            to={pathFor(place.market, place.language, '/checkout')}
            reloadDocument
            className="inline-flex min-h-11 items-center text-small underline underline-offset-4"
          >
            {t('payment.change')}
          </Link>
        }
      >
        <Suspense fallback={<Skeleton className="h-64" />}>
          <PayElement
            {...answer.element}
            language={place.language}
            buttonText={text(wording.buttonKey)}
          />
        </Suspense>
      </Columns>
    )
  }

  return (
    <Form
      ref={form}
      method="post"
      noValidate={isHydrated}
      onChange={(event) => {
        if (isChoice(event.target)) update()
        else hasTyped.current = true
      }}
      onBlur={() => {
        if (hasTyped.current) update()
      }}
    >
      {/* The first button is what Enter presses: it must never order. */}
      <button type="submit" name="intent" value="update" formNoValidate hidden tabIndex={-1}>
        {t('update')}
      </button>
      <input type="hidden" name="shown" value={state.quote.shown} />
      {answer?.problem?.reason === 'invalid' && <input type="hidden" name="judge" value="all" />}
      <Columns title={t('title')} aside={summary(true)} before={!isHydrated && notice}>
        <CheckoutSections {...props} state={state} />
        <noscript>
          <Button type="submit" name="intent" value="update" variant="outline" formNoValidate>
            {t('update')}
          </Button>
        </noscript>
      </Columns>
    </Form>
  )
}

function Columns(props: {
  title: string
  aside: ReactNode
  before: ReactNode
  children: ReactNode
}) {
  return (
    <div className="page py-8 md:py-12">
      <div className="grid items-start gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_26rem] xl:gap-x-24">
        <div className="flex min-w-0 flex-col gap-10">
          <h1 className="text-headline">{props.title}</h1>
          {props.before}
          {props.children}
        </div>
        {props.aside}
      </div>
    </div>
  )
}

function newest(states: readonly (CheckoutState | undefined)[]): CheckoutState {
  const known = states.filter((state) => state !== undefined)
  return known.reduce((latest, state) => (state.at >= latest.at ? state : latest))
}

/** Radio buttons and lists are decided the moment they change; what is typed, when the field is left. */
function isChoice(target: EventTarget): boolean {
  return (
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type === 'radio')
  )
}

/** The field to mend, or else the message. */
function firstProblem(form: HTMLFormElement | null): HTMLElement | null {
  return form?.querySelector<HTMLElement>('[aria-invalid], [data-problem]') ?? null
}
