import type { Tx } from '#app/platform/db.server.ts'
import { i18nFor } from '#app/platform/i18n.server.ts'
import { categoryKey, isCategory } from './categories.ts'
import { type SearchDocument, searchDocument } from './search-document.ts'
import { slipsOf } from './search-terms.ts'

interface Entry {
  productId: string
  language: string
  document: SearchDocument
}

/**
 * Writes the search documents of products anew and brings the dictionary up to date; to be called in the
 * transaction that changes their texts.
 * @param creators names of those who show a product, by product id
 */
export async function indexProducts(
  tx: Tx,
  productIds: readonly string[],
  creators: ReadonlyMap<string, readonly string[]> = new Map(),
): Promise<void> {
  const products = await tx.product.findMany({
    where: { id: { in: [...productIds] } },
    select: { id: true, category: true, texts: true, merchant: { select: { name: true } } },
  })
  const entries = products.flatMap(({ id, category, texts, merchant }) =>
    texts.map(({ language, title, description, highlights, optionLabels }): Entry => ({
      productId: id,
      language,
      document: searchDocument({
        title,
        description,
        highlights,
        merchant: merchant.name,
        category: categoryName(category, language),
        creators: creators.get(id) ?? [],
        options: Object.values(optionLabels as Record<string, string>),
      }),
    })),
  )
  const before = await forget(tx, productIds)
  await writeDocuments(tx, entries)
  await countTerms(tx, entries, before)
}

function categoryName(category: string, language: string): string {
  if (!isCategory(category)) return category
  return i18nFor(language).getFixedT(language, 'catalog')(categoryKey(category))
}

/** Takes the old documents away. Returns which words they had put into the dictionary. */
async function forget(
  tx: Tx,
  productIds: readonly string[],
): Promise<{ language: string; term: string; products: number }[]> {
  return tx.$queryRaw`
    WITH old AS (DELETE FROM search_document WHERE product_id = ANY(${[...productIds]}::uuid[])
                 RETURNING language, head)
    SELECT language, lexeme AS term, count(*)::int AS products
      FROM old, unnest(tsvector_to_array(head)) AS lexeme GROUP BY language, lexeme`
}

async function writeDocuments(tx: Tx, entries: readonly Entry[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO search_document (product_id, language, head, body)
    SELECT product_id, language, head::tsvector, body::tsvector
      FROM unnest(${entries.map(({ productId }) => productId)}::uuid[],
                  ${entries.map(({ language }) => language)}::text[],
                  ${entries.map(({ document }) => document.head)}::text[],
                  ${entries.map(({ document }) => document.body)}::text[])
        AS made (product_id, language, head, body)`
}

interface Count {
  language: string
  term: string
  word: string
  products: number
}

/** In the order of the words, so that two merchants who save at once do not wait for each other in a circle. */
async function countTerms(
  tx: Tx,
  entries: readonly Entry[],
  before: readonly { language: string; term: string; products: number }[],
): Promise<void> {
  const counts = new Map<string, Count>()
  const add = (language: string, term: string, word: string, by: number) => {
    const key = `${language} ${term}`
    const count = counts.get(key) ?? { language, term, word, products: 0 }
    counts.set(key, { ...count, products: count.products + by })
  }
  for (const { language, document } of entries) {
    for (const [term, word] of document.terms) {
      add(language, term, word, document.headTerms.has(term) ? 1 : 0)
    }
  }
  for (const { language, term, products } of before) add(language, term, term, -products)
  const rows = [...counts.values()]
    .toSorted((a, b) => compare(a.language, b.language) || compare(a.term, b.term))
    .map((row) => ({ ...row, slips: slipsOf(row.term) }))
  await tx.$executeRaw`
    INSERT INTO search_term (language, term, word, products, slips)
    SELECT language, term, word, products, slips
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS made (language text, term text, word text, products int, slips text[])
    ON CONFLICT (language, term)
    DO UPDATE SET products = greatest(0, search_term.products + excluded.products)`
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
