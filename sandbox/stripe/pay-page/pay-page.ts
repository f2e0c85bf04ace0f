import type { IncomingMessage, ServerResponse } from 'node:http'
import { createContext, type Context, type ContextDeps } from '../context.ts'
import { breaksOff, delayWork } from '../disturb.ts'
import { header, readBody, redirect } from '../http.ts'
import type { Entry } from '../model.ts'
import { isSameSecret } from '../payments/authenticate.ts'
import { confirmPaymentIntent } from '../payments/confirm.ts'
import { createCard } from '../payments/payment-method.ts'
import { handleChallenge } from './challenge-page.ts'
import { checkFields, fieldsOf, payForm, type CardFields, type FieldErrors } from './form.ts'
import { sendNotice, sendPage } from './layout.ts'
import { payFormView } from './pay-form.ts'
import { allowedUrl, redirectStatus, withResult } from './return-url.ts'
import { textsFor, type Texts } from './texts.ts'

export interface PayPageDeps extends ContextDeps {
  publishableKey: string
  appOrigins: readonly string[]
}

/** One visit to the payment form, once its address is known to be right. */
interface Visit {
  deps: PayPageDeps
  ctx: Context
  response: ServerResponse
  texts: Texts
  entry: Entry<'payment_intent'>
  sent: URLSearchParams
  returnUrl: URL
  cancelUrl: string
}

const EMPTY: CardFields = { number: '', expiry: '', cvc: '' }
const ADDRESS_FIELDS = ['client_secret', 'publishable_key', 'return_url', 'cancel_url', 'lang']

/**
 * Serves `/pay/:id`, the payment form that stands in for Stripe.js, and `/pay/:id/challenge`.
 * A payment ends with a 303 to `return_url`; a refused card or a mistake shows the form again (200).
 */
export async function handlePayPage(
  deps: PayPageDeps,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) {
  const isPost = request.method === 'POST'
  const sent = isPost ? new URLSearchParams(await readBody(request)) : url.searchParams
  const texts = textsFor(
    sent.get('lang') ?? url.searchParams.get('lang'),
    header(request, 'accept-language'),
  )
  const faults = deps.faults.strikeCall(request.method ?? 'GET', url.pathname)
  await delayWork(response, faults)
  const fails = faults.some(({ kind }) => kind === 'server_error' || kind === 'rate_limit')
  const answer = fails
    ? () => sendFailure(response, texts)
    : visit(deps, request, response, url, sent, texts)
  if (await breaksOff(response, faults)) return
  answer()
}

/** Does the work at once and returns how to answer it. */
function visit(
  deps: PayPageDeps,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  sent: URLSearchParams,
  texts: Texts,
): () => void {
  const [, , id = '', step, ...more] = url.pathname.split('/')
  const ctx = createContext(deps, { id: null, idempotencyKey: null })
  const entry = deps.store.find('payment_intent', id)
  if (entry && step === 'challenge' && more.length === 0) {
    return handleChallenge(deps.store, ctx, request, response, entry, sent, texts)
  }
  const key = sent.get('publishable_key') ?? deps.publishableKey
  const isKnown =
    entry !== undefined &&
    step === undefined &&
    isSameSecret(sent.get('client_secret') ?? '', entry.object.client_secret ?? '') &&
    isSameSecret(key, deps.publishableKey)
  if (!isKnown) {
    return () =>
      sendNotice(response, texts, {
        title: texts.t('notFoundTitle'),
        text: texts.t('notFoundText'),
        tone: 'bad',
        back: deps.appOrigins[0] ?? null,
        status: 404,
      })
  }
  const returnUrl = allowedUrl(sent.get('return_url'), deps.appOrigins)
  const asked = sent.get('cancel_url')
  const cancelUrl = asked === null ? returnUrl : allowedUrl(asked, deps.appOrigins)
  if (returnUrl === null || cancelUrl === null) {
    return () =>
      sendNotice(response, texts, {
        title: texts.t('returnTitle'),
        text: texts.t('returnText'),
        tone: 'bad',
        back: deps.appOrigins[0] ?? null,
        status: 400,
      })
  }
  const cancel = asked === null ? withResult(returnUrl, entry.object, 'canceled') : cancelUrl.href
  const visited = { deps, ctx, response, texts, entry, sent, returnUrl, cancelUrl: cancel }
  return request.method === 'POST' ? pay(visited) : show(visited, EMPTY, {})
}

/** Checks what was typed and tries to pay; paying twice by a double tap ends where the first one did. */
function pay(visited: Visit): () => void {
  const { deps, ctx, response, texts, entry, sent, returnUrl } = visited
  const intent = entry.object
  if (intent.status === 'canceled') return show(visited, EMPTY, {})
  if (intent.status === 'succeeded' || intent.status === 'requires_capture') {
    return () => redirect(response, withResult(returnUrl, intent, redirectStatus(intent)))
  }
  const form = payForm.safeParse(Object.fromEntries(sent))
  if (!form.success) return () => sendFailure(response, texts, 400)
  const fields = fieldsOf(form.data, ctx.nowMs)
  const { card, errors } = checkFields(fields, ctx.nowMs)
  if (Object.keys(errors).length > 0) return show(visited, fields, errors)

  const paid = deps.store.transaction(() =>
    confirmPaymentIntent(ctx, entry, createCard(ctx, card), { returnUrl: returnUrl.href }),
  )
  const challengeUrl = challengeLink(visited)
  if (challengeUrl !== null) return () => redirect(response, challengeUrl)
  if (paid.status === 'requires_payment_method') return show(visited, fields, {})
  return () => redirect(response, withResult(returnUrl, paid, redirectStatus(paid)))
}

function show(visited: Visit, fields: CardFields, errors: FieldErrors): () => void {
  const { deps, ctx, response, texts, entry, sent, returnUrl, cancelUrl } = visited
  const { t } = texts
  const intent = entry.object
  const amount = texts.price(intent.amount, intent.currency)
  if (intent.status === 'succeeded' || intent.status === 'requires_capture') {
    const back = withResult(returnUrl, intent, redirectStatus(intent))
    const notice = {
      title: t('paidTitle'),
      text: t('paidText', { amount }),
      tone: 'good',
      back,
    } as const
    return () => sendNotice(response, texts, notice)
  }
  if (intent.status === 'canceled') {
    const back = withResult(returnUrl, intent, 'canceled')
    const notice = {
      title: t('canceledTitle'),
      text: t('canceledText'),
      tone: 'bad',
      back,
    } as const
    return () => sendNotice(response, texts, notice)
  }
  const kept = ADDRESS_FIELDS.map((name) => [name, sent.get(name)] as const)
  const main = payFormView({
    texts,
    intent,
    fields,
    errors,
    hidden: {
      ...Object.fromEntries(kept.filter((pair): pair is [string, string] => pair[1] !== null)),
      lang: texts.language,
    },
    cancelUrl,
    challengeUrl: challengeLink(visited),
    nowMs: ctx.nowMs,
  })
  const formTargets = deps.appOrigins
  return () => sendPage(response, texts, { title: t('pageTitle', { amount }), main, formTargets })
}

/** Where the open 3-D Secure challenge of this payment is answered, if there is one. */
function challengeLink({ entry, texts }: Visit): string | null {
  const { challenge } = entry.hidden
  if (!challenge) return null
  return `/pay/${entry.object.id}/challenge?token=${challenge.token}&lang=${texts.language}`
}

function sendFailure(response: ServerResponse, texts: Texts, status = 500) {
  const notice = {
    title: texts.t('failureTitle'),
    text: texts.t('failureText'),
    tone: 'bad',
  } as const
  sendNotice(response, texts, { ...notice, back: null, status })
}
