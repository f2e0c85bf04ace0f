import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { ADDRESSES } from '#tests/support/addresses.ts'
import { Buyer } from '#tests/storm/buyer.ts'
import { Tally } from '#tests/storm/tally.ts'
import { aVariant, query } from './shop.ts'

/** A person with an account in which there is one of everything, all of it bearing `mark`. */
export interface Somebody {
  userId: string
  mark: string
  email: string
  /** A session's secret. */
  session: string
  sessionId: string
  addressId: string
  passkeyId: string
  order: { number: string; path: string }
}

/** Opens another session for a person. */
export async function aSession(userId: string): Promise<{ session: string; sessionId: string }> {
  const session = randomBytes(32).toString('base64url')
  const [row] = await query<{ id: string }>(
    `INSERT INTO session (token_hash, user_id, expires_at)
     VALUES ($1, $2, now() + interval '1 day') RETURNING id`,
    [createHash('sha256').update(session).digest(), userId],
  )
  return { session, sessionId: row?.id ?? '' }
}

async function idOf(sql: string, values: unknown[]): Promise<string> {
  const [row] = await query<{ id: string }>(sql, values)
  if (!row) throw new Error(`no row: ${sql}`)
  return row.id
}

/** @param name how the person is called, where it is not to be the mark */
export async function somebody(origin: string, name?: string): Promise<Somebody> {
  const mark = `mark-${randomUUID()}`
  const email = `${mark}@example.com`
  const userId = await idOf(
    `INSERT INTO users (email, name, language, password_hash)
     SELECT $1, $2, 'es', password_hash FROM users WHERE email = 'shopper@pasarela.example'
     RETURNING id`,
    [email, name ?? mark],
  )
  const { session, sessionId } = await aSession(userId)
  const addressId = await idOf(
    `INSERT INTO saved_address (user_id, market, fields) VALUES ($1, 'ES', $2) RETURNING id`,
    [userId, JSON.stringify({ ...ADDRESSES.ES, name: mark })],
  )
  const passkeyId = await idOf(
    `INSERT INTO passkey (user_id, credential_id, public_key, counter, is_synced, name)
     VALUES ($1, $2, $2, 0, false, $3) RETURNING id`,
    [userId, randomBytes(32), mark],
  )
  await query(
    `INSERT INTO saved_video (user_id, video_id) SELECT $1, id FROM video ORDER BY id LIMIT 1`,
    [userId],
  )
  const buyer = new Buyer({ origin, tally: new Tally() })
  buyer.cookies.set('session', session)
  const { variantId } = await aVariant('ES')
  await buyer.add(variantId)
  await buyer.openCheckout()
  const pressed = await buyer.press()
  const back = pressed.kind === 'pay' ? await buyer.pay(pressed.url) : null
  const order = back ? await buyer.comeBack(back) : null
  if (order?.kind !== 'order') throw new Error('the order did not come')
  await buyer.add(variantId)
  const number = new URL(order.path, origin).pathname.split('/').at(-1) ?? ''
  await query('UPDATE orders SET email = $2 WHERE number = $1', [number, email])
  return {
    userId,
    mark,
    email,
    session,
    sessionId,
    addressId,
    passkeyId,
    order: { number, path: order.path },
  }
}

/** All that is theirs, as rows; two readings are equal when nothing of it was touched. */
export function belongings({ userId, order }: Somebody): Promise<unknown[]> {
  return query(
    `SELECT (SELECT to_jsonb(u) FROM users u WHERE u.id = $1) AS person,
            (SELECT jsonb_agg(s.id ORDER BY s.id) FROM session s WHERE s.user_id = $1) AS sessions,
            (SELECT jsonb_agg(a ORDER BY a.id) FROM saved_address a WHERE a.user_id = $1) AS addresses,
            (SELECT jsonb_agg(p ORDER BY p.id) FROM passkey p WHERE p.user_id = $1) AS passkeys,
            (SELECT jsonb_agg(v ORDER BY v.video_id) FROM saved_video v WHERE v.user_id = $1) AS videos,
            (SELECT jsonb_agg(to_jsonb(c) || to_jsonb(l) ORDER BY l.id)
               FROM cart c JOIN cart_line l ON l.cart_id = c.id WHERE c.user_id = $1) AS cart,
            (SELECT jsonb_agg(to_jsonb(o) || to_jsonb(p) ORDER BY p.id)
               FROM orders o JOIN order_parcel p ON p.order_id = o.id WHERE o.number = $2) AS orders,
            (SELECT count(*) FROM account_deletion d WHERE d.user_id = $1) AS leaving`,
    [userId, order.number],
  )
}
