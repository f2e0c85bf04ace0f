import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '#app/ui/texts.tsx'
import { DoorPage } from '#app/modules/identity/door-page.tsx'
import { canKeepAccount, keepAccount } from '#app/modules/identity/identity.server.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { readMailLink } from './form.server.ts'
import { identityTexts } from './identity-texts.server.ts'
import { LinkEnded } from './link-ended.tsx'
import { linkMeta, linkToken } from './link-page.ts'
import { MailLinkPage } from './mail-link-page.tsx'

/** Where the mail about a deletion leads. Opening it changes nothing: mail programs open links by themselves. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const token = linkToken(request)
  return {
    title: identityTexts(ctx, request)('keep.title'),
    token,
    isOpen: await canKeepAccount(ctx, token),
  }
}

export const meta: MetaFunction<typeof loader> = linkMeta

export async function action({ request, context: { ctx } }: ActionFunctionArgs) {
  const token = await readMailLink(request)
  return data({ isKept: await keepAccount(ctx, token) })
}

export default function KeepAccount() {
  const { token, isOpen } = useLoaderData<typeof loader>()
  const isKept = useActionData<typeof action>()?.isKept ?? false
  const { t } = useTranslation('identity')
  if (isKept) {
    return (
      <DoorPage title={t('keep.doneTitle')} lead={t('keep.doneBody')}>
        <LinkButton to="/sign-in" variant="primary">
          {t('signIn.submit')}
        </LinkButton>
      </DoorPage>
    )
  }
  if (!isOpen) return <LinkEnded text={t('keep.endedBody')} />
  return (
    <MailLinkPage
      title={t('keep.title')}
      lead={t('keep.lead')}
      token={token}
      submit={t('keep.submit')}
    />
  )
}
