import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{app,sandbox,tests,scripts}/**/*.test.{ts,tsx}'],
    // Use-case tests share one Postgres server; each worker has a database of its own.
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    globalSetup: 'tests/support/global-setup.ts',
  },
})
