import { createElement } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { expect, it } from 'vitest'
import { htmlDocument } from './html-document.server.ts'

/** As long a text as makes every character fall on the edge of a buffer somewhere. */
const THAI = 'ค้นหาสินค้า แบรนด์ ครีเอเตอร์ '

function render(): Promise<string> {
  const paragraphs = Array.from({ length: 400 }, (_, index) =>
    createElement('p', { key: index }, 'a'.repeat(index % 3), THAI),
  )
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(createElement('main', null, paragraphs), {
      onAllReady: () => pipe(htmlDocument((html) => resolve(html.toString('utf8')))),
      onShellError: reject,
    })
  })
}

it('a page in Thai arrives whole, whatever falls on the edge of a buffer', async () => {
  const html = await render()
  expect(html).not.toContain('\0')
  expect(html).not.toContain('\uFFFD')
  expect(html.split(THAI).length - 1).toBe(400)
})
