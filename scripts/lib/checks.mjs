import fs from 'node:fs'
import path from 'node:path'
import { databaseUrl } from '../../sandbox/postgres/cluster.mjs'
import { buildApp, tool } from './build.mjs'
import { childEnvironment, run } from './command.mjs'
import { journeys } from './journeys.mjs'
import { inProject, nodeBinary } from './paths.mjs'
import { print, step } from './terminal.mjs'
import { smallStorms } from './storm-run.mjs'
import { readVitestCounts } from './test-counts.mjs'

/** A check of one command: it passes when the command does; what it found is shown if it does not. */
const command =
  (label, bin, args) =>
  async ({ signal }) => {
    const { code, output } = await step(
      label,
      () => run(nodeBinary, [tool(bin), ...args], { signal }),
      (result) => result.code === 0,
    )
    if (code !== 0) print(output.trimEnd())
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  }

async function vitest({ signal, cluster, words }) {
  const report = path.join(cluster.scratch, 'vitest.json')
  fs.rmSync(report, { force: true })
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await run(nodeBinary, [tool('vitest'), ...args, ...words], {
    env: childEnvironment({ TEST_DATABASE_URL: databaseUrl(cluster, 'postgres') }),
    onLine: print,
    signal,
  })
  return readVitestCounts(report, code)
}

/**
 * What `npm test` runs, in this order. `needs` names what is set up before the first step.
 * @type {{ name: string, title: string, needs?: ('browser' | 'database')[], run: (context: object) => Promise<{ passed: number, failed: number }> }[]}
 */
export const checks = [
  { name: 'format', title: 'Format', run: command('prettier', 'prettier', ['--check', '.']) },
  { name: 'lint', title: 'Lint', run: command('oxlint', 'oxlint', ['--deny-warnings']) },
  {
    name: 'architecture',
    title: 'Architecture',
    run: command('dependency-cruiser', 'depcruise', ['app']),
  },
  { name: 'types', title: 'Types', run: command('tsc', 'tsc', ['--noEmit']) },
  { name: 'dead-code', title: 'Dead code', run: command('knip', 'knip', []) },
  { name: 'unit', title: 'Unit and use-case tests', needs: ['database'], run: vitest },
  {
    name: 'build',
    title: 'Production build',
    run: async ({ signal }) => {
      await buildApp(signal)
      const isBuilt = fs.existsSync(inProject('build', 'server', 'index.js'))
      return { passed: Number(isBuilt), failed: Number(!isBuilt) }
    },
  },
  { name: 'storm', title: 'Storms at their smallest', run: smallStorms },
  {
    name: 'e2e',
    title: 'Browser journeys, then audit',
    needs: ['browser', 'database'],
    run: journeys,
  },
]
