import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { NAUGHTY, UNPRINTABLE } from '#tests/support/naughty-texts.ts'
import { handoffScripts } from './handoff.server.ts'

/** What a browser's Remix receives when it runs the script. */
function received(html: string): string {
  const script = /^<script(?: nonce="n")?>(.*)<\/script>$/s.exec(html)?.[1] ?? ''
  const chunks: string[] = []
  const streamController = {
    enqueue: (chunk: string) => chunks.push(chunk),
    close: () => chunks.push('closed'),
  }
  runInNewContext(script, { window: { __remixContext: { streamController } } })
  expect(chunks.pop()).toBe('closed')
  return chunks.join('')
}

it('hands over every text unchanged, and none of it ends the script', async () => {
  const texts = [
    ...Object.values(NAUGHTY).flat(),
    ...UNPRINTABLE.map((text) => text.toWellFormed()),
    '</script><!-- --> \u2028\u2029 <![CDATA[ \\u003c/script> " \' `',
  ]
  const state = JSON.stringify(texts)
  for (const nonce of ['n', '']) {
    const html = await handoffScripts(new Blob([state]).stream(), nonce)
    expect(received(html)).toBe(state)
    const inside = html.slice(html.indexOf('>') + 1, html.lastIndexOf('<'))
    expect(inside).not.toMatch(/[<>&\u2028\u2029]/)
  }
})

it('does not cut a character where the stream does', async () => {
  const text = '👩‍👩‍👧‍👦 ก็ 𠮷'
  const bytes = new TextEncoder().encode(text)
  const state = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
      controller.close()
    },
  })
  expect(received(await handoffScripts(state, 'n'))).toBe(text)
})
