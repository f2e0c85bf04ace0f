import { gzipSync } from 'node:zlib'
import { openPhone } from './phone.ts'
import type { Measure } from './sample.ts'
import { interactiveFeed } from './shop-pages.ts'

/** A script of Video.js names it many times, one of ours at most once or twice. */
const PLAYER_MENTIONS = 20
const LOADED_MS = 4_000

/**
 * `js.first`: scripts asked for until the feed can be used, without Video.js; `js.player`: Video.js and what comes
 * with it later. Gzip at its default level, whatever the server chose to send.
 */
export const measureJavaScript: Measure = async ({ browser, origin }) => {
  const { page, close } = await openPhone(browser, origin)
  try {
    const scripts: { bytes: number; isPlayer: boolean; isFirst: boolean }[] = []
    let isInteractive = false
    const reading: Promise<void>[] = []
    page.on('request', (request) => {
      if (request.resourceType() !== 'script') return
      const isFirst = !isInteractive
      const read = async () => {
        const source = await (await request.response())?.body()
        if (!source) return
        const isPlayer = source.toString().split(/video-?js|vjs/i).length > PLAYER_MENTIONS
        scripts.push({ bytes: gzipSync(source).length, isPlayer, isFirst })
      }
      reading.push(read())
    })
    await page.goto('/us/en', { waitUntil: 'commit' })
    await interactiveFeed(page)
    isInteractive = true
    await page.waitForTimeout(LOADED_MS)
    await Promise.all(reading)
    const sum = (chosen: typeof scripts) =>
      chosen.reduce((all, { bytes }) => all + bytes, 0) / 1_000
    return [
      { name: 'js.first', value: sum(scripts.filter((s) => s.isFirst && !s.isPlayer)) },
      { name: 'js.player', value: sum(scripts.filter((s) => s.isPlayer)) },
    ]
  } finally {
    await close()
  }
}
