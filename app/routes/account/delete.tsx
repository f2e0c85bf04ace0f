import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { TextLink } from '#app/ui/text-link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { DoorPage } from '#app/modules/identity/door-page.tsx'
import { DELETION_DAYS, requestDeletion } from '#app/modules/identity/identity.server.ts'
import { market, type MarketCode } from '#app/modules/market/market.ts'
import { listOrders } from '#app/modules/orders/orders.server.ts'
import { Button } from '#app/ui/button.tsx'
import { pageMeta } from '../seo.ts'
import { seeOther } from '../see-other.ts'
import { identityTexts } from './identity-texts.server.ts'
import { requireConfirmed } from './visitor.server.ts'

/** Says what goes and what must stay, by the law of each market that was bought in. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const user = await requireConfirmed(ctx, request)
  const orders = await listOrders(ctx, user.id)
  const markets = [...new Set(orders.map((order) => order.market as MarketCode))]
  return {
    title: identityTexts(ctx, request)('delete.title'),
    email: user.email,
    days: DELETION_DAYS,
    kept: markets.map((code) => ({ code, years: market(code).privacy.invoiceYears })),
  }
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, { title: args.data?.title, isIndexed: false })

export async function action({ request, context: { ctx } }: ActionFunctionArgs) {
  const user = await requireConfirmed(ctx, request)
  await requestDeletion(ctx, user.id)
  const cookies = (['session', 'visitor'] as const).map((name) => ctx.cookies.clear(name))
  return seeOther('/account-deleted', cookies)
}

export default function DeleteAccount() {
  const { email, days, kept } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['identity', 'common', 'market'])
  return (
    <DoorPage title={t('delete.title')} lead={email}>
      <ul className="flex list-disc flex-col gap-2 pl-5">
        <li>{t('delete.now')}</li>
        <li>{t('delete.later', { days })}</li>
        {kept.map(({ code, years }) => (
          <li key={code}>{t('delete.kept', { years, market: t(`market:name.${code}`) })}</li>
        ))}
        <li>{t('delete.undo', { days })}</li>
      </ul>
      <Form method="post" reloadDocument className="mt-8 flex flex-wrap items-center gap-4">
        <Button type="submit" variant="danger" size="lg">
          {t('delete.submit')}
        </Button>
        <TextLink to="/account/privacy">{t('common:action.cancel')}</TextLink>
      </Form>
    </DoorPage>
  )
}
