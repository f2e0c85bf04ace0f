import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { AccountForm } from '#app/modules/identity/account-form.tsx'
import { DoorPage } from '#app/modules/identity/door-page.tsx'
import { openSignUp, resendSignUp } from '#app/modules/identity/identity.server.ts'
import { pathFor } from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { pageMeta } from '../seo.ts'
import { seeOther } from '../see-other.ts'
import { refuse } from './form.server.ts'
import { identityTexts } from './identity-texts.server.ts'
import { requireGuest } from './visitor.server.ts'

/** Sends one to the inbox, also where the address has an account: only its mail says so. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  await requireGuest(ctx, request)
  const browser = ctx.cookies.get(request, 'sign-up')
  const open = await openSignUp(ctx, browser)
  // What is over was confirmed elsewhere or is a day old.
  if (!open) throw seeOther(browser ? '/sign-in' : '/sign-up')
  const { market, language } = requestLocale(ctx, request)
  return {
    title: identityTexts(ctx, request)('signUpSent.title'),
    email: open.email,
    home: pathFor(market, language),
  }
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, { title: args.data?.title, isIndexed: false })

export async function action({ request, context: { ctx } }: ActionFunctionArgs) {
  const again = await resendSignUp(ctx, ctx.cookies.get(request, 'sign-up'))
  if (again.ok) return data({ isSent: true as const })
  if (again.reason === 'nothing-open') return seeOther('/sign-up')
  return refuse({}, { kind: again.reason, retryAfterS: again.retryAfterS })
}

/** Whoever comes back from the inbox, where the link was opened in another tab, finds the page moved on. */
function useFreshOnReturn(): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && revalidate()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [revalidate])
}

export default function SignUpSent() {
  const { email, home } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const isBusy = useNavigation().formMethod === 'POST'
  const { t } = useTranslation('identity')
  useFreshOnReturn()
  return (
    <DoorPage title={t('signUpSent.title')} lead={t('signUpSent.body', { email })}>
      <p className="text-ink-muted">{t('signUpSent.hint')}</p>
      <AccountForm
        answer={answer && 'errors' in answer ? answer : undefined}
        className="mt-6 flex flex-col gap-4"
      >
        {answer && 'isSent' in answer && (
          <Notice tone="positive" isAnnounced>
            {t('signUpSent.sentAgain')}
          </Notice>
        )}
        <Button type="submit" variant="outline" size="lg" isFull isBusy={isBusy}>
          {t('signUpSent.again')}
        </Button>
      </AccountForm>
      <p className="mt-4 text-body">
        {t('signUpSent.wrong')} <TextLink to="/sign-up">{t('signUpSent.restart')}</TextLink>
      </p>
      <div className="mt-8 border-t border-line pt-6">
        <p className="text-ink-muted">{t('signUpSent.meanwhile')}</p>
        <LinkButton to={home} className="mt-4">
          {t('orders.watch')}
        </LinkButton>
      </div>
    </DoorPage>
  )
}
