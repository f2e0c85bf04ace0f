import { searchProducts } from '#app/modules/catalog/catalog.server.ts'
import type { ListQuery } from '#app/modules/catalog/list-query.ts'
import { LANGUAGES, type Language, type MarketCode } from '#app/modules/market/market.ts'
import { systemClock } from '#app/platform/clock.ts'
import { openDatabase } from '#app/platform/db.server.ts'
import type { Sql } from '#app/platform/sql.server.ts'
import type { Part } from '../part.ts'
import { measured } from '../row.ts'
import type { Stack } from '../stack.ts'
import { median, quantile, type Random, seededRandom } from '../statistics.ts'

const SEARCHES = 100
const ROUNDS = 3
/** In four of ten searches a letter is wrong, a word only begun, or there are two words. */
const SLIP_SHARE = 0.15
const PREFIX_SHARE = 0.15
const TWO_WORDS_SHARE = 0.4

const MARKET_OF: Readonly<Record<Language, MarketCode>> = {
  en: 'US',
  es: 'ES',
  id: 'ID',
  th: 'TH',
  ms: 'MY',
  vi: 'VN',
  fil: 'PH',
  zh: 'SG',
}

const QUERY: ListQuery = {
  minMinor: null,
  maxMinor: null,
  isAvailable: false,
  merchant: null,
  shipsFrom: null,
  sort: 'popular',
  page: 1,
}

/**
 * What Postgres takes for a search, dictionary and products together, in each language over 100,000 products: the
 * shop's own code searches on one connection, its statements are timed one after the other, round trip included.
 * Words are those of the titles as shoppers meet them, some mistyped, begun or unknown. The p95 of a language is the
 * median of three interleaved rounds.
 */
export const search: Part = async ({ stack, log }) => {
  const database = openDatabase(stack.env['DATABASE_URL'] ?? '', 1)
  try {
    const timer = timedSql(database.sql)
    const words = new Map<Language, string[]>()
    for (const language of LANGUAGES) words.set(language, await shoppersWords(stack, language))
    const seen = new Map(LANGUAGES.map((language) => [language, emptySeries()]))
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const language of LANGUAGES) {
        const times: number[] = []
        const random = seededRandom(round)
        const before = stack.cpu().postgres
        for (let index = 0; index < SEARCHES; index += 1) {
          const text = typed(words.get(language) ?? [], random)
          const input = { text, market: MARKET_OF[language], language, query: QUERY }
          timer.reset()
          await searchProducts({ sql: timer.sql, clock: systemClock }, input)
          times.push(timer.ms())
        }
        // The first round warms the cache and is not counted.
        const found = round > 0 ? seen.get(language) : undefined
        found?.p95.push(quantile(times, 0.95))
        found?.p50.push(quantile(times, 0.5))
        found?.cpu.push((stack.cpu().postgres - before) / SEARCHES)
      }
      if (round > 0) log(`round ${round} of ${ROUNDS}`)
    }
    return [...seen].map(([language, { p95, p50, cpu }]) =>
      measured(`search.${language}.p95`, median(p95), {
        rounds: p95,
        note: `p50 ${median(p50).toFixed(1)}, Postgres ${median(cpu).toFixed(1)} CPU ms on average`,
      }),
    )
  } finally {
    await database.close()
  }
}

const emptySeries = () => ({ p95: [] as number[], p50: [] as number[], cpu: [] as number[] })

function timedSql(sql: Sql): { sql: Sql; reset(): void; ms(): number } {
  let spentMs = 0
  return {
    sql: {
      ...sql,
      async rows<Row>(name: string, text: string, values: readonly unknown[]) {
        const startedMs = performance.now()
        const rows = await sql.rows<Row>(name, text, values)
        spentMs += performance.now() - startedMs
        return rows
      },
    },
    reset: () => void (spentMs = 0),
    ms: () => spentMs,
  }
}

/** Words of titles in the language: the common ones as often as they stand there. */
async function shoppersWords({ pool }: Stack, language: Language): Promise<string[]> {
  const { rows } = await pool.query<{ word: string }>(
    `SELECT t.word FROM search_term t
      WHERE t.language = $1 AND t.products > 0 AND char_length(t.word) > 1
      ORDER BY md5(t.term) LIMIT 3000`,
    [language],
  )
  const common = await pool.query<{ word: string }>(
    `SELECT word FROM search_term WHERE language = $1 AND char_length(word) > 1
      ORDER BY products DESC LIMIT 150`,
    [language],
  )
  return [...rows.slice(0, 1_500), ...Array.from({ length: 10 }, () => common.rows).flat()].map(
    ({ word }) => word,
  )
}

function typed(words: readonly string[], random: Random): string {
  const word = () => words[Math.floor(random() * words.length)] ?? ''
  const first = word()
  const text = random() < TWO_WORDS_SHARE ? `${word()} ${first}` : first
  const chance = random()
  if (chance < SLIP_SHARE) return withSlip(text, random)
  if (chance < SLIP_SHARE + PREFIX_SHARE && text.length > 4) return text.slice(0, -2)
  return text
}

/** Two letters swapped or one left out, somewhere in the middle. */
function withSlip(text: string, random: Random): string {
  const letters = [...text]
  if (letters.length < 5) return text
  const at = 1 + Math.floor(random() * (letters.length - 2))
  const [letter = '', next = ''] = [letters[at], letters[at + 1]]
  return letters.toSpliced(at, 2, ...(random() < 0.5 ? [next, letter] : [next])).join('')
}
