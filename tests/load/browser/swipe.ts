import type { CDPSession } from '@playwright/test'

const FROM_Y = 650
const TO_Y = 170
const STEPS = 8
const STEP_MS = 12

/** A thumb flicks up: some 100 ms over more than half of the screen, as one goes on to the next film. */
export async function swipeUp(cdp: CDPSession): Promise<void> {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: y === undefined ? [] : [{ x: 120, y }],
    })
  await touch('touchStart', FROM_Y)
  for (let step = 1; step <= STEPS; step += 1) {
    await pause(STEP_MS)
    await touch('touchMove', FROM_Y + ((TO_Y - FROM_Y) * step) / STEPS)
  }
  await touch('touchEnd')
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
