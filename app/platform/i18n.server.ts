import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance, type i18n, type Resource, type TFunction } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { I18N_OPTIONS, NAMESPACES } from './i18n.ts'

/** A language's texts as one file that browsers keep for ever: the name carries the content's hash. */
export interface LocaleBundle {
  path: string
  json: string
}

const LOCALES = join(process.cwd(), 'locales')
const isDevelopment = process.env['NODE_ENV'] === 'development'

interface Texts {
  [key: string]: string | Texts
}

/** A language's namespaces, with English where a text is missing: server and browser must say the same. */
function readLanguage(language: string): Texts {
  const own = readFiles(language)
  return language === 'en' ? own : withFallback(own, readFiles('en'))
}

function withFallback(texts: Texts, fallback: Texts): Texts {
  const merged: Texts = { ...fallback }
  for (const [key, text] of Object.entries(texts)) {
    const other = fallback[key]
    merged[key] =
      typeof text === 'object' && typeof other === 'object' ? withFallback(text, other) : text
  }
  return merged
}

function readFiles(language: string): Texts {
  return Object.fromEntries(
    readdirSync(join(LOCALES, language))
      .filter((file) => file.endsWith('.json'))
      .map((file) => [
        file.slice(0, -'.json'.length),
        JSON.parse(readFileSync(join(LOCALES, language, file), 'utf8')) as Texts,
      ]),
  )
}

const instances = new Map<string, i18n>()
const bundles = new Map<string, LocaleBundle>()

/** The texts of `language` with English behind them, loaded once per process (each time in development). */
export function i18nFor(language: string): i18n {
  const known = instances.get(language)
  if (known && !isDevelopment) return known
  const instance = createInstance()
  const resources: Resource = { [language]: readLanguage(language) as Resource[string] }
  void instance.use(initReactI18next).init({
    ...I18N_OPTIONS,
    ns: [...NAMESPACES, 'legal', 'mail'],
    lng: language,
    resources,
    initAsync: false,
  })
  rememberTexts(instance)
  instances.set(language, instance)
  return instance
}

/**
 * Texts without values in them are looked up once: half of what i18next costs a page, for a page asks the same hundred
 * each time.
 */
function rememberTexts(instance: i18n): void {
  const translator = instance.getFixedT.bind(instance) as (...place: unknown[]) => TFunction
  const known = new Map<string, TFunction>()
  const remembered = (...place: unknown[]) => {
    const name = JSON.stringify(place)
    const fixed = known.get(name) ?? withMemory(translator(...place))
    known.set(name, fixed)
    return fixed
  }
  instance.getFixedT = remembered as typeof instance.getFixedT
}

function withMemory(fixed: TFunction): TFunction {
  const translate = fixed as unknown as (...args: unknown[]) => string
  const texts = new Map<unknown, string>()
  const look = (...args: unknown[]): string => {
    const [key] = args
    if (typeof key !== 'string' || args.length > 1) return translate(...args)
    const text = texts.get(key) ?? translate(key)
    texts.set(key, text)
    return text
  }
  return Object.assign(look, fixed) as TFunction
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
