import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { confirmEmailChange, emailChangeLink } from '#app/modules/identity/identity.server.ts'
import { claimGuestOrders } from '#app/modules/orders/orders.server.ts'
import { useTranslation } from '#app/ui/texts.tsx'
import { seeOther } from '../see-other.ts'
import { readMailLink } from './form.server.ts'
import { identityTexts } from './identity-texts.server.ts'
import { LinkEnded } from './link-ended.tsx'
import { linkMeta, linkToken } from './link-page.ts'
import { MailLinkPage } from './mail-link-page.tsx'
import { requireUser } from './visitor.server.ts'

/** Where the mail to a new address leads; somebody else's link is as good as none. Opening it changes nothing. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const { id: userId } = await requireUser(ctx, request)
  const token = linkToken(request)
  const email = await emailChangeLink(ctx, { token, userId })
  const title = identityTexts(ctx, request)(email ? 'emailConfirm.title' : 'reset.endedTitle')
  return { title, token, email }
}

export const meta: MetaFunction<typeof loader> = linkMeta

export async function action({ request, context: { ctx } }: ActionFunctionArgs) {
  const { id: userId } = await requireUser(ctx, request)
  const token = await readMailLink(request)
  const changed = await confirmEmailChange(ctx, request, { userId, token, claim: claimGuestOrders })
  if (changed.ok) return seeOther('/account/settings?email')
  const isTaken = changed.reason === 'email-taken'
  return data({ isTaken }, { status: isTaken ? 409 : 410 })
}

export default function ConfirmEmail() {
  const { token, email } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('identity')
  if (!email || answer)
    return (
      <LinkEnded
        text={t(answer?.isTaken ? 'emailConfirm.taken' : 'emailConfirm.endedBody')}
        to="/account/email"
        action={t('email.title')}
      />
    )
  return (
    <MailLinkPage
      title={t('emailConfirm.title')}
      lead={t('emailConfirm.lead', { email })}
      token={token}
      submit={t('emailConfirm.submit')}
    />
  )
}
