import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, Form, useActionData, useLoaderData } from '@remix-run/react'
import Pencil from 'lucide-react/icons/pencil'
import Plus from 'lucide-react/icons/plus'
import Trash from 'lucide-react/icons/trash-2'
import { Link } from '#app/ui/link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { z } from 'zod'
import {
  deleteAddress,
  makeDefault,
  savedAddresses,
} from '#app/modules/identity/identity.server.ts'
import { formatAddress, type MarketCode } from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Flag } from '#app/ui/flag.tsx'
import { iconButtonStyle } from '#app/ui/icon-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { pageMeta } from '../seo.ts'
import { readFields } from './form.server.ts'
import { identityTexts } from './identity-texts.server.ts'
import { restoreAddress } from './restore-address.server.ts'
import { UndoNotice } from './undo-notice.tsx'
import { requireUser } from './visitor.server.ts'

export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const user = await requireUser(ctx, request)
  const { market } = requestLocale(ctx, request)
  const addresses = await savedAddresses(ctx, user.id)
  return {
    title: identityTexts(ctx, request)('addresses.title'),
    isSaved: new URL(request.url).searchParams.has('saved'),
    // The country one shops in comes first.
    addresses: addresses
      .toSorted((a, b) => Number(b.market === market) - Number(a.market === market))
      .map((address) => ({
        id: address.id,
        market: address.market,
        isDefault: address.isDefault,
        name: address.fields.name,
        lines: formatAddress(address.market, address.fields),
      })),
  }
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, { title: args.data?.title, isIndexed: false })

const formSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('delete'), id: z.uuid() }),
  z.strictObject({ intent: z.literal('make-default'), id: z.uuid() }),
])

export async function action({ request, context: { ctx } }: ActionFunctionArgs) {
  const { id: userId } = await requireUser(ctx, request)
  const fields = await readFields(request)
  if (fields['intent'] === 'restore') {
    if (!(await restoreAddress(ctx, userId, fields))) throw new Response(null, { status: 400 })
    return data({ deleted: null })
  }
  const form = formSchema.safeParse(fields)
  if (!form.success) throw new Response(null, { status: 400 })
  const { intent, id } = form.data
  if (intent === 'delete') return data({ deleted: await deleteAddress(ctx, { userId, id }) })
  if (!(await makeDefault(ctx, { userId, id }))) throw new Response(null, { status: 404 })
  return data({ deleted: null })
}

export default function Addresses() {
  const { addresses, isSaved } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation(['identity', 'market'])
  const gone = answer?.deleted
  const news = gone ? (
    <UndoNotice
      key={gone.id}
      text={t('addresses.deleted')}
      action="/account/addresses"
      fields={{
        ...gone.fields,
        market: gone.market,
        ...(gone.isDefault && { isDefault: 'on' }),
      }}
    />
  ) : (
    isSaved &&
    !answer && (
      <Notice tone="positive" isAnnounced>
        {t('addresses.saved')}
      </Notice>
    )
  )
  if (addresses.length === 0) {
    return (
      <>
        {news}
        <EmptyState
          heading="h1"
          title={t('addresses.emptyTitle')}
          actions={
            <LinkButton to="/account/addresses/new" variant="primary">
              {t('addresses.add')}
            </LinkButton>
          }
        >
          {t('addresses.emptyBody')}
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div>
          <h1 className="text-headline">{t('addresses.title')}</h1>
          <p className="mt-2 text-ink-muted">{t('addresses.lead')}</p>
        </div>
        <LinkButton to="/account/addresses/new" icon={<Plus aria-hidden="true" />}>
          {t('addresses.add')}
        </LinkButton>
      </div>
      {news && <div className="mt-6">{news}</div>}
      <ul className="mt-6 grid gap-4 sm:grid-cols-2">
        {addresses.map((address) => (
          <li key={address.id}>
            <AddressCard {...address} />
          </li>
        ))}
      </ul>
    </>
  )
}

interface AddressCardProps {
  id: string
  market: MarketCode
  isDefault: boolean
  name: string
  lines: string[]
}

function AddressCard({ id, market, isDefault, name, lines }: AddressCardProps) {
  const { t } = useTranslation(['identity', 'market'])
  return (
    <article className="flex h-full flex-col rounded-lg border border-line p-5">
      <div className="flex items-center gap-2 text-small text-ink-muted">
        <Flag market={market} />
        {t(`market:name.${market}`)}
        {isDefault && (
          <Badge tone="positive" className="ml-auto">
            {t('addresses.default')}
          </Badge>
        )}
      </div>
      <address className="mt-3 flex-1 whitespace-pre-line not-italic">{lines.join('\n')}</address>
      <div className="-mx-2 mt-3 -mb-2 flex items-center gap-1">
        <Link
          to={`/account/addresses/${id}`}
          aria-label={t('addresses.editLabel', { name })}
          title={t('addresses.editLabel', { name })}
          className={iconButtonStyle()}
        >
          <Pencil aria-hidden="true" />
        </Link>
        <Form method="post" action="/account/addresses">
          <input type="hidden" name="id" value={id} />
          <button
            type="submit"
            name="intent"
            value="delete"
            aria-label={t('addresses.deleteLabel', { name })}
            title={t('addresses.deleteLabel', { name })}
            className={iconButtonStyle()}
          >
            <Trash aria-hidden="true" />
          </button>
        </Form>
        {!isDefault && (
          <Form method="post" action="/account/addresses" className="ml-auto">
            <input type="hidden" name="id" value={id} />
            <Button type="submit" name="intent" value="make-default" variant="quiet" size="sm">
              {t('addresses.makeDefault')}
            </Button>
          </Form>
        )}
      </div>
    </article>
  )
}
