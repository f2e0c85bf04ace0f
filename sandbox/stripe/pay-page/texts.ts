import en from '../texts/en.json' with { type: 'json' }
import es from '../texts/es.json' with { type: 'json' }
import fil from '../texts/fil.json' with { type: 'json' }
import id from '../texts/id.json' with { type: 'json' }
import ms from '../texts/ms.json' with { type: 'json' }
import th from '../texts/th.json' with { type: 'json' }
import vi from '../texts/vi.json' with { type: 'json' }
import zh from '../texts/zh.json' with { type: 'json' }

export type TextKey = keyof typeof en

const TEXTS: Readonly<Record<string, Readonly<Record<TextKey, string>>>> = {
  en,
  es,
  fil,
  id,
  ms,
  th,
  vi,
  zh,
}
/** Locales for amounts, and for the `lang` attribute where it says more than the language. */
const LOCALES: Readonly<Record<string, string>> = {
  en: 'en-US',
  es: 'es-ES',
  fil: 'fil-PH',
  id: 'id-ID',
  ms: 'ms-MY',
  th: 'th-TH',
  vi: 'vi-VN',
  zh: 'zh-Hans-CN',
}

export interface Texts {
  language: string
  htmlLang: string
  locale: string
  t(key: TextKey, values?: Readonly<Record<string, string>>): string
}

/** Texts in the language asked for, else the first one the browser names, else English. */
export function textsFor(asked: string | null, acceptLanguage: string | undefined): Texts {
  const accepted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => part.trim().split(/[-;]/)[0] ?? '')
  const wanted = [asked ?? '', ...accepted].map((code) => (code === 'tl' ? 'fil' : code))
  const language = wanted.find((code) => Object.hasOwn(TEXTS, code)) ?? 'en'
  const texts = TEXTS[language] ?? en
  return {
    language,
    htmlLang: language === 'zh' ? 'zh-Hans' : language,
    locale: LOCALES[language] ?? 'en-US',
    t: (key, values = {}) =>
      texts[key].replaceAll(/\{\{(\w+)\}\}/g, (_match, name: string) => values[name] ?? ''),
  }
}
