import { randomUUID } from 'node:crypto'
import { MAX_EVENTS_PER_BATCH } from '#app/modules/analytics/batch-size.ts'
import { EVENT_KINDS } from '#app/modules/analytics/event-batch.ts'
import { closedLoop } from '../load.ts'
import type { Part } from '../part.ts'
import { visitedPlace } from '../places.ts'
import { measured } from '../row.ts'
import { cpuBetween } from '../stack.ts'
import { median, seededRandom } from '../statistics.ts'
import { visitorHeaders } from '../visitors.ts'

const ROUNDS = 3
const MS = 6_000
const CONNECTIONS = 4

/**
 * What viewers' browsers tell, in batches of fifty as the shop takes them at most, each from another visitor. The
 * value is events a second on one core: acknowledged events over the CPU seconds of the web processes and of Postgres
 * together. Afterwards the rows are counted: what was acknowledged is there.
 */
export const events: Part = async ({ stack, log }) => {
  const random = seededRandom(9)
  const client = stack.client(CONNECTIONS)
  const videos = await stack.pool.query<{ id: string }>('SELECT id FROM video LIMIT 2000')
  const acknowledged: string[] = []
  const send = async () => {
    const { market, language } = visitedPlace(random)
    const batch = Array.from({ length: MAX_EVENTS_PER_BATCH }, () => ({
      id: randomUUID(),
      kind: EVENT_KINDS[Math.floor(random() * EVENT_KINDS.length)],
      at: Date.now(),
      video: videos.rows[Math.floor(random() * videos.rows.length)]?.id,
      positionMs: Math.floor(random() * 15_000),
    }))
    const { status } = await client.send('/api/events', {
      json: JSON.stringify({ market, language, events: batch }),
      headers: visitorHeaders(),
    })
    if (status !== 204) throw new Error(`events were answered ${status}`)
    for (const { id } of batch) acknowledged.push(id)
  }
  await closedLoop({ workers: CONNECTIONS, ms: 2_000 }, send)
  const rates: number[] = []
  const wall: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = stack.cpu()
    const { count, seconds } = await closedLoop({ workers: CONNECTIONS, ms: MS }, send)
    const { web, postgres } = cpuBetween(before, stack.cpu())
    const sent = count * MAX_EVENTS_PER_BATCH
    rates.push((1000 * sent) / (web + postgres))
    wall.push(sent / seconds)
    log(
      `web ${((1000 * sent) / web).toFixed(0)}/s, Postgres ${((1000 * sent) / postgres).toFixed(0)}/s on a core`,
    )
  }
  const found = await stack.pool.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM event WHERE client_event_id = ANY($1::uuid[])',
    [acknowledged],
  )
  return [
    measured('events.ingest', median(rates), {
      rounds: rates,
      note: `Node and Postgres together; ${Math.round(median(wall))}/s seen`,
    }),
    measured('events.lost', acknowledged.length - (found.rows[0]?.count ?? 0), {
      note: `of ${acknowledged.length}`,
    }),
  ]
}
