import { beforeEach, expect, it, vi } from 'vitest'
import { createPageCache, type Page, type PageCache } from './page-cache.server.ts'

const page = (text: string, status = 200): Page => ({
  status,
  headers: [],
  bodies: new Map([['identity', Buffer.from(text)]]),
})

let nowMs = 0
let pages: PageCache
beforeEach(() => {
  nowMs = 0
  pages = createPageCache(5_000, 2, () => nowMs)
})

it('makes a page once for all who ask at the same time', async () => {
  const render = vi.fn<() => Promise<Page>>(async () => page('feed'))
  const [first, second] = await Promise.all([pages.read('a', render), pages.read('a', render)])
  expect(first).toBe(second)
  expect(render).toHaveBeenCalledTimes(1)
})

it('shows a page for its time and not a moment longer', async () => {
  const render = vi.fn<() => Promise<Page>>(async () => page(String(nowMs)))
  await pages.read('a', render)
  nowMs = 4_999
  await pages.read('a', render)
  expect(render).toHaveBeenCalledTimes(1)
  nowMs = 5_000
  expect((await pages.read('a', render)).bodies.get('identity')?.toString()).toBe('5000')
})

it('counts the time from before the page was made', async () => {
  const render = async () => {
    nowMs += 5_000
    return page('slow')
  }
  const first = await pages.read('a', render)
  expect(await pages.read('a', render)).not.toBe(first)
})

it('keeps no refusal and no error', async () => {
  const render = vi.fn<() => Promise<Page>>(async () => page('gone', 404))
  await pages.read('a', render)
  await pages.read('a', render)
  expect(render).toHaveBeenCalledTimes(2)

  await expect(pages.read('b', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect((await pages.read('b', async () => page('back'))).status).toBe(200)
})

it('lets the least recently asked go', async () => {
  const render = vi.fn<() => Promise<Page>>(async () => page('x'))
  for (const key of ['a', 'b', 'a', 'c', 'a']) await pages.read(key, render)
  expect(render).toHaveBeenCalledTimes(3)
  await pages.read('b', render)
  expect(render).toHaveBeenCalledTimes(4)
})

it('knows what was asked for in the last half minute', () => {
  expect(pages.isAskedAgain('a')).toBe(false)
  expect(pages.isAskedAgain('b')).toBe(false)
  expect(pages.isAskedAgain('a')).toBe(true)
  nowMs = 30_000
  expect(pages.isAskedAgain('b')).toBe(true)
  nowMs = 60_000
  expect(pages.isAskedAgain('a')).toBe(false)
  nowMs = 150_000
  expect(pages.isAskedAgain('a')).toBe(false)
})
