import { mkdirSync, writeFileSync } from 'node:fs'
import { reportFailure } from '../../scripts/lib/failure.mjs'
import { guard } from '../../scripts/lib/guard.mjs'
import { createLifetime, Interrupted } from '../../scripts/lib/lifetime.mjs'
import { bold, dim, duration, print, step } from '../../scripts/lib/terminal.mjs'
import { benchFolder, openBenchCluster } from './cluster.ts'
import type { Bench } from './part.ts'
import { type NamedPart, PARTS } from './parts.ts'
import { failedRow, formatRows, type Row } from './row.ts'
import { ROWS } from './rows.ts'
import { ensureSeeded } from './seed/databases.ts'
import { openStack, type Stack, type StackSize } from './stack.ts'
import { readSurroundings } from './surroundings.ts'

/**
 * `npm run bench`: sets up a shop of its own, measures one part after the other, prints one table and writes it to
 * `.data/bench/latest.json`. Exit code 1 if a part could not be measured; a missed goal is a row, not an error.
 */
async function main(words: readonly string[]): Promise<number> {
  const unknown = words.filter((word) => !PARTS.some(({ name }) => name === word))
  if (unknown.length > 0) {
    print(
      `No such part: ${unknown.join(', ')}. Known are ${PARTS.map(({ name }) => name).join(', ')}.`,
    )
    return 1
  }
  const chosen = PARTS.filter(({ name }) => words.length === 0 || words.includes(name))
  const surroundings = await readSurroundings()
  print(
    dim(
      `  ${surroundings.cores} cores (${surroundings.processor}), load ${surroundings.loadAverage} before;` +
        ` others used ${surroundings.othersBusy} cores: ${surroundings.busiest.join(', ') || 'nothing'}`,
    ),
  )
  const rows = await runParts(chosen)
  print('')
  for (const [index, line] of formatRows(rows).entries()) print(index === 0 ? bold(line) : line)
  mkdirSync(benchFolder(), { recursive: true })
  writeFileSync(benchFolder('latest.json'), `${JSON.stringify(rows, null, 2)}\n`)
  writeFileSync(benchFolder('surroundings.json'), `${JSON.stringify(surroundings, null, 2)}\n`)
  return rows.some(({ value }) => value === null) ? 1 : 0
}

const lifetime = createLifetime()
lifetime.onForce(guard.killAll)

async function runParts(chosen: readonly NamedPart[]): Promise<Row[]> {
  const cluster = await openBenchCluster(lifetime)
  const open = (size: StackSize): Promise<Stack> =>
    step(`Starting the ${size} shop`, () => openStack(cluster, size, lifetime, { isFresh }))
  await ensureSeeded(cluster, lifetime)
  const isFresh = chosen.some(({ writes }) => writes)
  const stacks = new Map<StackSize, Promise<Stack>>()
  const openOnce = (size: StackSize): Promise<Stack> => {
    const known = stacks.get(size) ?? open(size)
    stacks.set(size, known)
    return known
  }
  const bench: Bench = {
    stack: await openOnce('large'),
    openStack: openOnce,
    log: (text) => print(dim(`    ${text}`)),
    signal: lifetime.signal,
  }
  const rows: Row[] = []
  for (const part of chosen) rows.push(...(await runPart(part, bench)))
  const order = Object.keys(ROWS)
  const place = ({ name }: Row) => (order.indexOf(name) + order.length) % order.length
  return rows.toSorted((a, b) => place(a) - place(b))
}

async function runPart({ name, run }: NamedPart, bench: Bench): Promise<Row[]> {
  const startedMs = Date.now()
  print(`\n${bold(name)}`)
  try {
    // A stop asked for from the terminal does not wait for the part.
    const found = await Promise.race([run(bench), lifetime.interrupted()])
    for (const line of formatRows(found).slice(1)) print(`  ${line}`)
    return found
  } catch (error) {
    if (error instanceof Interrupted) throw error
    print(`  ${error instanceof Error ? error.stack : String(error)}`)
    return [failedRow(name, error)]
  } finally {
    print(dim(`  ${duration(Date.now() - startedMs)}`))
  }
}

let exitCode: number
try {
  exitCode = await main(process.argv.slice(2))
} catch (error) {
  exitCode = reportFailure(error) || 130
}
await lifetime.close()
process.exit(exitCode)
