/**
 * The Remix plugin's options; vite.config.ts passes them on (the plugin does not read this file by itself).
 * v3_lazyRouteDiscovery stays off: its /__manifest endpoint can be abused.
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  serverModuleFormat: 'esm',
  ignoredRouteFiles: ['**/*'],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: false,
  },
}
