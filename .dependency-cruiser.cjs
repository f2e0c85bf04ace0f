/**
 * The architecture as a table: a module may use only the modules on its line, and arrows only go down.
 * Levels: 0 identity market ledger media analytics · 1 payment merchants · 2 catalog · 3 inventory creators orders ·
 * 4 promotions videos · 5 cart · 6 checkout feed
 */
const mayUse = {
  identity: ['market'],
  market: [],
  ledger: [],
  media: [],
  analytics: ['market'],
  payment: ['market', 'ledger'],
  merchants: ['identity', 'market'],
  catalog: ['market', 'media', 'merchants'],
  inventory: ['market', 'catalog', 'merchants'],
  creators: ['identity', 'market', 'catalog', 'ledger'],
  orders: ['identity', 'market', 'catalog', 'payment', 'ledger'],
  promotions: ['market', 'catalog'],
  videos: ['market', 'media', 'catalog', 'creators'],
  cart: ['market', 'catalog', 'inventory', 'promotions'],
  checkout: [
    'identity',
    'market',
    'ledger',
    'catalog',
    'cart',
    'inventory',
    'promotions',
    'payment',
    'orders',
    'creators',
  ],
  feed: ['market', 'media', 'videos', 'catalog', 'inventory', 'analytics', 'creators'],
}
const modules = '^app/modules/'
const test = String.raw`\.test\.tsx?$`

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A circle cannot be read from top to bottom.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'unknown-module',
      severity: 'error',
      comment: 'A new module begins with its line in the table above.',
      from: { path: `${modules}(?!(${Object.keys(mayUse).join('|')})/)` },
      to: {},
    },
    ...Object.entries(mayUse).map(([name, uses]) => ({
      name: `module-${name}`,
      severity: 'error',
      comment: `${name} may use: ${uses.join(', ') || 'no other module'}`,
      from: { path: `${modules}${name}/`, pathNot: test },
      to: { path: modules, pathNot: `${modules}(${[name, ...uses].join('|')})/` },
    })),
    {
      name: 'front-door-only',
      severity: 'error',
      comment: 'Other folders enter a module by <name>.ts, <name>.server.ts or a view (.tsx).',
      from: { path: '^app/(?:modules/([^/]+)|routes|jobs|ui|platform)/', pathNot: test },
      to: {
        path: String.raw`^app/modules/([^/]+)/(?!\1\.(server\.)?ts$)[^/]+\.ts$`,
        pathNot: String.raw`^app/modules/$1/`,
      },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment:
        'Plain .ts in a module or shared/: values in, values out; runs in browser, server and test.',
      from: { path: '^app/(modules|shared)/', pathNot: String.raw`\.server\.ts$|\.tsx$|${test}` },
      to: {
        pathNot: String.raw`^app/(modules|shared)/.*(?<!\.server)\.ts$|node_modules/(zod|libphonenumber-js)/`,
      },
    },
    {
      name: 'views-are-client-safe',
      severity: 'error',
      comment:
        'A view is shipped to the browser: no server code, no route, no door to the outside.',
      from: { path: String.raw`^app/(modules|ui)/.*\.tsx$`, pathNot: test },
      to: {
        path: String.raw`\.server\.ts$|^app/(routes|jobs|platform)/`,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'platform-by-context',
      severity: 'error',
      comment:
        'Use cases receive ctx: tests pass another. Only writing to the outbox and making secrets and ids are plain functions.',
      from: { path: modules, pathNot: test },
      to: {
        path: '^app/platform/',
        pathNot: String.raw`^app/platform/(outbox|secret|id|i18n)\.server\.ts$`,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'edges-are-leaves',
      severity: 'error',
      comment: 'Nothing imports a route or a job.',
      from: {
        path: '^app/',
        pathNot: String.raw`^app/(routes|jobs)/|^app/(routes|root)\.tsx?$|${test}`,
      },
      to: { path: '^app/(routes|jobs)/' },
    },
    {
      name: 'no-modules-below',
      severity: 'error',
      comment: 'ui, shared and platform do not know the business.',
      from: { path: '^app/(ui|shared|platform)/', pathNot: test },
      to: { path: modules },
    },
    {
      name: 'one-door-stripe',
      severity: 'error',
      comment:
        'Stripe is spoken to through platform/stripe.server.ts; everyone else knows its types at most.',
      from: { path: '^app/', pathNot: String.raw`^app/platform/stripe\.server\.ts$` },
      to: { path: 'node_modules/stripe/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|app/platform/generated' },
    exclude: { path: 'app/platform/generated' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
}
