import { vitePlugin as remix } from '@remix-run/dev'
import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'
import { chunkOf } from './vite.chunks.ts'
import { knownFlags } from './vite.known-flags.ts'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

const CREATE_ICON = fileURLToPath(new URL('app/ui/create-icon.tsx', import.meta.url))

/** Getters with side effects are nobody's habit here; without that promise every unused read must stay. */
const TERSER = {
  module: true,
  ecma: 2020,
  compress: { passes: 4, pure_getters: true },
  format: { comments: false, wrap_func_args: false },
} as const

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [tailwindcss(), knownFlags(), remix(remixConfig)],
  resolve: {
    alias: [{ find: /^(\.\.?\/)+createLucideIcon\.mjs$/, replacement: CREATE_ICON }],
  },
  // Both sides must draw an icon the same.
  ssr: { noExternal: ['lucide-react'] },
  // Two dev servers on one checkout must not share a dependency cache.
  ...(process.env['VITE_CACHE_DIR'] ? { cacheDir: process.env['VITE_CACHE_DIR'] } : {}),
  // The scan for what browsers need follows server code as well, and this one has no build for them.
  optimizeDeps: { exclude: ['@node-rs/argon2', 'lucide-react'] },
  // entry.client.tsx awaits the language's texts at top level.
  build: {
    target: 'es2022',
    // 5 kB less than esbuild in what the feed loads first.
    ...(!isSsrBuild && { minify: 'terser', terserOptions: TERSER }),
    ...(!isSsrBuild && {
      rollupOptions: { output: { manualChunks: chunkOf, onlyExplicitManualChunks: true } },
    }),
  },
}))
