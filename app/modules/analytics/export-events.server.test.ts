import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { useTestShop } from '#tests/support/context.ts'
import { exportEvents } from './analytics.server.ts'

const shop = useTestShop()

it('an export has every event of its visitor in order, and of nobody else', async () => {
  const [one, other] = [randomUUID(), randomUUID()]
  const event = (visitorId: string | null, positionMs: number) => ({
    clientEventId: randomUUID(),
    kind: 'progress',
    occurredAt: shop.clock.now(),
    visitorId,
    market: 'ES',
    language: 'es',
    positionMs,
  })
  const count = 1_203
  await shop.ctx.db.event.createMany({
    data: Array.from({ length: count }, (_, at) => [
      event(one, at),
      event(other, at),
      event(null, at),
    ]).flat(),
  })
  const seen: (number | null)[] = []
  for await (const { positionMs } of exportEvents(shop.ctx, one)) seen.push(positionMs)
  expect(seen).toEqual(Array.from({ length: count }, (_, at) => at))
  const plan = await shop.ctx.db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`
    return tx.$queryRaw`EXPLAIN SELECT id FROM event WHERE visitor_id = ${one}::uuid AND id > 0 ORDER BY id LIMIT 500`
  })
  expect(JSON.stringify(plan)).toContain('event_of_visitor')
})
