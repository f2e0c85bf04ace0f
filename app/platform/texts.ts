import type { TFunction } from 'i18next'

/** One namespace of a language: texts by key, in groups. */
export interface TextTree {
  readonly [key: string]: string | TextTree
}

/** The texts of one language as the views use them. */
export interface Texts {
  language: string
  /** `t` for keys of this namespace; keys of others begin with theirs, as in `market:name.ES`. Always the same one. */
  of: (namespace: string) => TFunction
}

interface Values {
  count?: number
  [name: string]: unknown
}

const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/g

/**
 * Reads texts written in i18next's JSON (v4: plurals by `Intl.PluralRules`, `{{values}}`), word for word as i18next
 * would; texts.test.ts holds it to that. It does without all that a page never asks for (loading, detecting,
 * formatting, nesting), which is nine tenths of i18next, so that a browser gets 1 kB instead of 16, and every text
 * of a page on the server costs a fraction.
 */
export function readTexts(language: string, namespaces: TextTree): Texts {
  const plurals = new Intl.PluralRules(language)
  const known = new Map<string, TFunction>()

  function find(namespace: string, key: string): string | undefined {
    let found: string | TextTree | undefined = namespaces[namespace]
    for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined
    return typeof found === 'string' ? found : undefined
  }

  function make(ownNamespace: string) {
    return (address: string, values?: Values): string => {
      const colon = address.indexOf(':')
      const namespace = colon < 0 ? ownNamespace : address.slice(0, colon)
      const key = address.slice(colon + 1)
      const count = values?.count
      const text =
        (count === 0 && find(namespace, `${key}_zero`)) ||
        (count !== undefined && find(namespace, `${key}_${plurals.select(count)}`)) ||
        (find(namespace, key) ?? key)
      if (!values) return text
      return text.replace(PLACEHOLDER, (placeholder, name: string) =>
        name in values ? show(values[name]) : placeholder,
      )
    }
  }

  return {
    language,
    of(namespace) {
      const t = known.get(namespace) ?? (make(namespace) as unknown as TFunction)
      known.set(namespace, t)
      return t
    },
  }
}

function show(value: unknown): string {
  return value === undefined || value === null ? '' : String(value)
}
