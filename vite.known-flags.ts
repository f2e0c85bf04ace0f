import type { Plugin } from 'vite'

type Known = readonly [pattern: RegExp, value: string]

const REMIX: readonly Known[] = [
  [/\bwindow\.__remixContext\.isSpaMode\b/g, 'false'],
  [
    /(?:\bwindow\.__remixContext\.)?\bfuture\.v3_(?:singleFetch|fetcherPersist|relativeSplatPath)\b/g,
    'true',
  ],
  [/(?:\bwindow\.__remixContext\.)?\bfuture\.v3_lazyRouteDiscovery\b/g, 'false'],
  // Named for its tools, a component cannot be left out; ours is `ui/link.tsx`.
  [/^(?:Nav)?Link\.displayName = .+$/gm, ''],
]
const ROUTER: readonly Known[] = [
  [
    /\bfuture\.v7_(?:fetcherPersist|normalizeFormMethod|partialHydration|prependBasename|relativeSplatPath|skipActionErrorRevalidation)\b/g,
    'true',
  ],
]

/** The files that ask, and what remix.config.js answers, once and for all. */
const ANSWERS: readonly (readonly [file: RegExp, known: readonly Known[]])[] = [
  [/@remix-run\/react\/dist\/esm\/(?:browser|components|fog-of-war|links|routes)\.js$/, REMIX],
  [/@remix-run\/router\/dist\/router\.js$/, ROUTER],
]

/**
 * Remix asks in the browser which of its future flags are set. They are known when the shop is built: with the
 * answers written in, the code of the ways not taken is left out (2 kB). A file that asks differently than it did
 * stops the build.
 */
export function knownFlags(): Plugin {
  const answered = new Set<RegExp>()
  return {
    name: 'known-flags',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    transform(code, id) {
      const answer = ANSWERS.find(([file]) => file.test(id))
      if (!answer) return null
      let known = code
      for (const [pattern, value] of answer[1])
        known = known.replace(pattern, () => {
          answered.add(pattern)
          return value
        })
      return { code: known, map: null }
    },
    buildEnd(error) {
      const silent = [...REMIX, ...ROUTER].filter(([pattern]) => !answered.has(pattern))
      if (!error && silent.length > 0)
        this.error(`Remix no longer asks for ${silent.map(([pattern]) => pattern).join(', ')}`)
    },
  }
}
