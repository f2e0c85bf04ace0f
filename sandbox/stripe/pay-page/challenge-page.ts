import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Context } from '../context.ts'
import { redirect } from '../http.ts'
import type { Entry } from '../model.ts'
import { isSameSecret, resolveChallenge } from '../payments/authenticate.ts'
import type { Store } from '../store.ts'
import { html } from './html.ts'
import { sendNotice, sendPage } from './layout.ts'
import { redirectStatus, withResult } from './return-url.ts'
import type { Texts } from './texts.ts'

/**
 * The bank's page of 3-D Secure: `GET` asks, `POST decision=approve|refuse` answers and sends the
 * payer to the `return_url` of the confirmation. Returns how to answer, with the work done.
 */
export function handleChallenge(
  store: Store,
  ctx: Context,
  request: IncomingMessage,
  response: ServerResponse,
  entry: Entry<'payment_intent'>,
  sent: URLSearchParams,
  texts: Texts,
): () => void {
  const { challenge } = entry.hidden
  const { t } = texts
  const isOpen = challenge !== null && isSameSecret(sent.get('token') ?? '', challenge.token)
  if (!isOpen) {
    const text = t('challengeOverText')
    const notice = { title: t('challengeOverTitle'), text, tone: 'bad', back: null } as const
    return () => sendNotice(response, texts, { ...notice, status: 404 })
  }
  const decision = sent.get('decision')
  if (request.method === 'POST' && (decision === 'approve' || decision === 'refuse')) {
    const intent = store.transaction(() => resolveChallenge(ctx, entry, decision === 'approve'))
    const { returnUrl } = challenge
    if (returnUrl !== null) {
      return () => redirect(response, withResult(returnUrl, intent, redirectStatus(intent)))
    }
    const isPaid = redirectStatus(intent) === 'succeeded'
    const amount = texts.price(intent.amount, intent.currency)
    return () =>
      sendNotice(response, texts, {
        title: isPaid ? t('paidTitle') : t('declinedTitle'),
        text: isPaid ? t('paidText', { amount }) : t('tryAgain'),
        tone: isPaid ? 'good' : 'bad',
        back: null,
      })
  }
  const formTargets = challenge.returnUrl === null ? [] : [new URL(challenge.returnUrl).origin]
  const title = t('challengeTitle')
  return () =>
    sendPage(response, texts, { title, main: question(store, entry, texts), formTargets })
}

function question(store: Store, { object: intent, hidden }: Entry<'payment_intent'>, texts: Texts) {
  const { t } = texts
  const card = store.find('payment_method', hidden.challenge?.paymentMethod ?? '')
  const amount = texts.price(intent.amount, intent.currency)
  const last4 = card?.object.card?.last4 ?? ''
  return html`<section class="card notice ask">
    <h1>${t('challengeTitle')}</h1>
    <p>${t('challengeText', { amount, last4 })}</p>
    <form method="post" action="/pay/${intent.id}/challenge" data-challenge>
      <input type="hidden" name="token" value="${hidden.challenge?.token ?? ''}" />
      <input type="hidden" name="lang" value="${texts.language}" />
      <button type="submit" name="decision" value="approve">${t('approve')}</button>
      <button class="second" type="submit" name="decision" value="refuse">${t('refuse')}</button>
    </form>
  </section>`
}
