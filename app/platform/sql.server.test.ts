import { describe, expect, it } from 'vitest'
import { useTestShop } from '#tests/support/context.ts'
import type { SqlReader } from './sql.server.ts'

const shop = useTestShop()

const note = (sql: SqlReader, id: string) =>
  sql.rows('test-note', "INSERT INTO stripe_event (id, type, object_id) VALUES ($1, 'test', '')", [
    id,
  ])
const count = async (prefix: string) => {
  const [row] = await shop.ctx.sql.rows<{ count: number }>(
    'test-count',
    'SELECT count(*) FROM stripe_event WHERE starts_with(id, $1)',
    [prefix],
  )
  return row?.count
}

describe('a transaction', () => {
  it('keeps all of its statements, in the order they were asked for', async () => {
    const seen = await shop.ctx.sql.transaction(async (tx) => {
      const [, found] = await Promise.all([
        note(tx, 'kept-1'),
        tx.rows<{ id: string }>('test-find', "SELECT id FROM stripe_event WHERE id = 'kept-1'", []),
        note(tx, 'kept-2'),
      ])
      return found.length
    })
    expect(seen).toBe(1)
    expect(await count('kept')).toBe(2)
  })

  it('keeps nothing when a statement fails, or what is done between two', async () => {
    const twice = shop.ctx.sql.transaction((tx) =>
      Promise.all([note(tx, 'lost-1'), note(tx, 'lost-1'), note(tx, 'lost-2')]),
    )
    await expect(twice).rejects.toThrow('duplicate key')
    const thrown = shop.ctx.sql.transaction(async (tx) => {
      await note(tx, 'lost-3')
      throw new RangeError('no')
    })
    await expect(thrown).rejects.toThrow('no')
    expect(await count('lost')).toBe(0)
  })

  it('is not committed when nobody waited for the statement that failed', async () => {
    const careless = shop.ctx.sql.transaction(async (tx) => {
      await note(tx, 'careless-1')
      void note(tx, 'careless-1').catch(() => undefined)
    })
    await expect(careless).rejects.toThrow('rolled back')
    expect(await count('careless')).toBe(0)
  })

  it('gives its connection back, whatever happens', async () => {
    await Promise.allSettled(
      Array.from({ length: 60 }, (_, index) =>
        shop.ctx.sql.transaction(async (tx) => {
          await note(tx, `many-${index % 30}`)
          if (index === 7) throw new Error('no')
        }),
      ),
    )
    expect(shop.ctx.database.pool.waitingCount).toBe(0)
    expect(shop.ctx.database.pool.idleCount).toBe(shop.ctx.database.pool.totalCount)
    expect(await count('many')).toBe(30)
  })

  it('ends with the connection that breaks, and the next one gets another', async () => {
    const broken = shop.ctx.sql.transaction(async (tx) => {
      await tx.rows('test-die', 'SELECT pg_terminate_backend(pg_backend_pid())', [])
      await note(tx, 'broken')
    })
    await expect(broken).rejects.toThrow()
    await expect(shop.ctx.sql.transaction((tx) => note(tx, 'healed'))).resolves.toEqual([])
    expect([await count('broken'), await count('healed')]).toEqual([0, 1])
  })
})
