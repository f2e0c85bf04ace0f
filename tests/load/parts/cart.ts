import { readGoods } from '../goods.ts'
import { closedLoop, openLoop } from '../load.ts'
import type { Bench, Part } from '../part.ts'
import { pathIn, visitedPlace } from '../places.ts'
import { measured, type Row } from '../row.ts'
import { type Cpu, cpuBetween, type Stack } from '../stack.ts'
import { median, quantile, seededRandom } from '../statistics.ts'
import { visitorHeaders } from '../visitors.ts'

const ROUNDS = 3
const MS = 5_000
const CONNECTIONS = 4
const PER_SECOND = 20

/**
 * "Add to cart" as a plain form of a visitor who has no cart yet, which is the dearest case: cart, cookie and line
 * are made. CPU from stretches at full speed with four connections, Node and Postgres from their own accounts; p95
 * from stretches at 20 a second.
 */
export const cart: Part = async (bench) => {
  const add = await adder(bench.stack)
  await closedLoop({ workers: CONNECTIONS, ms: 3_000 }, add)
  const cpu: Cpu[] = []
  const p95: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    cpu.push(await cpuOfAdding(bench.stack, add))
    p95.push(quantile((await openLoop({ perSecond: PER_SECOND, ms: MS }, add)).latencies, 0.95))
    bench.log(`round ${round + 1} of ${ROUNDS}`)
  }
  const both = cpu.map(({ web, postgres }) => web + postgres)
  return [
    measured('cart.add.p95', median(p95), { rounds: p95 }),
    measured('cart.add.cpu', median(both), { rounds: both, note: 'Node and Postgres together' }),
    ...cpuRows('cart.add', cpu, ['web', 'postgres']),
  ]
}

/** CPU milliseconds of one add, by process. */
export async function cpuOfAdding(stack: Stack, add: () => Promise<void>): Promise<Cpu> {
  const before = stack.cpu()
  const { count } = await closedLoop({ workers: CONNECTIONS, ms: MS }, add)
  return perPiece(cpuBetween(before, stack.cpu()), count)
}

export function perPiece(cpu: Cpu, count: number): Cpu {
  return {
    web: cpu.web / count,
    postgres: cpu.postgres / count,
    sandbox: cpu.sandbox / count,
    worker: cpu.worker / count,
  }
}

export function cpuRows(name: string, cpu: readonly Cpu[], of: readonly (keyof Cpu)[]): Row[] {
  return of.map((process) => {
    const rounds = cpu.map((each) => each[process])
    return measured(`${name}.cpu.${process}`, median(rounds), { rounds })
  })
}

/** The next visitor puts the next variant into a new cart. */
export async function adder(stack: Bench['stack']): Promise<() => Promise<void>> {
  const goods = await readGoods(stack)
  const random = seededRandom(4)
  const client = stack.client(64)
  return async () => {
    const place = visitedPlace(random)
    const variants = goods.get(place.market) ?? []
    const variantId = variants[Math.floor(random() * variants.length)] ?? ''
    const { status } = await client.send(pathIn(place, '/cart'), {
      form: { intent: 'add', variantId, quantity: '1' },
      headers: visitorHeaders(),
    })
    if (status !== 303) throw new Error(`adding to the cart answered ${status}`)
  }
}
