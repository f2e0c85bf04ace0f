import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import { Link } from '#app/ui/link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { z } from 'zod'
import { AddressFields } from '#app/modules/checkout/address-fields.tsx'
import { AccountForm } from '#app/modules/identity/account-form.tsx'
import { saveAddress, savedAddress } from '#app/modules/identity/identity.server.ts'
import { checkForm } from '#app/modules/identity/identity.ts'
import {
  addressForm,
  addressSchema,
  MARKET_CODES,
  type MarketCode,
  parseMarket,
} from '#app/modules/market/market.ts'
import { requestLocale } from '#app/modules/market/market.server.ts'
import type { Context } from '#app/platform/context.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { Select } from '#app/ui/select.tsx'
import { pageMeta } from '../seo.ts'
import { seeOther } from '../see-other.ts'
import { invalid, readFields, refuse } from './form.server.ts'
import { identityTexts } from './identity-texts.server.ts'
import { requireUser } from './visitor.server.ts'

const NEW = 'new'

/** The address that is edited, or null for a new one. @throws Response 404 for somebody else's, too. */
async function requireAddress(ctx: Context, userId: string, id: string | undefined) {
  if (id === NEW) return null
  const known = z.uuid().safeParse(id).success && (await savedAddress(ctx, userId, id ?? ''))
  if (!known) throw new Response(null, { status: 404 })
  return known
}

/** A new address follows the form of the country asked for, or of the one shopped in. */
function marketOf(ctx: Context, request: Request): MarketCode {
  const asked = new URL(request.url).searchParams.get('market') ?? undefined
  return parseMarket(asked) ?? requestLocale(ctx, request).market
}

export async function loader({ request, params, context: { ctx } }: LoaderFunctionArgs) {
  const user = await requireUser(ctx, request)
  const address = await requireAddress(ctx, user.id, params['address'])
  const market = address?.market ?? marketOf(ctx, request)
  const t = identityTexts(ctx, request)
  return {
    title: t(address ? 'addresses.titleEdit' : 'addresses.titleNew'),
    market,
    form: addressForm(market),
    isNew: address === null,
    isDefault: address?.isDefault ?? false,
    values: { ...(address?.fields ?? { name: user.name }) },
  }
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, { title: args.data?.title, isIndexed: false })

export async function action({ request, params, context: { ctx } }: ActionFunctionArgs) {
  const user = await requireUser(ctx, request)
  const address = await requireAddress(ctx, user.id, params['address'])
  const market = address?.market ?? marketOf(ctx, request)
  const fields = await readFields(request)
  const { isDefault, ...typed } = fields
  const form = checkForm(addressSchema(market), typed)
  if (!form.ok) return invalid(fields, form.errors)
  const saved = await saveAddress(ctx, {
    userId: user.id,
    market,
    fields: form.value,
    id: address?.id,
    isDefault: isDefault === 'on',
  })
  if (saved.ok) return seeOther('/account/addresses?saved')
  if (saved.reason === 'not-found') throw new Response(null, { status: 404 })
  return refuse(fields, { kind: 'too-many-addresses' })
}

export default function EditAddress() {
  const { market, form, isNew, isDefault, values } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const isBusy = useNavigation().formMethod === 'POST'
  const { t } = useTranslation(['identity', 'market'])
  return (
    <>
      <Link
        to="/account/addresses"
        className="-mt-2 inline-flex min-h-11 items-center gap-2 text-small font-semibold text-ink-muted hover:text-ink"
      >
        <ArrowLeft aria-hidden="true" className="size-4.5" />
        {t('addresses.title')}
      </Link>
      <h1 className="mt-2 text-headline">
        {t(isNew ? 'addresses.titleNew' : 'addresses.titleEdit')}
      </h1>
      <div className="mt-6 max-w-xl">
        {isNew && <CountryChoice market={market} />}
        <AccountForm key={market} answer={answer} className="flex flex-col gap-6">
          <AddressFields
            form={form}
            values={answer?.values ?? values}
            errors={answer?.errors ?? {}}
          />
          {!isDefault && (
            <Checkbox
              name="isDefault"
              value="on"
              label={t('addresses.isDefault', { market: t(`market:name.${market}`) })}
              defaultChecked={answer?.values['isDefault'] === 'on'}
            />
          )}
          <Button type="submit" variant="primary" size="lg" isBusy={isBusy} className="self-start">
            {t('addresses.submit')}
          </Button>
        </AccountForm>
      </div>
    </>
  )
}

/** Each country writes addresses its own way, so the country comes first and chooses the form. */
function CountryChoice({ market }: { market: MarketCode }) {
  const { t } = useTranslation(['identity', 'market'])
  return (
    <Form method="get" className="mb-6 flex items-end gap-3 border-b border-line pb-6">
      <Field label={t('addresses.country')} className="flex-1">
        <Select
          key={market}
          name="market"
          defaultValue={market.toLowerCase()}
          autoComplete="country"
          options={MARKET_CODES.map((code) => ({
            value: code.toLowerCase(),
            label: t(`market:name.${code}`),
          }))}
        />
      </Field>
      <Button type="submit" variant="outline" className="min-h-12">
        {t('addresses.changeCountry')}
      </Button>
    </Form>
  )
}
