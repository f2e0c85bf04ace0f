import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { useTestShop } from '#tests/support/context.ts'
import { setSaved, takeSavedAlong } from './videos.server.ts'

const shop = useTestShop()

async function aVideo(): Promise<string> {
  const video = await shop.ctx.db.video.create({
    data: {
      slug: randomUUID(),
      disclosure: 'none',
      creator: { create: { handle: randomUUID(), name: 'Mara', country: 'ES', avatarKey: 'a' } },
      videoFile: {
        create: {
          masterKey: randomUUID(),
          durationMs: 8_000,
          width: 720,
          height: 1_280,
          posterStem: 'poster',
          dominantColor: '#000000',
        },
      },
    },
  })
  return video.id
}

async function anAccount(): Promise<string> {
  const data = {
    email: `${randomUUID()}@example.com`,
    name: 'Noa',
    language: 'en',
    passwordHash: '',
  }
  return (await shop.ctx.db.user.create({ data })).id
}

const keptBy = (where: { userId: string } | { visitorId: string }) =>
  shop.ctx.db.savedVideo.findMany({ where, select: { videoId: true }, orderBy: { id: 'asc' } })

it('is kept once, let go once, and only if there is such a video', async () => {
  const keeper = { visitorId: randomUUID() }
  const videoId = await aVideo()
  const save = (isSaved: boolean, id = videoId) =>
    setSaved(shop.ctx, { keeper, videoId: id, isSaved })
  expect(await Promise.all([save(true), save(true)])).toEqual([true, true])
  expect(await keptBy(keeper)).toEqual([{ videoId }])
  expect(await save(true, randomUUID())).toBe(false)
  await save(false)
  expect(await keptBy(keeper)).toEqual([])
})

it('goes along with whoever signs in, and nobody else has it afterwards', async () => {
  const visitor = { visitorId: randomUUID() }
  const userId = await anAccount()
  const [known = '', fresh = ''] = [await aVideo(), await aVideo()]
  await setSaved(shop.ctx, { keeper: { userId }, videoId: known, isSaved: true })
  for (const videoId of [known, fresh])
    await setSaved(shop.ctx, { keeper: visitor, videoId, isSaved: true })
  await shop.ctx.db.$transaction((tx) => takeSavedAlong(tx, { ...visitor, userId }))
  expect(await keptBy({ userId })).toEqual([{ videoId: known }, { videoId: fresh }])
  expect(await keptBy(visitor)).toEqual([])
})
