import { openPhone } from './phone.ts'
import { readNoted, untilFrame, watchFrames } from './frames.ts'
import type { Measure } from './sample.ts'

/** `feed.firstframe`: from the start of navigation, nothing cached, to the first frame of the first film. */
export const measureFirstFrame: Measure = async ({ browser, origin }) => {
  const { page, close } = await openPhone(browser, origin)
  try {
    await watchFrames(page)
    await page.goto('/us/en', { waitUntil: 'commit' })
    await untilFrame(page, 0)
    const { firstFrame } = await readNoted(page)
    return [{ name: 'feed.firstframe', value: (firstFrame[0] ?? NaN) / 1_000 }]
  } finally {
    await close()
  }
}
