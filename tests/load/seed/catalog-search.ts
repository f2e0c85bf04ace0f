import { LANGUAGES } from '#app/modules/market/market.ts'

/**
 * The words of each product in each language: the fragments were cut by the shop's own code, Postgres puts them
 * behind each other with their weights (A title, B seller, shelf and creator, C and D the rest).
 */
export const DOCUMENTS = LANGUAGES.map((language) => {
  const words = (alias: string, kind: string, match: string) =>
    `JOIN bench_seed.fragment ${alias}
       ON ${alias}.language = '${language}' AND ${alias}.kind = '${kind}' AND ${alias}.${match}`
  return `
  INSERT INTO search_document_${language} (product_id, language, head, body)
  SELECT product_id, '${language}', head, head || rest FROM (
    SELECT p.id AS product_id, rest.terms AS rest,
           title.terms || series.terms || (p.code || ':1A')::tsvector || coalesce(edition.terms, '') ||
             seller.terms || shelf.terms || coalesce(maker.terms, '') AS head
      FROM bench_seed.plan p
      ${words('title', 'title', 'number = p.base')}
      ${words('rest', 'rest', 'number = p.base')}
      ${words('series', 'series', 'number = p.series')}
      ${words('seller', 'merchant', 'number = p.seller')}
      ${words('shelf', 'category', 'words = p.category')}
      LEFT ${words('edition', 'edition', 'number = p.edition')}
      LEFT JOIN bench_seed.shown s ON s.product_id = p.id
      LEFT ${words('maker', 'creator', 'number = s.maker')}
     ORDER BY p.i) made`
})

/** Counts titles and brands that hold each word; the words themselves and their slips are the shop's. */
export const DICTIONARY = [
  `INSERT INTO search_term (language, term, word, products, slips)
   SELECT language, term, word, 0, slips FROM bench_seed.word
    ORDER BY language, term
   ON CONFLICT (language, term) DO NOTHING`,
  `INSERT INTO search_term (language, term, word, products, slips)
   SELECT language, code::text, code::text, 0, '{}'
     FROM unnest(ARRAY['${LANGUAGES.join("','")}']) AS language, generate_series(100, 999) AS code (code)
    WHERE EXISTS (SELECT FROM bench_seed.plan p WHERE p.code = code.code)
   ON CONFLICT (language, term) DO NOTHING`,
  ...LANGUAGES.map(
    (language) => `
    UPDATE search_term t SET products = found.ndoc
      FROM ts_stat('SELECT head FROM search_document_${language}') AS found
     WHERE t.language = '${language}' AND t.term = found.word AND t.products <> found.ndoc`,
  ),
]
