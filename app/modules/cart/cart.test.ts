import { describe, expect, it } from 'vitest'
import { cartFormSchema, taxCategoryOf } from './cart.ts'

const variantId = '01a205d9-6159-7e79-a6cf-698f174e54b7'

describe('cart form', () => {
  it('reads what forms send', () => {
    expect(cartFormSchema.parse({ intent: 'add', variantId, videoId: '' })).toEqual({
      intent: 'add',
      variantId,
      quantity: 1,
    })
    expect(
      cartFormSchema.parse({ intent: 'set-quantity', variantId, quantity: '0' }),
    ).toMatchObject({ quantity: 0 })
  })

  it.each([
    { intent: 'add', variantId, quantity: '1.5' },
    { intent: 'add', variantId, quantity: '1e2' },
    { intent: 'add', variantId, quantity: '0' },
    { intent: 'add', variantId, quantity: '1000' },
    { intent: 'add', variantId, quantity: '' },
    { intent: 'add', variantId, quantity: '2147483648' },
    { intent: 'add', variantId: { gt: 0 }, quantity: '1' },
    { intent: 'add', variantId: `${variantId}\u0000`, quantity: '1' },
    { intent: 'add', variantId, quantity: '1', price: '1' },
    { intent: 'add', variantId, next: 'https://evil.example' },
    { intent: 'empty' },
    {},
  ])('refuses %j', (form) => {
    expect(cartFormSchema.safeParse(form).success).toBe(false)
  })
})

describe('tax category', () => {
  it('spares clothing, not everything in fashion', () => {
    expect(taxCategoryOf({ category: 'fashion', hsCode: '621410' })).toBe('clothing')
    expect(taxCategoryOf({ category: 'fashion', hsCode: '640411' })).toBe('footwear')
    expect(taxCategoryOf({ category: 'fashion', hsCode: '420222' })).toBe('bags')
    expect(taxCategoryOf({ category: 'fashion', hsCode: '910211' })).toBe('standard')
    expect(taxCategoryOf({ category: 'food', hsCode: '090121' })).toBe('food')
    expect(taxCategoryOf({ category: 'beauty', hsCode: '330499' })).toBe('cosmetics')
    expect(taxCategoryOf({ category: 'garden', hsCode: '060110' })).toBe('standard')
  })
})
