import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance, type i18n, type Resource } from 'i18next'
import { I18N_OPTIONS, NAMESPACES } from './i18n.ts'
import { readTexts, type TextTree, type Texts } from './texts.ts'

/** A language's texts as one file that browsers keep for ever: the name carries the content's hash. */
export interface LocaleBundle {
  path: string
  json: string
}

const LOCALES = join(process.cwd(), 'locales')
const isDevelopment = process.env['NODE_ENV'] === 'development'

/** A language's namespaces, with English where a text is missing: server and browser must say the same. */
function readLanguage(language: string): TextTree {
  const own = readFiles(language)
  const all = language === 'en' ? own : withFallback(own, readFiles('en'))
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
  return withPlurals(all, pluralCategories)
}

/** Where a language has a form that its texts do without (Spanish for millions), the general one stands in. */
function withPlurals(texts: TextTree, categories: readonly string[]): TextTree {
  const complete: Record<string, string | TextTree> = {}
  for (const [key, text] of Object.entries(texts)) {
    const base = key.endsWith('_other') && key.slice(0, -'_other'.length)
    if (base) for (const form of categories) complete[`${base}_${form}`] ??= text
    complete[key] = typeof text === 'object' ? withPlurals(text, categories) : text
  }
  return complete
}

function withFallback(texts: TextTree, fallback: TextTree): TextTree {
  const merged: Record<string, string | TextTree> = { ...fallback }
  for (const [key, text] of Object.entries(texts)) {
    const other = fallback[key]
    merged[key] =
      typeof text === 'object' && typeof other === 'object' ? withFallback(text, other) : text
  }
  return merged
}

function readFiles(language: string): TextTree {
  return Object.fromEntries(
    readdirSync(join(LOCALES, language))
      .filter((file) => file.endsWith('.json'))
      .map((file) => [
        file.slice(0, -'.json'.length),
        JSON.parse(readFileSync(join(LOCALES, language, file), 'utf8')) as TextTree,
      ]),
  )
}

const instances = new Map<string, i18n>()
const readers = new Map<string, Texts>()
const bundles = new Map<string, LocaleBundle>()

/** The texts of `language` with English behind them, loaded once per process (each time in development). */
export function i18nFor(language: string): i18n {
  const known = instances.get(language)
  if (known && !isDevelopment) return known
  const instance = createInstance()
  const resources: Resource = { [language]: readLanguage(language) as Resource[string] }
  void instance.init({
    ...I18N_OPTIONS,
    ns: [...NAMESPACES, 'legal', 'mail'],
    lng: language,
    resources,
    initAsync: false,
  })
  instances.set(language, instance)
  return instance
}

/** What the views read, with the same reader as in the browser. */
export function textsFor(language: string): Texts {
  const known = readers.get(language)
  if (known && !isDevelopment) return known
  const texts = readTexts(language, readLanguage(language))
  readers.set(language, texts)
  return texts
}

/** What the browser fetches for `language`: the namespaces that pages use. */
export function localeBundle(language: string): LocaleBundle {
  const known = bundles.get(language)
  if (known && !isDevelopment) return known
  const texts = readLanguage(language)
  const json = JSON.stringify(Object.fromEntries(NAMESPACES.map((name) => [name, texts[name]])))
  const hash = createHash('sha256').update(json).digest('base64url').slice(0, 10)
  const bundle = { path: `/locales/${language}-${hash}.json`, json }
  bundles.set(language, bundle)
  return bundle
}
