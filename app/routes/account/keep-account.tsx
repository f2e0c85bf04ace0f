import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '#app/ui/texts.tsx'
import { DoorPage } from '#app/modules/identity/door-page.tsx'
import { canKeepAccount, keepAccount } from '#app/modules/identity/identity.server.ts'
import { mailLinkForm } from '#app/modules/identity/identity.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { readFields } from './form.server.ts'
import { identityTexts } from './identity-texts.server.ts'
import { LinkEnded } from './link-ended.tsx'
import { linkMeta, linkToken } from './link-page.ts'

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
  const fields = mailLinkForm.safeParse(await readFields(request))
  if (!fields.success) throw new Response(null, { status: 400 })
  return data({ isKept: await keepAccount(ctx, fields.data.token) })
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
    <DoorPage title={t('keep.title')} lead={t('keep.lead')}>
      <Form method="post">
        <input type="hidden" name="token" value={token} />
        <Button type="submit" variant="primary" size="lg" isFull>
          {t('keep.submit')}
        </Button>
      </Form>
    </DoorPage>
  )
}
