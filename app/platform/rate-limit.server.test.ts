import { expect, it } from 'vitest'
import { useTestShop } from '#tests/support/context.ts'
import { createContext } from './context.server.ts'
import { LIMITS } from './rate-limit.server.ts'

const shop = useTestShop()

it('counts together what several processes let through, and goes on after a restart', async () => {
  const { ctx, clock } = shop
  const start = () => createContext(ctx.env, { clock })
  let processes = [start(), start()]
  const take = (nth: number) => processes[nth % 2]?.rateLimit.take('signIn', 'a caller')
  const half = LIMITS.signIn.count / 2
  for (let nth = 0; nth < half; nth += 1) expect(await take(nth)).toBeNull()
  await Promise.all(processes.map((each) => each.close()))
  processes = [start(), start()]
  const rest = await Promise.all(Array.from({ length: 3 * half }, (_, nth) => take(nth)))
  expect(rest.filter((waitS) => waitS === null)).toHaveLength(half)
  for (const waitS of rest) if (waitS !== null) expect(waitS).toBeGreaterThan(0)
  clock.advance(LIMITS.signIn.windowMs)
  expect(await take(0)).toBeNull()
  await Promise.all(processes.map((each) => each.close()))
})

it('counts all callers of a network together, however they call themselves', async () => {
  const { rateLimit } = shop.ctx
  const waits = await Promise.all(
    Array.from({ length: 20 * LIMITS.orderLookup.count + 1 }, (_, nth) =>
      rateLimit.take('orderLookup', `caller ${nth}`, 'one network'),
    ),
  )
  expect(waits.filter((waitS) => waitS !== null)).toHaveLength(1)
  expect(await rateLimit.take('orderLookup', 'caller 0', 'another network')).toBeNull()
})
