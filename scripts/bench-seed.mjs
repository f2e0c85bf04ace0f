// `npm run bench:seed`: the data of the bench, 100,000 products; what is there already is kept.
import { runBench } from './lib/bench-run.mjs'

process.exit(await runBench('bench-seed.ts', [], { needsBuild: false }))
