import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { DoorPage } from '#app/modules/identity/door-page.tsx'
import { confirmEmailChange, emailChangeLink } from '#app/modules/identity/identity.server.ts'
import { mailLinkForm } from '#app/modules/identity/identity.ts'
import { claimGuestOrders } from '#app/modules/orders/orders.server.ts'
import { Button } from '#app/ui/button.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { seeOther } from '../see-other.ts'
import { readFields } from './form.server.ts'
import { identityTexts } from './identity-texts.server.ts'
import { LinkEnded } from './link-ended.tsx'
import { linkMeta, linkToken } from './link-page.ts'
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
  const form = mailLinkForm.safeParse(await readFields(request))
  if (!form.success) throw new Response(null, { status: 400 })
  const { token } = form.data
  const changed = await confirmEmailChange(ctx, request, { userId, token, claim: claimGuestOrders })
  if (changed.ok) return seeOther('/account/settings?email')
  const isTaken = changed.reason === 'email-taken'
  return data({ isTaken }, { status: isTaken ? 409 : 410 })
}

export default function ConfirmEmail() {
  const { token, email } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const isBusy = useNavigation().formMethod === 'POST'
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
    <DoorPage title={t('emailConfirm.title')} lead={t('emailConfirm.lead', { email })}>
      <Form method="post">
        <input type="hidden" name="token" value={token} />
        <Button type="submit" variant="primary" size="lg" isFull isBusy={isBusy}>
          {t('emailConfirm.submit')}
        </Button>
      </Form>
    </DoorPage>
  )
}
