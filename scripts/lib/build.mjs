import fs from 'node:fs'
import { childEnvironment, runNode } from './command.mjs'
import { fingerprint, whenChanged } from './inputs.mjs'
import { inProject, inState } from './paths.mjs'
import { step } from './terminal.mjs'

const generatedClient = 'app/platform/generated'
const prismaInputs = [
  'prisma/schema.prisma',
  'prisma/models',
  'prisma.config.ts',
  'package-lock.json',
]
const buildInputs = [
  'app',
  'locales',
  'public',
  'prisma/schema.prisma',
  'prisma/models',
  'package.json',
  'package-lock.json',
  'remix.config.js',
  'tsconfig.json',
  'vite.config.ts',
]

const isNotBuilt = (file) => file === generatedClient || /\.test\.tsx?$/.test(file)

/**
 * The script of a command-line tool in `node_modules/.bin`, to be run by the project's own Node.
 * @param {string} name
 */
export const tool = (name) => fs.realpathSync(inProject('node_modules', '.bin', name))

/** Generates the Prisma client when the schema changed. */
export async function generateClient(signal) {
  await whenChanged(
    inState('generate-hash'),
    fingerprint(prismaInputs),
    inProject(generatedClient, 'client.ts'),
    () =>
      step('Generating the database client', () =>
        runNode('prisma generate', [tool('prisma'), 'generate'], {
          env: childEnvironment({
            PRISMA_SCHEMA_ENGINE_BINARY: inProject('scripts', 'schema-engine-stub'),
            PRISMA_HIDE_UPDATE_MESSAGE: '1',
          }),
          signal,
        }),
      ),
  )
}

/** Builds server and browser code for production when a source changed. */
export async function buildApp(signal) {
  await whenChanged(
    inState('build-hash'),
    fingerprint(buildInputs, isNotBuilt),
    inProject('build', 'server', 'index.js'),
    () =>
      step('Building', (detail) =>
        runNode('The build', [tool('remix'), 'vite:build'], {
          env: childEnvironment({ NODE_ENV: 'production' }),
          onLine: detail,
          signal,
        }),
      ),
  )
}
