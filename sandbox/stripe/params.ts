import { invalidRequest } from './errors.ts'

/** A decoded form value: text at the leaves, named branches in between. */
export type FormValue = string | FormBranch
export interface FormBranch {
  [key: string]: FormValue
}

const KEY = /^([^[\]]+)((?:\[[^[\]]*\])*)$/

/**
 * Decodes `a=1&b[c]=2&d[]=3&d[]=4` into nested branches. Lists stay branches with numeric keys,
 * because only the schema knows whether `metadata[0]` is a list entry or a key named "0".
 * Throws a 400 in Stripe's shape for text that is no form.
 */
export function decodeForm(encoded: string): FormBranch {
  const root: FormBranch = Object.create(null)
  if (encoded === '') return root
  for (const pair of encoded.split('&')) {
    if (pair === '') continue
    const split = pair.indexOf('=')
    const key = decodeText(split < 0 ? pair : pair.slice(0, split))
    place(root, key, split < 0 ? '' : decodeText(pair.slice(split + 1)))
  }
  return root
}

/** The same parameters in the same text, whatever order they were sent in. */
export function canonicalForm(value: FormValue): string {
  if (typeof value === 'string') return JSON.stringify(value)
  const entries = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalForm(value[key] ?? '')}`)
  return `{${entries.join(',')}}`
}

/** `['card', 'number']` → `card[number]`, the way Stripe names a parameter in its errors. */
export function paramName(path: readonly PropertyKey[]): string {
  const [first, ...rest] = path.map(String)
  return (first ?? '') + rest.map((part) => `[${part}]`).join('')
}

function place(root: FormBranch, key: string, value: string) {
  const match = KEY.exec(key)
  if (!match) throw invalidRequest(`The parameter name ${key} has unbalanced brackets.`)
  const path = [
    match[1] ?? '',
    ...[...(match[2] ?? '').matchAll(/\[([^[\]]*)\]/g)].map((m) => m[1] ?? ''),
  ]
  let branch = root
  for (const [depth, part] of path.entries()) {
    const name = part === '' ? String(Object.keys(branch).length) : part
    if (depth === path.length - 1) {
      if (typeof branch[name] === 'object') throw mixed(key)
      branch[name] = value
      return
    }
    const next = (branch[name] ??= Object.create(null) as FormBranch)
    if (typeof next === 'string') throw mixed(key)
    branch = next
  }
}

function mixed(key: string) {
  return invalidRequest(`The parameter ${key} is sent both as a value and as a group.`)
}

function decodeText(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw invalidRequest('The request holds text that is not valid percent-encoded UTF-8.')
  }
}
