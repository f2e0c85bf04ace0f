// `npm run restore -- folder [--replace]`: makes the shop's database and media what they were when the backup was written.
import path from 'node:path'
import { restore } from './lib/backup/restore.mjs'
import { reportFailure } from './lib/failure.mjs'
import { SetupError } from './lib/setup-error.mjs'
import { print } from './lib/terminal.mjs'

try {
  const args = process.argv.slice(2)
  const [given, ...more] = args.filter((arg) => arg !== '--replace')
  if (!given || more.length > 0)
    throw new SetupError('Which backup?', 'npm run restore -- <folder> [--replace]')
  const { DATABASE_URL: databaseUrl, MEDIA_DIR: mediaFolder } = process.env
  const { tables, rows, media } = await restore({
    databaseUrl,
    mediaFolder,
    folder: path.resolve(given),
    replace: args.includes('--replace'),
  })
  print(`${rows} rows of ${tables} tables are back. \`npm run audit\` proves the books.`)
  if (media.copied > 0) print(`${media.copied} media files were copied to ${mediaFolder}.`)
  if (media.missing.length > 0) {
    print(`${media.missing.length} media files are whole neither there nor in the backup:`)
    for (const name of media.missing.slice(0, 10)) print(`  ${name}`)
  }
} catch (error) {
  process.exitCode = reportFailure(error)
}
