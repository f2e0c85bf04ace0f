import { openDatabase } from '#app/platform/db.server.ts'
import { readEnv } from '#app/platform/env.server.ts'
import { openStripe } from '#app/platform/stripe.server.ts'
import { auditDatabase } from './audit-checks.server.ts'
import { auditStripe } from './audit-stripe.server.ts'

/**
 * `npm run audit`: proves money, stock and ledger from the rows themselves, and charges, refunds and disputes from Stripe's own lists.
 * One line per promise; exit 1 if one does not hold.
 */
const env = readEnv(process.env)
const database = openDatabase(env.DATABASE_URL, 2)
let broken = 0
try {
  const findings = [
    ...(await auditDatabase(database.db)),
    ...(await auditStripe(database.db, openStripe(env))),
  ]
  for (const { promise, offenders } of findings) {
    if (offenders.length === 0) console.log(`holds   ${promise}`)
    else {
      broken += 1
      console.log(`BROKEN  ${promise}`)
      for (const offender of offenders.slice(0, 10)) console.log(`        ${offender}`)
      if (offenders.length > 10) console.log(`        and ${offenders.length - 10} more`)
    }
  }
} finally {
  await database.close()
}
console.log(broken === 0 ? 'audit: every promise holds' : `audit: ${broken} promises are broken`)
process.exit(broken === 0 ? 0 : 1)
