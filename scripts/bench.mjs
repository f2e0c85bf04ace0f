// `npm run bench`: measures the shop against its promises; `npm run bench -- feed order` some parts.
import { runBench } from './lib/bench-run.mjs'

process.exit(await runBench('bench.ts', process.argv.slice(2), { needsBuild: true }))
