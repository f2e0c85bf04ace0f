import type {
  ActionFunctionArgs,
  AppLoadContext,
  LoaderFunctionArgs,
  MetaFunction,
} from '@remix-run/node'
import { data, Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useTranslation } from '#app/ui/texts.tsx'
import { z } from 'zod'
import { OrderTotals } from '#app/modules/checkout/order-totals.tsx'
import { SaleNotes } from '#app/modules/checkout/sale-notes.tsx'
import { currentUser } from '#app/modules/identity/identity.server.ts'
import { restock } from '#app/modules/inventory/inventory.server.ts'
import {
  type Address,
  formatAddress,
  formatDateTime,
  formatMoney,
  localeTag,
  market as marketFacts,
  type MarketCode,
  pathFor,
  returnDays,
} from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { isOrderNumber } from '#app/modules/orders/orders.ts'
import { cancelOrder, findOrder, type OrderView } from '#app/modules/orders/orders.server.ts'
import { OrderParcels } from '#app/modules/orders/order-parcels.tsx'
import type { Currency } from '#app/shared/money.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { callerOf, networkOf } from '../api/caller.server.ts'
import { readForm } from '../read-form.server.ts'
import { seeOther } from '../see-other.ts'
import { pageMeta } from '../seo.ts'

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, { title: args.data?.order.number, isIndexed: false })

/**
 * The order for its owner or for who has its link; everyone else sees what they see where there is none. Limited by
 * who asks, and guesses also by what they are about; that many others guess never keeps out who has the key.
 */
async function requireOrder(
  { ctx, clientAddress }: AppLoadContext,
  request: Request,
  number: string,
): Promise<OrderView> {
  if (!isOrderNumber(number)) throw new Response(null, { status: 404 })
  const caller = callerOf(request, clientAddress)
  await mayGoOn(ctx.rateLimit.take('orderLookup', caller, networkOf(clientAddress)))
  const user = await currentUser(ctx, request)
  const key = new URL(request.url).searchParams.get('key')
  const order = await findOrder(ctx, { number, key, userId: user?.id ?? null })
  if (order) return order
  await mayGoOn(ctx.rateLimit.take('orderGuess', number))
  throw new Response(null, { status: 404 })
}

/** @throws Response 429 where the limit says for how long to wait */
async function mayGoOn(limit: Promise<number | null>): Promise<void> {
  const waitS = await limit
  if (waitS === null) return
  throw new Response(null, { status: 429, headers: { 'Retry-After': String(waitS) } })
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { ctx } = context
  const order = await requireOrder(context, request, params['number'] ?? '')
  const { language } = requestLocale(ctx, request)
  const market = order.market as MarketCode
  const tag = localeTag(language, market)
  return {
    order: { ...order, market, placedAt: order.placedAt.toISOString() },
    language,
    isNew: new URL(request.url).searchParams.has('placed'),
    placedAtText: formatDateTime(order.placedAt, tag, marketFacts(market).timeZones[0]),
    addressLines: formatAddress(market, order.address as Address),
    returns: { key: `market:returns.${market}` as const, days: returnDays(market) },
  }
}

const formSchema = z.strictObject({ intent: z.literal('cancel') })

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { ctx } = context
  const order = await requireOrder(context, request, params['number'] ?? '')
  const form = formSchema.safeParse(await readForm(request))
  if (!form.success) throw new Response(null, { status: 400 })
  const canceled = await cancelOrder(ctx, { orderId: order.id, restock })
  if (!canceled.ok && canceled.reason === 'too-late') {
    return data({ problem: 'too-late' as const }, { status: 409 })
  }
  const { pathname, searchParams } = new URL(request.url)
  searchParams.delete('placed')
  return seeOther(`${pathname}?${searchParams}`)
}

export default function Order() {
  const { order, language, isNew, placedAtText, addressLines, returns } =
    useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()?.problem
  const { t } = useTranslation(['orders', 'market', 'common'])
  const isBusy = useNavigation().state === 'submitting'
  const tag = localeTag(language, order.market)
  const total = formatMoney(
    { amountMinor: order.totalMinor, currency: order.currency as Currency },
    tag,
  )
  const isCanceled = order.state === 'canceled'
  return (
    <div className="page py-10 md:py-14">
      <header className="max-w-3xl">
        <p className="text-small text-ink-muted">
          {t('number', { number: order.number })} · {placedAtText}
        </p>
        <h1 className="mt-2 text-display">
          {isCanceled ? t('title.canceled') : isNew ? t('title.new') : t('title.placed')}
        </h1>
        <p className="mt-3 text-body text-ink-muted">
          {isCanceled
            ? t(`lead.canceled.${order.paymentMethod}`, { total })
            : t(`lead.${order.paymentMethod}`, { email: order.email, total })}
        </p>
      </header>
      {problem && (
        <Notice tone="warning" isAnnounced className="mt-6 max-w-3xl">
          {t('cancel.tooLate')}
        </Notice>
      )}
      {order.refund && (
        <Notice tone="info" className="mt-6 max-w-3xl">
          {t(`refund.${order.refund.state}`, {
            total: formatMoney(
              { amountMinor: order.refund.amountMinor, currency: order.currency as Currency },
              tag,
            ),
          })}
        </Notice>
      )}
      <div className="mt-10 grid gap-12 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)]">
        <section aria-label={t('parcel.all')}>
          <OrderParcels
            breakdown={order.breakdown}
            states={order.parcelStates}
            currency={order.currency}
            market={order.market}
            language={language}
          />
        </section>
        <aside className="flex flex-col gap-8 lg:sticky lg:top-24 lg:self-start">
          <section className="rounded-lg bg-surface p-5 sm:p-7">
            <h2 className="text-title">{t('summary')}</h2>
            <div className="mt-4">
              <OrderTotals
                place={{ market: order.market, language }}
                quote={{
                  totals: order,
                  taxLines: order.breakdown.taxLines,
                  dutyLines: order.breakdown.dutyLines,
                  parcels: order.breakdown.parcels,
                  discountCode: order.breakdown.discount?.code ?? null,
                  units: order.breakdown.lines.reduce((sum, line) => sum + line.quantity, 0),
                  isFinal: true,
                }}
              />
            </div>
            <div className="mt-4">
              <SaleNotes quote={order.breakdown} />
            </div>
            <p className="mt-4 text-small text-ink-muted">{t(`method.${order.paymentMethod}`)}</p>
          </section>
          <section>
            <h2 className="text-title">{t('deliverTo')}</h2>
            <address className="mt-3 not-italic">
              {addressLines.map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))}
            </address>
          </section>
          <section>
            <h2 className="text-title">{t('changes')}</h2>
            <p className="mt-3 text-small text-ink-muted">
              {t(returns.key, { days: returns.days })}
            </p>
            {order.canCancel && (
              <Disclosure title={t('cancel.title')} className="mt-2">
                <p className="text-small text-ink-muted">
                  {t(`cancel.text.${order.paymentMethod}`, { total })}
                </p>
                <Form method="post" className="mt-4">
                  <Button
                    type="submit"
                    name="intent"
                    value="cancel"
                    variant="danger"
                    isBusy={isBusy}
                  >
                    {t('cancel.button')}
                  </Button>
                </Form>
              </Disclosure>
            )}
          </section>
          <LinkButton to={pathFor(order.market, language, '/')} variant="outline">
            {t('keepWatching')}
          </LinkButton>
        </aside>
      </div>
    </div>
  )
}
