import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLog } from './log.server.ts'

function logged(entry: object, message = 'test'): string {
  const lines: string[] = []
  const log = createLog('info', { write: (line) => void lines.push(line) })
  log.error(entry, message)
  return lines.join('')
}

const HOSTILE: Readonly<Record<string, string>> = {
  card: '4242424242424242',
  'card in groups': '4242 4242 4242 4242',
  'card with dashes': '5555-5555-5555-4444',
  email: 'maria.lopez+shop@correo.example.es',
  'email in another script': 'ผู้ซื้อ@ตัวอย่าง.ไทย',
  'secret key': `sk_live_${'4eC39HqLyjWDarjtT1zdp7dc'}`,
  'webhook secret': 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  'client secret': 'pi_3PqX_secret_9aTq2',
  token: 'mSt4yJ0dKqQwC5ZPZq0x8pX3mJtG5yVvXo1aB2cD3eF',
  'hex secret': '0f'.repeat(32),
}

describe('what is logged', () => {
  it.each(Object.entries(HOSTILE))('never holds a %s, wherever it stands', (_what, value) => {
    const error = new Error(`failed for ${value}.`, { cause: new Error(`because "${value}"`) })
    Object.assign(error, { raw: { anything: value }, headers: { cookie: value } })
    for (const line of [
      logged({ err: error }),
      logged({ detail: { deep: [{ deeper: `about ${value}!` }] } }),
      logged({}, `it was ${value}`),
      logged({ url: `/es/es/orders/ES-1?key=${encodeURIComponent(value)}&x=1` }),
    ]) {
      expect(line).not.toContain(value)
      expect(line).not.toContain(encodeURIComponent(value))
    }
  })

  it('cuts fields by their names, whatever they hold', () => {
    const fields = {
      password: 'x1',
      newPassword: 'x2',
      'x-api-key': 'x3',
      billing_address: { line1: 'x4' },
      addressLine1: 'x5',
      fullName: 'x6',
      phone: 'x7',
      Cookie: 'x8',
      authorization: 'x9',
    }
    expect(logged({ at: fields })).not.toMatch(/x\d/)
  })

  it('keeps what tells what happened', () => {
    const line = logged({ order: 'ES-7KQ2M9XA', ms: 1_790_000_000_123, status: 500 }, 'it failed')
    expect(JSON.parse(line)).toMatchObject({
      order: 'ES-7KQ2M9XA',
      ms: 1_790_000_000_123,
      status: 500,
      msg: 'it failed',
    })
    expect(logged({ err: new TypeError('no such thing') })).toContain('TypeError: no such thing')
  })

  it('is one line, whatever is thrown at it', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true }), fc.string(), (value, text) => {
        const line = logged({ value }, text)
        expect(line.trimEnd()).not.toContain('\n')
        JSON.parse(line)
      }),
      { numRuns: 200 },
    )
  })

  it('ends where a value contains itself', () => {
    const circle: Record<string, unknown> = { name: 'x' }
    circle['again'] = circle
    expect(logged({ circle })).toContain('[cut]')
  })
})
