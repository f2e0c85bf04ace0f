import { expect, it } from 'vitest'
import { createLine } from './line.ts'

it('serves as many at a time as it is wide, in the order they came', async () => {
  const line = createLine(2)
  const served: number[] = []
  let atOnce = 0
  let most = 0
  await Promise.all(
    [1, 2, 3, 4, 5].map((visitor) =>
      line.pass(async () => {
        served.push(visitor)
        most = Math.max(most, ++atOnce)
        await new Promise((resolve) => setTimeout(resolve, 1))
        atOnce -= 1
      }),
    ),
  )
  expect(served).toEqual([1, 2, 3, 4, 5])
  expect(most).toBe(2)
})

it('goes on when someone fails', async () => {
  const line = createLine(1)
  const failed = line.pass(() => Promise.reject(new Error('dropped it')))
  const next = line.pass(async () => 'served')
  await expect(failed).rejects.toThrow('dropped it')
  expect(await next).toBe('served')
})
