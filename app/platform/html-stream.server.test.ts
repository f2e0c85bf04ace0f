import { createElement } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { expect, it } from 'vitest'
import { htmlStream } from './html-stream.server.ts'

/** As long a text as makes every character fall on the edge of a buffer somewhere. */
const THAI = 'ค้นหาสินค้า แบรนด์ ครีเอเตอร์ '

function render(): Promise<string> {
  const paragraphs = Array.from({ length: 400 }, (_, index) =>
    createElement('p', { key: index }, 'a'.repeat(index % 3), THAI),
  )
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const body = htmlStream()
    body.on('data', (chunk: Buffer) => chunks.push(chunk))
    body.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    const { pipe } = renderToPipeableStream(createElement('main', null, paragraphs), {
      onShellReady: () => pipe(body),
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
