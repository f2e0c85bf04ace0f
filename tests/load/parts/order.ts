import { readGoods } from '../goods.ts'
import { closedLoop } from '../load.ts'
import type { Part } from '../part.ts'
import { visitedPlace } from '../places.ts'
import { buy, type PurchaseTimes } from '../purchase.ts'
import { measured } from '../row.ts'
import { cpuBetween, type Stack } from '../stack.ts'
import { quantile, seededRandom } from '../statistics.ts'
import { cpuRows, perPiece } from './cart.ts'

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 60)
const BUYERS = Number(process.env['BENCH_BUYERS'] ?? 16)
const WARM_UP_MS = 5_000

/**
 * Whole purchases for a minute (`BENCH_SECONDS`), sixteen buyers at a time (`BENCH_BUYERS`), each beginning anew when
 * the last order page was seen: markets as they are visited, one item, paid by card in the Stripe sandbox, the webhook
 * arriving beside the buyer's return. Load generator, web, worker, Postgres and sandbox share the machine. Afterwards
 * the books are audited.
 */
export const order: Part = async (bench) => {
  const { stack } = bench
  const times: PurchaseTimes[] = []
  const purchase = await purchaser(stack)
  const work = async () => void times.push(await purchase())
  await closedLoop({ workers: BUYERS, ms: WARM_UP_MS }, work)
  times.length = 0
  const before = stack.cpu()
  const own = process.cpuUsage()
  const { count, seconds } = await closedLoop({ workers: BUYERS, ms: SECONDS * 1000 }, work)
  const cpu = perPiece(cpuBetween(before, stack.cpu()), count)
  const { user, system } = process.cpuUsage(own)
  const audit = await stack.audit()
  if (audit.code !== 0) bench.log(audit.output.trim())
  const steps = Object.keys(times[0] ?? {}) as (keyof PurchaseTimes)[]
  const total = cpu.web + cpu.postgres + cpu.sandbox + cpu.worker
  const generator = `the generator itself ${((user + system) / 1000 / count).toFixed(1)}`
  return [
    measured('order.rate', count / seconds, {
      note: `${count} orders, ${BUYERS} buyers at a time`,
    }),
    ...steps.map((step) => {
      const of = times.map((each) => each[step])
      return measured(`order.${step}.p99`, quantile(of, 0.99), {
        note: `p50 ${quantile(of, 0.5).toFixed(0)}`,
      })
    }),
    ...cpuRows('order', [cpu], ['web', 'postgres', 'sandbox', 'worker']),
    measured('order.cpu', total, { note: generator }),
    measured('order.audit', audit.code),
  ]
}

/** The next buyer's whole purchase. */
export async function purchaser(stack: Stack): Promise<() => Promise<PurchaseTimes>> {
  const goods = await readGoods(stack)
  const random = seededRandom(5)
  const shop = stack.client(256)
  const sandbox = stack.sandboxClient(256)
  let buyers = 0
  return () => {
    const place = visitedPlace(random)
    const variants = goods.get(place.market) ?? []
    const variantId = variants[Math.floor(random() * variants.length)] ?? ''
    buyers += 1
    return buy({ shop, sandbox, place, variantId, email: `buyer-${buyers}@pasarela.example` })
  }
}
