import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canUndoEmail, undoEmailChange } from '#app/modules/identity/identity.server.ts'
import { useTranslation } from '#app/ui/texts.tsx'
import { seeOther } from '../see-other.ts'
import { readMailLink } from './form.server.ts'
import { identityTexts } from './identity-texts.server.ts'
import { LinkEnded } from './link-ended.tsx'
import { linkMeta, linkToken } from './link-page.ts'
import { MailLinkPage } from './mail-link-page.tsx'

/** Where the mail to a former address leads: whoever reads it gets the account back. Opening it changes nothing. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const token = linkToken(request)
  const isOpen = await canUndoEmail(ctx, token)
  const title = identityTexts(ctx, request)(isOpen ? 'emailUndo.title' : 'reset.endedTitle')
  return { title, token, isOpen }
}

export const meta: MetaFunction<typeof loader> = linkMeta

export async function action({ request, context: { ctx } }: ActionFunctionArgs) {
  const token = await readMailLink(request)
  const undone = await undoEmailChange(ctx, token)
  if (!undone.ok) return data({ isEnded: true }, { status: 410 })
  const { resetToken } = undone.value
  return seeOther(`/reset-password?${new URLSearchParams({ token: resetToken })}`, [
    ctx.cookies.clear('session'),
  ])
}

export default function UndoEmail() {
  const { token, isOpen } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('identity')
  if (!isOpen || answer) return <LinkEnded text={t('emailUndo.endedBody')} />
  return (
    <MailLinkPage
      title={t('emailUndo.title')}
      lead={t('emailUndo.lead')}
      token={token}
      submit={t('emailUndo.submit')}
    />
  )
}
