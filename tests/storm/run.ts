import { createLifetime } from '../../scripts/lib/lifetime.mjs'
import { guard } from '../../scripts/lib/guard.mjs'
import { duration, green, print, red } from '../../scripts/lib/terminal.mjs'
import { openStormShop } from './shop.ts'
import { STORMS } from './storms.ts'
import { type Claim, never, type Storm } from './storm.ts'
import { Tally } from './tally.ts'

/**
 * `npm run storm [-- --small] [name …]`: attacks a production shop of its own, storm after storm, and prints what
 * became of each promise. After each storm the books are audited. Exit 1 if a promise does not hold.
 */
const words = process.argv.slice(2)
const size = words.includes('--small') ? 'small' : 'full'
const names = words.filter((word) => !word.startsWith('--'))
const unknown = names.filter((name) => !STORMS.some((storm) => storm.name === name))
if (unknown.length > 0) {
  print(`There is no storm ${unknown.join(', ')}. Known: ${STORMS.map((s) => s.name).join(', ')}`)
  process.exit(2)
}
const chosen = STORMS.filter(({ name }) => names.length === 0 || names.includes(name))

const lifetime = createLifetime()
lifetime.onForce(guard.killAll)
let passed = 0
let failed = 0

function report(claim: Claim): void {
  if (claim.holds) passed += 1
  else failed += 1
  print(`  ${claim.holds ? green('✓') : red('✗')} ${claim.promise}: ${claim.seen}`)
}

try {
  const shop = await openStormShop(lifetime)
  const weather = async (storm: Storm) => {
    const startedAt = Date.now()
    shop.tally = new Tally()
    print(`\n${storm.name}`)
    const claims = await storm.run(shop, size)
    await shop.sandbox('DELETE', 'faults')
    await shop.settle()
    // 503, "try again", is the right answer of a shop without its database or its Stripe, and only then.
    const [title, isWrong] = storm.injects
      ? (['5xx answers but 503 while a part is away', /^HTTP 5(?!03)/] as const)
      : (['5xx answers', /^HTTP 5/] as const)
    claims.push(never(title, shop.tally.matching(isWrong)))
    const broken = await shop.audit()
    claims.push({
      promise: 'audit',
      seen: broken.join('\n      ') || 'every promise holds',
      holds: broken.length === 0,
    })
    for (const claim of claims) report(claim)
    print(`    ${duration(Date.now() - startedAt)}; ${shop.tally}`)
  }
  for (const storm of chosen) {
    await Promise.race([
      weather(storm).catch((error: unknown) => {
        lifetime.signal.throwIfAborted()
        report({ promise: storm.name, seen: String(error), holds: false })
      }),
      lifetime.interrupted(),
    ])
  }
} catch (error) {
  failed += 1
  print(`\n${error instanceof Error ? error.stack : String(error)}`)
}
await lifetime.close()
print(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
