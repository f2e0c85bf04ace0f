import type { CDPSession } from '@playwright/test'
import { untilFrame, watchFrames } from './frames.ts'
import { keptBytes } from './heap.ts'
import { openPhone } from './phone.ts'
import type { Measure } from './sample.ts'
import { pause, swipeOn } from './swipe.ts'

/** Swipes after which everything that loads once is there. */
const WARM = 10
const LOOK_MS = 300

/**
 * `swipe.memory.heap`: growth of what the heap keeps (`heap.ts`) from the 10th to the last swipe.
 * `swipe.memory.elements`: media elements with a film that are alive then, in the document or not. On the machine's own speed:
 * what is kept does not depend on it.
 */
export function measureMemory(swipes: number): Measure {
  return async ({ browser, origin }) => {
    const phone = await openPhone(browser, origin, { isSlow: false })
    const { page, cdp, close } = phone
    try {
      await watchFrames(page)
      await page.goto('/us/en', { waitUntil: 'commit' })
      await untilFrame(page, 0)
      await pause(3_000)
      let warm = 0
      for (let card = 0; card < swipes; card += 1) {
        if (card === WARM) warm = await keptBytes(cdp)
        await swipeOn(phone, card)
        await untilFrame(page, card + 1)
        await pause(LOOK_MS)
      }
      const growth = (await keptBytes(cdp)) / warm - 1
      return [
        { name: 'swipe.memory.heap', value: growth * 100 },
        { name: 'swipe.memory.elements', value: await livingVideos(cdp) },
      ]
    } finally {
      await close()
    }
  }
}

async function livingVideos(cdp: CDPSession): Promise<number> {
  const { result: prototype } = await cdp.send('Runtime.evaluate', {
    expression: 'HTMLVideoElement.prototype',
  })
  if (!prototype.objectId) throw new Error('the browser has no videos')
  const { objects } = await cdp.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.objectId,
  })
  const { result } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    // Video.js keeps one that never has a film, to ask what the browser can play.
    functionDeclaration:
      'function () { return this.filter((video) => video.networkState > 0).length }',
    returnByValue: true,
  })
  return Number(result.value)
}
