import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeLetter } from '#app/jobs/letter.server.ts'
import { checkDetails, readCheckoutForm } from '#app/modules/checkout/checkout.ts'
import { passkeyName, renameForm } from '#app/modules/identity/identity.ts'
import { addressSchema, formatAddress, MARKET_CODES } from '#app/modules/market/market.ts'
import { i18nFor, textsFor } from '#app/platform/i18n.server.ts'
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

  it.each(MARKET_CODES)('in %s is shown as it was typed', (market) => {
    for (const typed of texts) {
      const text = typed.trim()
      for (const key of ['name', 'line1'] as const) {
        const lines = formatAddress(market, {
          ...ADDRESSES[market],
          name: 'A',
          line1: 'B',
          [key]: text,
        })
        expect(lines.join('\n')).toContain(text)
      }
    }
  })
})

describe('a name', () => {
  it('of a person or a passkey is kept but for spaces around it, or refused', () => {
    const rename = (name: string) => renameForm.safeParse({ intent: 'rename', name })
    for (const text of texts) {
      expect(rename(text).data?.name).toBe(text.trim())
      const named = passkeyName.safeParse(text)
      if (named.success) expect(named.data).toBe(text.trim())
      else expect(text.trim().length).toBeGreaterThan(60)
    }
    for (const text of UNPRINTABLE) {
      expect(rename(text).success, JSON.stringify(text)).toBe(false)
      expect(passkeyName.safeParse(text).success, JSON.stringify(text)).toBe(false)
    }
  })
})

describe('a text with something put into it', () => {
  it.each(texts)('says %j as it is, on pages and in titles and mails', (query) => {
    type Read = (key: string, values: { query: string }) => string
    const page = textsFor('en').of('catalog') as unknown as Read
    const title = i18nFor('en').getFixedT('en', 'catalog') as unknown as Read
    const [before = '', after = ''] = title('search.titleFor', { query: '|' }).split('|')
    expect(title('search.titleFor', { query })).toBe(before + query + after)
    expect(page('search.titleFor', { query })).toBe(before + query + after)
  })
})

describe('the checkout’s form', () => {
  it('says beside a field that it is too long or has what no line has', () => {
    const errorOf = (name: string) => {
      const form = readCheckoutForm('ES', [
        ['intent', 'pay'],
        ['name', name],
      ])
      const checked = checkDetails('ES', form?.draft.fields ?? {})
      return !checked.ok && checked.errors.name
    }
    expect(errorOf('x'.repeat(255))).toBe('market:errors.tooLong')
    for (const text of UNPRINTABLE) expect(errorOf(text)).toBe('market:errors.characters')
  })

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
