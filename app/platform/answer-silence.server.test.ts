import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { expect, it } from 'vitest'
import { answerSilence } from './answer-silence.server.ts'
import { MeasuredPool } from './measured-pool.server.ts'

it('who waits for a page when the database falls silent is told so in their language, at once', async () => {
  const pool = new MeasuredPool({})
  const app = express()
  let waiting = 0
  app.use(answerSilence(pool, ({ path }) => (path.startsWith('/th') ? 'ร้านจะกลับมา' : 'Back soon')))
  app.all('*', () => {
    waiting += 1
    if (waiting === 3) pool.giveUp()
  })
  const server = app.listen(0)
  try {
    await once(server, 'listening')
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const posted = new AbortController()
    const form = fetch(origin, { method: 'POST', signal: posted.signal })
    const pages = await Promise.all([fetch(`${origin}/th/th`), fetch(`${origin}/us/en`)])
    expect(await Promise.all(pages.map((page) => page.text()))).toEqual([
      'ร้านจะกลับมา\n',
      'Back soon\n',
    ])
    for (const { status, headers } of pages) {
      expect(status).toBe(503)
      expect(headers.get('Retry-After')).toBe(headers.get('Refresh'))
    }
    // Nobody sends a form twice unasked.
    posted.abort()
    await expect(form).rejects.toThrow('aborted')
  } finally {
    server.closeAllConnections()
    server.close()
  }
})
