import type { Phone } from './phone.ts'

const FROM_Y = 650
const TO_Y = 170
const STEPS = 8
const STEP_MS = 12

const ARRIVED_MS = 2_000
const TRIES = 5

/**
 * Swipes from a card to the next. On a machine that is too busy a flick may become a slow push that snaps back:
 * that is none, and it is made again.
 */
export async function swipeOn(phone: Phone, card: number): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    await flick(phone)
    const isThere = await phone.page
      .waitForFunction(
        (card) => {
          const scroller = document.querySelector('.feed-scroller')
          return scroller !== null && scroller.scrollTop > (card + 0.9) * scroller.clientHeight
        },
        card,
        { polling: 50, timeout: ARRIVED_MS },
      )
      .catch(() => null)
    if (isThere) return
  }
  throw new Error(`no swipe got beyond card ${card}`)
}

/** A thumb flicks up: some 100 ms over more than half of the screen. */
async function flick({ cdp }: Phone): Promise<void> {
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
