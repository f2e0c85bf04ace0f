import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressForm } from './address-form.ts'
import { formatAddress } from './address-format.ts'
import { ADDRESS_ERRORS, addressSchema } from './address-schema.ts'
import { areaNamed, areasOf } from './areas.ts'
import { MARKET_CODES, type MarketCode } from './codes.ts'
import { market } from './registry.ts'

const VALID: Readonly<Record<MarketCode, Record<string, string>>> = {
  US: {
    name: 'Ana Ruiz',
    line1: '1 Infinite Loop',
    line2: 'Apt 4',
    city: 'Cupertino',
    area: 'CA',
    postalCode: '95014',
    phone: '',
  },
  ES: {
    name: 'Ana Ruiz',
    line1: 'Calle Mayor 1',
    line2: '3.º B',
    postalCode: '28013',
    city: 'Madrid',
    area: 'M',
    phone: '612 34 56 78',
  },
  GB: { name: 'Ann Lee', line1: '10 Downing Street', city: 'London', postalCode: 'sw1a2aa' },
  ID: {
    name: 'Budi Santoso',
    phone: '0812-3456-7890',
    line1: 'Jl. Sudirman No. 1, RT 1/RW 2',
    line2: 'Karet',
    district: 'Setiabudi',
    city: 'Jakarta Selatan',
    area: 'JK',
    postalCode: '12920',
  },
  TH: {
    name: 'สมชาย ใจดี',
    phone: '081 234 5678',
    line1: '99/1 ถนนสุขุมวิท',
    district: 'คลองเตย',
    city: 'คลองเตย',
    area: '10',
    postalCode: '10110',
  },
  MY: {
    name: 'Aisyah',
    phone: '012-345 6789',
    line1: '12 Jalan Ampang',
    postalCode: '50450',
    city: 'Kuala Lumpur',
    area: '14',
  },
  VN: {
    name: 'Nguyễn Văn An',
    phone: '0912 345 678',
    line1: '12 Lê Lợi',
    area: '79',
    district: 'Phường Bến Thành',
  },
  PH: {
    name: 'Maria Cruz',
    phone: '0917 123 4567',
    line1: '12 Mabini St.',
    area: '00',
    city: 'Manila',
    district: 'Ermita',
    line2: 'Near the church',
  },
  SG: {
    name: 'Tan Mei',
    line1: 'Blk 123 Ang Mo Kio Ave 3',
    line2: '#05-12',
    postalCode: '560123',
    phone: '8123 4567',
  },
}

const messages = (code: MarketCode, input: unknown) => {
  const result = addressSchema(code).safeParse(input)
  return result.success ? [] : result.error.issues.map((issue) => issue.message)
}

describe('addressForm', () => {
  it('asks what each market’s couriers need', () => {
    const keys = (code: MarketCode) => addressForm(code).map((field) => field.key)
    expect(keys('SG')).not.toContain('city')
    expect(keys('SG')).not.toContain('area')
    expect(keys('VN')).not.toContain('city')
    expect(keys('VN')).toContain('district')
    expect(keys('PH')).toContain('district')
    expect(keys('ID')).toEqual([
      'name',
      'phone',
      'line1',
      'line2',
      'district',
      'city',
      'area',
      'postalCode',
    ])
  })

  it('has every area with a code of its own', () => {
    const counts = Object.fromEntries(MARKET_CODES.map((code) => [code, areasOf(code).length]))
    expect(counts).toEqual({
      US: 52,
      ES: 52,
      GB: 0,
      ID: 38,
      TH: 77,
      MY: 16,
      VN: 34,
      PH: 83,
      SG: 0,
    })
    for (const code of MARKET_CODES) {
      expect(new Set(areasOf(code).map((area) => area.code)).size).toBe(areasOf(code).length)
    }
  })

  it('finds areas by local, Latin and former names', () => {
    expect(areaNamed('VN', 'da nang')?.code).toBe('48')
    expect(areaNamed('VN', 'Bình Dương')?.name).toBe('Hồ Chí Minh')
    expect(areaNamed('TH', 'Bangkok')?.code).toBe('10')
    expect(areaNamed('TH', 'กรุงเทพมหานคร')?.code).toBe('10')
    expect(areaNamed('ES', 'a coruna')?.code).toBe('C')
    expect(areaNamed('ES', 'Atlantis')).toBeNull()
    expect(areaNamed('SG', '')).toBeNull()
  })

  it('gives the browser a postcode pattern that agrees with the server', () => {
    for (const code of MARKET_CODES) {
      const pattern = addressForm(code).find((field) => field.key === 'postalCode')?.pattern ?? ''
      const example = market(code).address.postalCode?.example ?? ''
      expect(new RegExp(`^(?:${pattern})$`, 'v').test(example), code).toBe(true)
      expect(new RegExp(`^(?:${pattern})$`, 'v').test(example.toLowerCase()), code).toBe(true)
      expect(new RegExp(`^(?:${pattern})$`, 'v').test('x'), code).toBe(false)
    }
  })
})

describe('addressSchema', () => {
  it('takes a real address of each market', () => {
    for (const code of MARKET_CODES) expect(messages(code, VALID[code]), code).toEqual([])
  })

  it('stores phones as E.164, postcodes in one spelling, nothing empty', () => {
    expect(addressSchema('ES').parse(VALID.ES).phone).toBe('+34612345678')
    expect(addressSchema('GB').parse(VALID.GB)).toEqual({
      name: 'Ann Lee',
      line1: '10 Downing Street',
      city: 'London',
      postalCode: 'SW1A 2AA',
    })
    expect(addressSchema('US').parse(VALID.US)).not.toHaveProperty('phone')
    expect(addressSchema('VN').parse({ ...VALID.VN, phone: '+6581234567' }).phone).toBe(
      '+6581234567',
    )
  })

  it('names each fault by its key', () => {
    const es = (change: object) => messages('ES', { ...VALID.ES, ...change })
    expect(es({ name: '  ' })).toEqual([ADDRESS_ERRORS.required])
    expect(es({ name: undefined })).toEqual([ADDRESS_ERRORS.required])
    expect(es({ postalCode: '99999' })).toEqual([ADDRESS_ERRORS.postalCode])
    expect(es({ postalCode: '08001' })).toEqual([ADDRESS_ERRORS.postalCodeArea])
    expect(es({ area: 'ZZ' })).toEqual([ADDRESS_ERRORS.area])
    expect(es({ phone: '12' })).toEqual([ADDRESS_ERRORS.phone])
    expect(es({ line1: 'a\u0000b' })).toEqual([ADDRESS_ERRORS.characters])
    expect(es({ line1: 'a\u202Eb' })).toEqual([ADDRESS_ERRORS.characters])
    expect(es({ line1: 'a\uD800' })).toEqual([ADDRESS_ERRORS.characters])
    expect(es({ line1: 'a'.repeat(121) })).toEqual([ADDRESS_ERRORS.tooLong])
    expect(es({ hack: 'x' })).toEqual([ADDRESS_ERRORS.unknownField])
    expect(es({ line1: { gt: 0 } })).toEqual([ADDRESS_ERRORS.required])
    expect(messages('VN', { ...VALID.VN, area: '' })).toEqual([ADDRESS_ERRORS.required])
  })

  it('does not hold old six-digit Vietnamese codes against a province', () => {
    expect(messages('VN', { ...VALID.VN, postalCode: '700000' })).toEqual([])
    expect(messages('VN', { ...VALID.VN, postalCode: '10000' })).toEqual([
      ADDRESS_ERRORS.postalCodeArea,
    ])
  })

  it('refuses or keeps any text, and never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MARKET_CODES), fc.string({ unit: 'binary' }), (code, text) => {
        const result = addressSchema(code).safeParse({ ...VALID[code], line1: text })
        const kept = result.success ? result.data.line1 : null
        expect([text.trim(), null]).toContain(kept)
      }),
    )
  })
})

describe('formatAddress', () => {
  const lines = (code: MarketCode) => formatAddress(code, addressSchema(code).parse(VALID[code]))

  it('writes the label as the market’s post does', () => {
    expect(lines('US')).toEqual(['Ana Ruiz', '1 Infinite Loop', 'Apt 4', 'Cupertino, CA 95014'])
    expect(lines('ES').slice(-2)).toEqual(['28013 Madrid', 'Madrid'])
    expect(lines('SG').at(-1)).toBe('SINGAPORE 560123')
    expect(lines('TH').at(-1)).toBe('กรุงเทพมหานคร 10110')
    expect(lines('VN').slice(-2)).toEqual(['Phường Bến Thành', 'Hồ Chí Minh'])
    expect(lines('PH')).toContain('Metro Manila')
  })

  it('can name areas in Latin letters', () => {
    const address = addressSchema('TH').parse(VALID.TH)
    expect(formatAddress('TH', address, { isLatin: true }).at(-1)).toBe('Bangkok 10110')
  })
})
