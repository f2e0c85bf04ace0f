import { describe, expect, it } from 'vitest'
import { i18nFor, textsFor } from './i18n.server.ts'
import { NAMESPACES } from './i18n.ts'
import { readTexts, type TextTree } from './texts.ts'

const LANGUAGES = ['en', 'es', 'id', 'th', 'ms', 'vi', 'fil', 'zh']
const COUNTS = [0, 1, 2, 21, 1_000_000]

type Read = (key: string, values?: Record<string, unknown>) => string

/** Every key that a view may ask for, without what plurals add to it. */
function keysOf(texts: TextTree, path = ''): string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'object'
      ? keysOf(text, `${path}${key}.`)
      : `${path}${key}`.replace(/_(zero|one|two|few|many|other)$/, ''),
  )
}

describe('texts', () => {
  it.each(LANGUAGES)('are read as i18next reads them: %s', (language) => {
    const reference = i18nFor(language)
    for (const namespace of NAMESPACES) {
      const bundle = reference.getResourceBundle(language, namespace) as TextTree
      const read = textsFor(language).of(namespace) as unknown as Read
      const expected = reference.getFixedT(language, namespace) as unknown as Read
      const placeholders = [...JSON.stringify(bundle).matchAll(/\{\{\s*(\w+)\s*\}\}/g)]
      const named = Object.fromEntries(placeholders.map(([, name = '']) => [name, `<${name}>`]))
      delete named['count']
      for (const key of new Set(keysOf(bundle))) {
        expect(read(key, named)).toBe(expected(key, named))
        for (const count of COUNTS)
          expect(read(key, { ...named, count })).toBe(expected(key, { ...named, count }))
        expect(read(`${namespace}:${key}`, named)).toBe(read(key, named))
      }
    }
  })

  it('puts in values as they are', () => {
    const t = readTexts('en', { a: { hello: '{{ name }}, {{none}}!' } }).of('a') as unknown as Read
    expect(t('hello', { name: '$& {{name}} $t(hello)', none: undefined })).toBe(
      '$& {{name}} $t(hello), !',
    )
  })

  it('says the key where there is no text', () => {
    const t = readTexts('en', { a: { group: { text: 'x' } } }).of('a') as unknown as Read
    expect([t('missing'), t('group'), t('b:group.text')]).toEqual([
      'missing',
      'group',
      'group.text',
    ])
  })

  it('gives the same function for the same namespace: effects may depend on it', () => {
    const texts = readTexts('en', {})
    expect(texts.of('a')).toBe(texts.of('a'))
  })
})
