import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { DoorPage } from '#app/modules/identity/door-page.tsx'
import { canUndoEmail, undoEmailChange } from '#app/modules/identity/identity.server.ts'
import { mailLinkForm } from '#app/modules/identity/identity.ts'
import { Button } from '#app/ui/button.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { seeOther } from '../see-other.ts'
import { readFields } from './form.server.ts'
import { identityTexts } from './identity-texts.server.ts'
import { LinkEnded } from './link-ended.tsx'
import { linkMeta, linkToken } from './link-page.ts'

/** Where the mail to a former address leads: whoever reads it gets the account back. Opening it changes nothing. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const token = linkToken(request)
  const isOpen = await canUndoEmail(ctx, token)
  const title = identityTexts(ctx, request)(isOpen ? 'emailUndo.title' : 'reset.endedTitle')
  return { title, token, isOpen }
}

export const meta: MetaFunction<typeof loader> = linkMeta

export async function action({ request, context: { ctx } }: ActionFunctionArgs) {
  const form = mailLinkForm.safeParse(await readFields(request))
  if (!form.success) throw new Response(null, { status: 400 })
  const undone = await undoEmailChange(ctx, form.data.token)
  if (!undone.ok) return data({ isEnded: true }, { status: 410 })
  const { resetToken } = undone.value
  return seeOther(`/reset-password?${new URLSearchParams({ token: resetToken })}`, [
    ctx.cookies.clear('session'),
  ])
}

export default function UndoEmail() {
  const { token, isOpen } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const isBusy = useNavigation().formMethod === 'POST'
  const { t } = useTranslation('identity')
  if (!isOpen || answer) return <LinkEnded text={t('emailUndo.endedBody')} />
  return (
    <DoorPage title={t('emailUndo.title')} lead={t('emailUndo.lead')}>
      <Form method="post">
        <input type="hidden" name="token" value={token} />
        <Button type="submit" variant="primary" size="lg" isFull isBusy={isBusy}>
          {t('emailUndo.submit')}
        </Button>
      </Form>
    </DoorPage>
  )
}
