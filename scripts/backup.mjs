// `npm run backup [-- folder]`: writes the shop's database and its media into a new folder.
import path from 'node:path'
import { backUp } from './lib/backup/backup.mjs'
import { reportFailure } from './lib/failure.mjs'
import { inState } from './lib/paths.mjs'
import { print } from './lib/terminal.mjs'

try {
  const { DATABASE_URL: databaseUrl, MEDIA_DIR: mediaFolder } = process.env
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-')
  const folder = path.resolve(process.argv[2] ?? inState('backups', stamp))
  const { tables, rows, media } = await backUp({ databaseUrl, mediaFolder, folder })
  print(`${rows} rows of ${tables} tables and ${media} media files are in ${folder}`)
} catch (error) {
  process.exitCode = reportFailure(error)
}
