import { z } from 'zod'
import { seconds, type Context } from '../context.ts'
import { resourceMissing } from '../errors.ts'
import {
  address,
  expand,
  fullAddress,
  fullShipping,
  list,
  mergeMetadata,
  metadata,
  shipping,
  text,
  unsettable,
} from '../fields.ts'
import { newId, randomText } from '../ids.ts'
import { listFields, listPage } from '../list.ts'
import type { CustomerRecord } from '../model.ts'
import { route } from './route.ts'

const fields = z.strictObject({
  address: unsettable(address).optional(),
  description: unsettable(text()).optional(),
  email: unsettable(text(512)).optional(),
  metadata: metadata.optional(),
  name: unsettable(text(256)).optional(),
  phone: unsettable(text(20)).optional(),
  preferred_locales: list(text(20)).optional(),
  shipping: unsettable(shipping).optional(),
  expand,
})

export const customerRoutes = [
  route('POST', '/v1/customers', fields, (ctx, params) => {
    const customer = { ...newCustomer(ctx), ...changesOf({}, params) }
    ctx.store.insert('customer', customer, null)
    ctx.emit('customer.created', customer)
    return customer
  }),
  route(
    'GET',
    '/v1/customers',
    z.strictObject({ ...listFields, email: text(512).optional() }),
    (ctx, { email, ...params }) =>
      listPage(ctx, 'customer', '/v1/customers', params, email === undefined ? undefined : [email]),
  ),
  route('GET', '/v1/customers/:id', z.strictObject({ expand }), (ctx, _params, id) => {
    const customer = ctx.store.find('customer', id)?.object
    if (!customer) throw resourceMissing('customer', id, 'id')
    return customer
  }),
  route('POST', '/v1/customers/:id', fields, (ctx, params, id) => {
    const before = findCustomer(ctx, id, 'id')
    const changes = changesOf(before.metadata, params)
    const customer = { ...before, ...changes }
    ctx.store.save('customer', customer)
    const previous = Object.keys(changes).map((key) => [key, Reflect.get(before, key)])
    ctx.emit('customer.updated', customer, Object.fromEntries(previous))
    return customer
  }),
  route('DELETE', '/v1/customers/:id', z.strictObject({ expand }), (ctx, _params, id) => {
    const customer = findCustomer(ctx, id, 'id')
    const gone = { id, object: 'customer', created: customer.created, deleted: true }
    ctx.store.run('UPDATE objects SET listed = 0, body = ? WHERE id = ?', JSON.stringify(gone), id)
    for (const method of ctx.store.list('payment_method', { customer: id }, { limit: 1000 })) {
      ctx.store.save('payment_method', { ...method, customer: null })
    }
    ctx.emit('customer.deleted', customer)
    return { id, object: 'customer', deleted: true }
  }),
]

/** @param param where the id came from; `id` stands for the path and gives 404, others 400 */
export function findCustomer(ctx: Context, id: string, param: string): CustomerRecord {
  const customer = ctx.store.find('customer', id)?.object
  if (!customer || 'deleted' in customer) throw resourceMissing('customer', id, param)
  return customer
}

function changesOf(
  current: Record<string, string>,
  params: z.output<typeof fields>,
): Partial<CustomerRecord> {
  const set: Partial<CustomerRecord> = {}
  if (params.address !== undefined) set.address = params.address && fullAddress(params.address)
  if (params.description !== undefined) set.description = params.description
  if (params.email !== undefined) set.email = params.email
  if (params.metadata !== undefined) set.metadata = mergeMetadata(current, params.metadata)
  if (params.name !== undefined) set.name = params.name
  if (params.phone !== undefined) set.phone = params.phone
  if (params.preferred_locales) set.preferred_locales = params.preferred_locales
  if (params.shipping !== undefined) set.shipping = params.shipping && fullShipping(params.shipping)
  return set
}

function newCustomer(ctx: Context): CustomerRecord {
  return {
    id: newId('cus'),
    object: 'customer',
    address: null,
    balance: 0,
    created: seconds(ctx),
    currency: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: null,
    invoice_prefix: randomText(8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: {},
    name: null,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
  }
}
