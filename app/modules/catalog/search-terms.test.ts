import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery, resolveTerms, tsquery, correctedText } from './search-query.ts'
import { fold, searchTerms, slipsOf, typingDistance } from './search-terms.ts'

const terms = (text: string) => searchTerms(text, 'document').map(({ term }) => term)

describe('fold', () => {
  it.each([
    ['Cà Phê Đắk Lắk', 'ca phe dak lak'],
    ['PIMENTÓN de la señora', 'pimenton de la senora'],
    ['Ｆｕｌｌ ｗｉｄｔｈ', 'full width'],
    ['น้ำหอม', 'น้ำหอม'],
  ])('%s → %s', (text, folded) => expect(fold(text)).toBe(fold(folded)))

  it('is the same the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

describe('searchTerms', () => {
  it('cuts words, and letters from digits', () => {
    expect(terms("Women's linen-shirt, 250ml")).toEqual(['womens', 'linen', 'shirt', '250', 'ml'])
  })
  it('finds Vietnamese without its marks', () => {
    expect(terms('Cà phê sữa đá')).toEqual(['ca', 'phe', 'sua', 'da'])
  })
  it('cuts Thai by its dictionary', () => {
    expect(terms('กาแฟอาราบิกา 250 กรัม')).toEqual(expect.arrayContaining(['กาแฟ', 'กรัม', '250']))
  })
  it('cuts Chinese and adds the parts of long words', () => {
    expect(terms('维生素精华液')).toEqual(expect.arrayContaining(['维生素', '精华']))
  })
  it('takes compatibility forms apart into letters alone', () => {
    for (const text of ['\uFC72', '\uFC5E', '½']) {
      for (const term of terms(text)) expect(term).toMatch(/^[\p{L}\p{M}\p{N}]+$/u)
    }
  })

  it('takes any text, and no term can break a tsquery', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const term of terms(text)) expect(term).toMatch(/^[\p{L}\p{M}\p{N}]+$/u)
      }),
    )
  })
})

describe('slips', () => {
  it.each([
    ['serum', 'sreum'],
    ['serum', 'serm'],
    ['serum', 'serrum'],
    ['serum', 'serun'],
  ])('%s and %s share one', (right, wrong) => {
    const shared = slipsOf(right).filter((slip) => slipsOf(wrong).includes(slip))
    expect(shared.length).toBeGreaterThan(0)
    expect(typingDistance(right, wrong)).toBe(1)
  })
  it('leaves short words and numbers alone', () => {
    expect(slipsOf('tea')).toEqual([])
    expect(slipsOf('2000')).toEqual([])
  })
})

describe('the query', () => {
  const near = [
    { term: 'serum', word: 'serum', products: 9 },
    { term: 'serge', word: 'serge', products: 50 },
  ]
  it('corrects what the dictionary does not know', () => {
    const query = parseQuery('vitamin srum', 'US', 'en')
    const resolved = resolveTerms(query?.terms ?? [], [
      { term: 'vitamin', isKnown: true, isPrefix: true, near: [] },
      { term: 'srum', isKnown: false, isPrefix: false, near },
    ])
    expect(tsquery(resolved, '&')).toBe("'vitamin' & 'serum'")
    expect(correctedText(resolved)).toBe('vitamin serum')
  })
  it('completes the last word', () => {
    const query = parseQuery('vitamin ser', 'US', 'en')
    const resolved = resolveTerms(query?.terms ?? [], [
      { term: 'vitamin', isKnown: true, isPrefix: true, near: [] },
      { term: 'ser', isKnown: false, isPrefix: true, near: [] },
    ])
    expect(tsquery(resolved, '&')).toBe("'vitamin' & 'ser':*")
    expect(correctedText(resolved)).toBeNull()
  })
  it('looks in the language that the script gives away', () => {
    expect(parseQuery('กาแฟ', 'US', 'en')?.languages).toEqual(['en', 'th'])
    expect(parseQuery('cà phê', 'ES', 'es')?.languages).toEqual(['en', 'es', 'vi'])
  })
  it('is nothing where nothing was typed', () => {
    expect(parseQuery(' \u0000!? ', 'US', 'en')).toBeNull()
  })
})
