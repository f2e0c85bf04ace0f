// `npm run migration -- <name>`: writes the SQL that brings the tables from the schema of the last
// migration to the schema as it is now. Constraints that Prisma cannot say are added by hand to it.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { reportFailure } from './lib/failure.mjs'
import { inProject, projectDir } from './lib/paths.mjs'
import { diffSchemas } from './lib/schema-diff.mjs'
import { SetupError } from './lib/setup-error.mjs'
import { print } from './lib/terminal.mjs'

const git = (...args) => execFileSync('git', args, { cwd: projectDir, encoding: 'utf8' }).trim()
const isSchema = (file) => file.endsWith('.prisma')

/** The schema as it was when a migration was last added: files with path and content. */
function schemaOfLastMigration() {
  const commit = git('log', '-1', '--format=%H', '--diff-filter=A', '--', 'prisma/migrations')
  return git('ls-tree', '-r', '--name-only', commit, 'prisma')
    .split('\n')
    .filter(isSchema)
    .map((file) => ({ path: file, content: git('show', `${commit}:${file}`) }))
}

function currentSchema() {
  const models = fs.readdirSync(inProject('prisma', 'models')).filter(isSchema)
  return ['prisma/schema.prisma', ...models.map((name) => `prisma/models/${name}`)].map((file) => ({
    path: file,
    content: fs.readFileSync(inProject(file), 'utf8'),
  }))
}

try {
  const name = process.argv[2] ?? ''
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new SetupError('The migration has no good name', 'npm run migration -- add_gift_cards')
  }
  const sql = await diffSchemas(schemaOfLastMigration(), currentSchema())
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const file = path.join('prisma', 'migrations', `${time}_${name}`, 'migration.sql')
  fs.mkdirSync(inProject(path.dirname(file)), { recursive: true })
  fs.writeFileSync(inProject(file), sql)
  print(`${file}\n\n${sql}\nRead it, add the constraints, and run npm start to apply it.`)
} catch (error) {
  process.exitCode = reportFailure(error)
}
