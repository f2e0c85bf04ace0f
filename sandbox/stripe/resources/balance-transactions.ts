import { z } from 'zod'
import { resourceMissing } from '../errors.ts'
import { expand } from '../fields.ts'
import { listFields, listPage } from '../list.ts'
import { route } from './route.ts'

export const balanceTransactionRoutes = [
  route('GET', '/v1/balance_transactions', z.strictObject(listFields), (ctx, params) =>
    listPage(ctx, 'balance_transaction', '/v1/balance_transactions', params),
  ),
  route('GET', '/v1/balance_transactions/:id', z.strictObject({ expand }), (ctx, _params, id) => {
    const transaction = ctx.store.find('balance_transaction', id)?.object
    if (!transaction) throw resourceMissing('balance transaction', id, 'id')
    return transaction
  }),
]
