import { defineConfig } from 'prisma/config'

// The CLI only generates and formats here; migrations are applied by scripts/migrate.mjs.
export default defineConfig({ schema: 'prisma', migrations: { path: 'prisma/migrations' } })
