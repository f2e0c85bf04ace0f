import type { FlatNamespace, TFunction } from 'i18next'
import { createContext, useContext } from 'react'
import type { Texts } from '#app/platform/texts.ts'

const Context = createContext<Texts | null>(null)

/** The texts of the document, which has one language for its life. */
export const TextsProvider = Context.Provider

type Namespaces = FlatNamespace | readonly [FlatNamespace, ...FlatNamespace[]]

/**
 * The reader's texts: `t('key')` of the (first) namespace named, `t('other:key')` of the others named. A key that
 * does not exist is a compile error.
 */
export function useTranslation<const Named extends Namespaces = 'common'>(
  namespaces?: Named,
): { t: TFunction<Named>; language: string } {
  const texts = useContext(Context)
  if (!texts) throw new Error('Texts need a <TextsProvider> around the page')
  const named: Namespaces = namespaces ?? 'common'
  const first = typeof named === 'string' ? named : named[0]
  return { t: texts.of(first) as TFunction<Named>, language: texts.language }
}
