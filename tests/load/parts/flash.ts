import type { Answer } from '../http-client.ts'
import type { Part } from '../part.ts'
import { fillCart, finish, prepare, press, type ReadyBuyer } from '../purchase.ts'
import { measured } from '../row.ts'
import type { Stack } from '../stack.ts'
import { quantile } from '../statistics.ts'

const BUYERS = 2_000
const UNITS = [34, 33, 33]
const PREPARING_AT_ONCE = 12
const PAYING_AT_ONCE = 8
/** All three warehouses stand here: from abroad the same goods cost another total, which a buyer has to see first. */
const PLACE = { market: 'GB', language: 'en' } as const

/**
 * Two thousand buyers, each with a filled cart and the form of a priced checkout, press the order button in the same moment for a hundred units
 * that lie in three warehouses. `flash.answered` is when the last of them was told "pay" or "sold out"; those who may
 * pay do, and the orders are counted: exactly a hundred. `flash.errors` counts answers of 500 and above and broken
 * connections. Afterwards the books are audited.
 */
export const flash: Part = async ({ stack, log }) => {
  const variantId = await putOnSale(stack)
  // The part of whole purchases may have bought it, too.
  const soldBefore = await unitsSold(stack, variantId)
  const buyers = await prepareBuyers(stack, variantId)
  log(`${buyers.length} buyers are ready`)
  const startedMs = performance.now()
  const answers = await Promise.all(
    buyers.map(async (buyer) => {
      const answer = await press(buyer).catch(() => null)
      return { buyer, answer, ms: performance.now() - startedMs }
    }),
  )
  const times = answers.map(({ ms }) => ms / 1000)
  const errors = answers.filter(({ answer }) => !answer || answer.status >= 500).length
  const winners = answers.flatMap(({ buyer, answer }) =>
    answer?.status === 303 && mayPay(answer) ? [{ buyer, answer }] : [],
  )
  const told = answers.filter(({ answer }) => answer && isSoldOut(answer)).length
  log(`${winners.length} may pay, ${told} were told that it is sold out`)
  // Whoever does not get to the end is an order too few, and the webhook completes what was paid.
  await inTurns(winners, PAYING_AT_ONCE, ({ buyer, answer }) =>
    finish(buyer, answer).catch((error: unknown) =>
      log(`a buyer did not finish: ${String(error)}`),
    ),
  )
  const sold = (await unitsSold(stack, variantId)) - soldBefore
  const audit = await stack.audit()
  if (audit.code !== 0) log(audit.output.trim())
  const wanted = UNITS.reduce((sum, units) => sum + units, 0)
  return [
    measured('flash.sold', sold, {
      holds: sold === wanted && told === BUYERS - wanted && audit.code === 0,
      note: `exactly ${wanted} of ${wanted}; ${told} told "sold out"; audit exit ${audit.code}`,
    }),
    measured('flash.answered', Math.max(...times), {
      note: `p50 ${quantile(times, 0.5).toFixed(1)} s`,
    }),
    measured('flash.errors', errors, { note: statuses(answers.map(({ answer }) => answer)) }),
  ]
}

/** `1900 × 409, 100 × 303` */
function statuses(answers: readonly (Answer | null)[]): string {
  const kinds = Map.groupBy(answers, (answer) => answer?.status ?? 'broken connection')
  return [...kinds].map(([status, all]) => `${all.length} × ${status}`).join(', ')
}

const mayPay = ({ headers }: Answer): boolean => /\/pay\/pi_/.test(headers.location ?? '')

/** The checkout shown again with what is left (409), or the cart, where the line is kept aside. */
const isSoldOut = ({ status, headers }: Answer): boolean =>
  status === 409 || (status === 303 && /\/cart(\?|$)/.test(headers.location ?? ''))

/** Counts a variant down to the units, in three warehouses that serve the market. */
async function putOnSale({ pool }: Stack): Promise<string> {
  const { rows } = await pool.query<{ variantId: string }>(
    `SELECT v.id AS "variantId"
       FROM variant v JOIN product p ON p.id = v.product_id
       JOIN listing l ON l.product_id = p.id AND l.market = $1 AND l.state = 'live' AND l.stock = 'plenty'
      WHERE $1 = ANY(l.ships_from)
      ORDER BY md5(v.sku) LIMIT 1`,
    [PLACE.market],
  )
  const variantId = rows[0]?.variantId
  if (!variantId) throw new Error('no product fits the flash sale')
  const places = await pool.query<{ id: string }>(
    `WITH more AS (
       INSERT INTO warehouse (code, merchant_id, country, city)
       SELECT place.code, p.merchant_id, $2, place.city
         FROM variant v JOIN product p ON p.id = v.product_id,
              (VALUES ('flash-second', 'Leeds'), ('flash-third', 'Bristol')) AS place (code, city)
        WHERE v.id = $1
       RETURNING id
     ) SELECT w.id FROM stock_level s JOIN warehouse w ON w.id = s.warehouse_id
        WHERE s.variant_id = $1 AND w.country = $2
       UNION ALL SELECT id FROM more`,
    [variantId, PLACE.market],
  )
  await pool.query(
    `WITH wanted AS (
       SELECT s.warehouse_id, s.on_hand, 0 AS units FROM stock_level s WHERE s.variant_id = $1
     ), moved AS (
       INSERT INTO stock_movement (variant_id, warehouse_id, on_hand_delta, reserved_delta, reason, reference)
       SELECT $1, warehouse_id, -on_hand, 0, 'count', 'flash' FROM wanted WHERE on_hand > 0
     ) UPDATE stock_level SET on_hand = 0 WHERE variant_id = $1`,
    [variantId],
  )
  for (const [index, units] of UNITS.entries()) {
    const warehouseId = places.rows[index]?.id
    if (!warehouseId) throw new Error('the flash sale needs three warehouses')
    await pool.query(
      `WITH moved AS (
         INSERT INTO stock_movement (variant_id, warehouse_id, on_hand_delta, reserved_delta, reason, reference)
         VALUES ($1, $2, $3, 0, 'receipt', 'flash')
       ) INSERT INTO stock_level (variant_id, warehouse_id, on_hand) VALUES ($1, $2, $3)
         ON CONFLICT (variant_id, warehouse_id) DO UPDATE SET on_hand = excluded.on_hand`,
      [variantId, warehouseId, units],
    )
  }
  return variantId
}

async function prepareBuyers(stack: Stack, variantId: string): Promise<ReadyBuyer[]> {
  const shop = stack.client(BUYERS)
  const sandbox = stack.sandboxClient(PAYING_AT_ONCE)
  const input = { shop, sandbox, place: PLACE, variantId, email: 'flash-0@pasarela.example' }
  // The same goods to the same address cost all of them the same: one looks it up.
  const first = await prepare(input)
  const buyers = [first]
  const others = Array.from({ length: BUYERS - 1 }, (_, index) => index + 1)
  await inTurns(others, PREPARING_AT_ONCE, async (index) => {
    const email = `flash-${index}@pasarela.example`
    const headers = await fillCart(input)
    buyers.push({ input: { ...input, email }, headers, form: { ...first.form, email } })
  })
  return buyers
}

async function inTurns<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const rest = [...items]
  const worker = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

async function unitsSold({ pool }: Stack, variantId: string): Promise<number> {
  const { rows } = await pool.query<{ units: number }>(
    `SELECT coalesce(sum(quantity), 0)::int AS units FROM order_line WHERE variant_id = $1`,
    [variantId],
  )
  return rows[0]?.units ?? 0
}
