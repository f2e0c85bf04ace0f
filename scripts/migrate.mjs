// Applies the migrations to the database that DATABASE_URL names: `node scripts/migrate.mjs`.
import { reportFailure } from './lib/failure.mjs'
import { migrate } from './lib/migrations.mjs'
import { givenEnvironment } from './lib/settings.mjs'
import { SetupError } from './lib/setup-error.mjs'
import { print } from './lib/terminal.mjs'

try {
  const { DATABASE_URL } = givenEnvironment()
  if (!DATABASE_URL) {
    throw new SetupError('DATABASE_URL is not set', 'postgresql://user:password@host:5432/database')
  }
  const { applied } = await migrate(DATABASE_URL, {
    onMigration: (name) => print(`applying ${name}`),
  })
  print(applied.length ? `${applied.length} applied` : 'nothing to apply')
} catch (error) {
  process.exitCode = reportFailure(error)
}
