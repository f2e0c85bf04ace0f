import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#app/modules/market/market.ts'

/** What dependency-cruiser cannot see. An incident becomes a rule here. */

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .filter((file) => !file.startsWith(join('platform', 'generated')))
}

/** Table names by the module that owns them: the file of prisma/models they stand in. */
function owners(): { byModel: Map<string, string>; byTable: Map<string, string> } {
  const byModel = new Map<string, string>()
  const byTable = new Map<string, string>()
  for (const file of readdirSync('prisma/models')) {
    const owner = basename(file, '.prisma')
    const text = readFileSync(join('prisma/models', file), 'utf8')
    for (const [, model = '', body = ''] of text.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)) {
      byModel.set(model[0]?.toLowerCase() + model.slice(1), owner)
      byTable.set(/@@map\("(\w+)"\)/.exec(body)?.[1] ?? model, owner)
    }
  }
  return { byModel, byTable }
}

/** Writes by someone else than the owner, each with its reason. */
const WRITES_ALLOWED: Readonly<Record<string, string>> = {}

describe('table ownership', () => {
  const { byModel, byTable } = owners()
  const places = sources('app').map((file) => ({
    file,
    module: /^modules[/\\]([^/\\]+)/.exec(file)?.[1] ?? file.split(/[/\\]/)[0] ?? '',
    text: readFileSync(join('app', file), 'utf8'),
  }))

  it('only the owner writes a table', () => {
    const trespasses = places.flatMap(({ file, module, text }) => {
      const models = [
        ...text.matchAll(
          /\b(?:db|tx)\.(\w+)\.(?:create|createMany|createManyAndReturn|update|updateMany|upsert|delete|deleteMany)\(/g,
        ),
      ].map(([, model = '']) => byModel.get(model))
      const tables = [...text.matchAll(/\b(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?(\w+)"?/g)].map(
        ([, table = '']) => byTable.get(table),
      )
      return [...models, ...tables]
        .filter((owner) => owner !== undefined && owner !== module)
        .filter((owner) => !(module === 'jobs' && owner === 'platform'))
        .map((owner) => `${file} writes a table of ${owner}`)
        .filter((line) => !Object.hasOwn(WRITES_ALLOWED, line))
    })
    expect(trespasses).toEqual([])
  })
})

describe('texts', () => {
  const namespaces = readdirSync('locales/en')

  function keys(value: unknown, path = ''): string[] {
    return typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => keys(inner, path ? `${path}.${key}` : key))
      : [path]
  }
  const read = (language: string, file: string): unknown =>
    JSON.parse(readFileSync(join('locales', language, file), 'utf8'))
  const PLURAL = /_(zero|one|two|few|many|other)$/

  it.each(LANGUAGES)('%s has exactly the texts that English has', (language) => {
    expect(readdirSync(join('locales', language)).toSorted()).toEqual(namespaces.toSorted())
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const file of namespaces) {
      const english = new Set(keys(read('en', file)).map((key) => key.replace(PLURAL, '')))
      const own = new Set(keys(read(language, file)))
      expect(new Set([...own].map((key) => key.replace(PLURAL, ''))), file).toEqual(english)
      const plural = [...own]
        .filter((key) => PLURAL.test(key))
        .map((key) => key.replace(PLURAL, ''))
      for (const key of new Set(plural)) {
        const missing = categories.filter((form) => !own.has(`${key}_${form}`))
        expect(missing, `${language}/${file}: ${key} lacks plural forms`).toEqual([])
      }
    }
  })

  function placeholders(value: unknown, path = ''): [string, string][] {
    if (typeof value === 'string') {
      const names = [...value.matchAll(/\{\{\s*([\w.]+)/g)].map(([, name = '']) => name)
      return [[path.replace(PLURAL, ''), [...new Set(names)].toSorted().join()]]
    }
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, inner]) =>
      placeholders(inner, path ? `${path}.${key}` : key),
    )
  }

  it.each(LANGUAGES)('%s fills the same gaps as English', (language) => {
    for (const file of namespaces) {
      const english = new Map(placeholders(read('en', file)))
      for (const [key, names] of placeholders(read(language, file))) {
        // "One item" may leave the number out.
        const expected = english.get(key) ?? ''
        const unknown = names.split(',').filter((name) => name && !expected.includes(name))
        expect(unknown, `${language}/${file}: ${key}`).toEqual([])
      }
    }
  })
})

describe('files', () => {
  it('no source file is above 300 lines', () => {
    const long = sources('app')
      .map((file) => ({ file, lines: readFileSync(join('app', file), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 300)
      .map(({ file, lines }) => `${file}: ${lines}`)
    expect(long).toEqual([])
  })
})
