import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '#app/ui/texts.tsx'
import { z } from 'zod'
import { DoorPage } from '#app/modules/identity/door-page.tsx'
import { canKeepAccount, keepAccount } from '#app/modules/identity/identity.server.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { pageMeta } from '../seo.ts'
import { readFields } from './form.server.ts'
import { identityTexts } from './identity-texts.server.ts'

/** Where the mail about a deletion leads. Opening it changes nothing: mail programs open links by themselves. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? ''
  return {
    title: identityTexts(ctx, request)('keep.title'),
    token,
    isOpen: await canKeepAccount(ctx, token.slice(0, 100)),
  }
}

export const meta: MetaFunction<typeof loader> = (args) => [
  ...pageMeta(args, { title: args.data?.title, isIndexed: false }),
  { name: 'referrer', content: 'no-referrer' },
]

const form = z.strictObject({ token: z.string().max(100) })

export async function action({ request, context: { ctx } }: ActionFunctionArgs) {
  const fields = form.safeParse(await readFields(request))
  if (!fields.success) throw new Response(null, { status: 400 })
  return data({ isKept: await keepAccount(ctx, fields.data.token) })
}

export default function KeepAccount() {
  const { token, isOpen } = useLoaderData<typeof loader>()
  const isKept = useActionData<typeof action>()?.isKept ?? false
  const { t } = useTranslation('identity')
  if (isKept || !isOpen) {
    return (
      <DoorPage
        title={t(isKept ? 'keep.doneTitle' : 'keep.endedTitle')}
        lead={t(isKept ? 'keep.doneBody' : 'keep.endedBody')}
      >
        <LinkButton to="/sign-in" variant="primary">
          {t('signIn.submit')}
        </LinkButton>
      </DoorPage>
    )
  }
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
