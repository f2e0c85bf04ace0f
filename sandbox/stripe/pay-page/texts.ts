import { formatAmount } from '../currency.ts'
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
export interface Texts {
  language: string
  htmlLang: string
  /** The amount of minor units as a price, e.g. `RM4,599.00`. */
  price(amountMinor: number, currency: string): string
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
  const htmlLang = language === 'zh' ? 'zh-Hans' : language
  return {
    language,
    htmlLang,
    price: (amountMinor, currency) => formatAmount(amountMinor, currency, htmlLang),
    t: (key, values = {}) =>
      texts[key].replaceAll(/\{\{(\w+)\}\}/g, (_match, name: string) => values[name] ?? ''),
  }
}
