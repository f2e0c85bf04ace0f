import fs from 'node:fs'
import { createRequire } from 'node:module'

/**
 * Stands in for a connection: the engine opens one to learn which SQL to speak, and comparing two
 * schemas then never asks it for anything.
 */
const silentConnection = {
  provider: 'postgres',
  adapterName: 'silent',
  queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: async () => 0,
  executeScript: async () => {},
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
  dispose: async () => {},
}

const offlineAdapter = {
  provider: 'postgres',
  adapterName: 'silent',
  connect: async () => silentConnection,
  connectToShadowDb: async () => silentConnection,
}

/**
 * The SQL that turns the tables of one Prisma schema into those of another. Prisma's own engine
 * works it out, in its WebAssembly form from npm: no binary is downloaded, no database is needed.
 * @param {{ path: string, content: string }[]} from
 * @param {{ path: string, content: string }[]} to
 * @returns {Promise<string>}
 */
export async function diffSchemas(from, to) {
  const require = createRequire(import.meta.url)
  const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils')
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const file = require
    .resolve('@prisma/schema-engine-wasm')
    .replace(/schema_engine\.js$/, 'schema_engine_bg.wasm')
  const { instance } = await WebAssembly.instantiate(fs.readFileSync(file), {
    './schema_engine_bg.js': bindings,
  })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const engine = await bindings.SchemaEngine.new(
    { datamodels: undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(offlineAdapter),
  )
  const { stdout } = await engine.diff({
    from: { tag: 'schemaDatamodel', files: from },
    to: { tag: 'schemaDatamodel', files: to },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return stdout
}
