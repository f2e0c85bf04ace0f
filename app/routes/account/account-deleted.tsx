import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from '#app/ui/texts.tsx'
import { DoorPage } from '#app/modules/identity/door-page.tsx'
import { DELETION_DAYS } from '#app/modules/identity/identity.server.ts'
import { pathFor } from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { pageMeta } from '../seo.ts'
import { identityTexts } from './identity-texts.server.ts'

/** The last page of an account; says nothing about whose. */
export function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const { market, language } = requestLocale(ctx, request)
  return {
    title: identityTexts(ctx, request)('delete.doneTitle'),
    days: DELETION_DAYS,
    home: pathFor(market, language),
  }
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, { title: args.data?.title, isIndexed: false })

export default function AccountDeleted() {
  const { days, home } = useLoaderData<typeof loader>()
  const { t } = useTranslation('identity')
  return (
    <DoorPage title={t('delete.doneTitle')} lead={t('delete.doneBody', { days })}>
      <LinkButton to={home} variant="primary">
        {t('orders.watch')}
      </LinkButton>
    </DoorPage>
  )
}
