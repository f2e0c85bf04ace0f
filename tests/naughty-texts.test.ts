import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeLetter } from '#app/jobs/letter.server.ts'
import { readCheckoutForm } from '#app/modules/checkout/checkout.ts'
import { addressSchema, MARKET_CODES } from '#app/modules/market/market.ts'
import { ADDRESSES } from './support/addresses.ts'
import { NAUGHTY, UNPRINTABLE } from './support/naughty-texts.ts'

const texts = Object.values(NAUGHTY).flat()

describe('an address', () => {
  it.each(MARKET_CODES)('in %s keeps every text as it is, or refuses it', (market) => {
    for (const text of texts) {
      const parsed = addressSchema(market).safeParse({
        ...ADDRESSES[market],
        name: text,
      })
      if (parsed.success) expect(parsed.data.name).toBe(text.trim())
    }
    for (const line1 of UNPRINTABLE) {
      const parsed = addressSchema(market).safeParse({
        ...ADDRESSES[market],
        line1,
      })
      expect(parsed.success, JSON.stringify(line1)).toBe(false)
    }
  })
})

describe('the checkout’s form', () => {
  it('knows its own fields only, whatever else is sent', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.oneof(fc.string(), fc.constantFrom('intent', '__proto__')), fc.string()),
        ),
        (fields) => {
          const form = readCheckoutForm('ES', fields)
          if (form) expect(['update', 'pay']).toContain(form.intent)
        },
      ),
    )
    for (const name of ['__proto__', 'constructor', 'toString', 'price', 'total'])
      expect(
        readCheckoutForm('ES', [
          ['intent', 'pay'],
          [name, '1'],
        ]),
        name,
      ).toBeNull()
  })
})

describe('a mail', () => {
  const write = (text: string) =>
    writeLetter({
      lang: 'en',
      title: text,
      footer: text,
      blocks: [
        { kind: 'heading', text },
        { kind: 'text', text },
        { kind: 'note', text },
        {
          kind: 'button',
          text,
          url: `https://shop.example/?q=${encodeURIComponent(text.toWellFormed())}`,
        },
        { kind: 'rows', rows: [{ label: text, value: text }] },
        { kind: 'lines', lines: [text, text] },
      ],
    })
  const tagsOf = (html: string) =>
    html.match(/<[^>]*>/g)?.map((tag) => tag.replace(/href="[^"]*"/, ''))
  const plain = tagsOf(write('x').html)

  it.each(texts)('says %j as text: no tag more than without it', (text) => {
    const { html, text: letter } = write(text)
    expect(tagsOf(html)).toEqual(plain)
    expect(letter).toContain(text)
  })

  it('says anything as text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tagsOf(write(text).html)).toEqual(plain)
      }),
    )
  })
})
