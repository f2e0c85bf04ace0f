import type { Locator, Page } from '@playwright/test'
import { ADDRESSES } from '#tests/support/addresses.ts'
import { expect, orderOnPage, test } from './shop.ts'

/** More stops than any page has between two things one needs. */
const FARTHEST = 80

/** What is wrong with the place of the focus: nothing marks it, or something lies over all of it. */
function focusProblem(): string | null {
  const element = document.activeElement
  if (!element || element === document.body) return null
  const name = `${element.tagName} "${element.textContent?.trim().slice(0, 40) ?? ''}"`
  const carriers = [element, element.closest('label'), element.parentElement]
  const isMarked = carriers.some((carrier) => {
    const style = carrier && getComputedStyle(carrier)
    return style && (style.outlineStyle !== 'none' || style.boxShadow !== 'none')
  })
  if (!isMarked) return `${name} has the focus and does not show it`
  const { left, top, width, height } = element.getBoundingClientRect()
  const isSeen = [0.1, 0.5, 0.9].some((part) => {
    const hit = document.elementFromPoint(left + width * part, top + height * part)
    return (
      hit &&
      (element.contains(hit) || hit.contains(element) || hit.closest('label')?.contains(element))
    )
  })
  return isSeen ? null : `${name} has the focus and is covered`
}

/** Presses Tab until the target has the focus; every stop on the way has to be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < FARTHEST; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(focusProblem)).toBeNull()
  }
  throw new Error(`the keyboard does not reach ${String(target)}`)
}

async function tabAndPress(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

async function tabAndType(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.type(text)
}

test('a purchase from the video to the order by keyboard alone', async ({ page }) => {
  test.slow()
  await page.goto('/us/en')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  const video = page.locator('article[data-index="0"]')
  await tabAndPress(page, video.getByRole('button', { name: /products? in this video/ }))

  const sheet = page.getByRole('dialog')
  await tabAndPress(page, sheet.getByRole('button', { name: 'Add to cart', disabled: false }))
  await tabAndPress(page, sheet.getByRole('button', { name: 'View cart' }))
  await expect(page).toHaveURL(/\/us\/en\/cart$/)
  await tabAndPress(page, page.getByRole('link', { name: 'Go to checkout' }))

  await expect(page).toHaveURL(/\/us\/en\/checkout$/)
  await tabAndType(page, page.locator('input[name=email]'), 'keyboard@pasarela.example')
  for (const [name, value] of Object.entries(ADDRESSES.US)) {
    // A select takes the name of the state as one types it.
    const text = name === 'area' ? 'New York' : value
    await tabAndType(page, page.locator(`[name="${name}"]`), text)
    await expect(page.locator(`[name="${name}"]`)).toHaveValue(value)
  }
  const placeOrder = page.getByRole('button', { name: 'Place order' })
  await tabTo(page, placeOrder)
  // The total that one agrees to is there before the key is pressed.
  await expect(page.getByText(/^Sales tax \d/)).toBeVisible()
  await tabAndPress(page, placeOrder)

  await expect(page).toHaveURL(/\/pay\/pi_/)
  await tabAndType(page, page.locator('input[name=number]'), '4242424242424242')
  await tabAndType(page, page.locator('input[name=expiry]'), '1234')
  await tabAndType(page, page.locator('input[name=cvc]'), '123')
  await page.keyboard.press('Enter')
  const order = await orderOnPage(page)
  expect(order.captured).toBe(order.total)
})

test('Escape closes the sheet and the focus is back where it came from', async ({ page }) => {
  await page.goto('/us/en')
  const opener = page
    .locator('article[data-index="0"]')
    .getByRole('button', { name: /products? in this video/ })
  await tabAndPress(page, opener)
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(opener).toBeFocused()
})
