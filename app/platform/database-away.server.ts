/** What visitors are asked to wait before they try again. */
export const DATABASE_RETRY_AFTER_S = '5'

/** Codes of Node, Postgres (class 57: shutting down, starting, out of time; 53300: no slot) and Prisma for "no database there". */
const CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '57014',
  '53300',
  'P1001',
  'P1017',
  'P2024',
])
/**
 * The same in words: of the pool, of a connection that broke under a query, and of Prisma, which puts Postgres' code
 * into its sentence. A statement that ran into its time limit (57014) is a database with too much to do.
 */
const MESSAGES =
  /timeout exceeded when trying to connect|timeout expired|Connection terminated|connection error and is not queryable|Can't reach database|Code: `(57P0[123]|57014|53300)`/

/** Whether an error only says that the database is away: the visitor should come back, nothing is wrong with the page. */
export function isDatabaseAway(error: unknown): boolean {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    const code = 'code' in each ? String(each.code) : ''
    if (CODES.has(code) || MESSAGES.test(each.message)) return true
    if (each instanceof AggregateError && each.errors.some(isDatabaseAway)) return true
  }
  return false
}
