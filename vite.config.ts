import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'
import { chunkOf } from './vite.chunks.ts'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [tailwindcss(), remix(remixConfig)],
  // Two dev servers on one checkout must not share a dependency cache.
  ...(process.env['VITE_CACHE_DIR'] ? { cacheDir: process.env['VITE_CACHE_DIR'] } : {}),
  // The scan for what browsers need follows server code as well, and this one has no build for them.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
  // entry.client.tsx awaits the language's texts at top level.
  build: {
    target: 'es2022',
    ...(!isSsrBuild && {
      rollupOptions: { output: { manualChunks: chunkOf, onlyExplicitManualChunks: true } },
    }),
  },
}))
