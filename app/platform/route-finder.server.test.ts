import type { ServerBuild } from '@remix-run/node'
import { expect, it } from 'vitest'
import { routeFinder } from './route-finder.server.ts'

const routes = Object.fromEntries(
  [
    { id: 'root', path: '' },
    { id: 'start', parentId: 'root', index: true },
    { id: 'market', parentId: 'root', path: ':market/:language' },
    { id: 'feed', parentId: 'market', index: true },
    { id: 'search', parentId: 'market', path: 'search' },
    { id: 'product', parentId: 'market', path: 'products/:slug' },
    { id: 'rest', parentId: 'market', path: '*' },
    { id: 'frame', parentId: 'root' },
    { id: 'account', parentId: 'frame', path: 'account' },
    { id: 'orders', parentId: 'account', path: 'orders' },
  ].map((route) => [route.id, route]),
) as unknown as ServerBuild['routes']
const find = routeFinder(routes)

it.each([
  ['/', '/'],
  ['/_root.data', '/'],
  ['/es/es', '/:market/:language'],
  ['/es/es.data', '/:market/:language'],
  ['/es/es/search', '/:market/:language/search'],
  ['/es/es/products/tea', '/:market/:language/products/:slug'],
  ['/es/es/products/tea.data', '/:market/:language/products/:slug'],
  ['/account/orders', '/account/orders'],
  ['/es/es/wp-admin', undefined],
  ['/es/es/', '/:market/:language'],
  ['//es/es', undefined],
  ['/es//search', undefined],
  ['/es/es/Search', undefined],
  ['/constructor/__proto__/x/y', undefined],
])('%s is %s', (path, name) => {
  expect(find(path)?.name).toBe(name)
})

it('an index route answers for the layout it stands in', () => {
  expect(find('/es/es')?.ids).toEqual(['root', 'market', 'feed'])
  expect(find('/account/orders')?.ids).toEqual(['root', 'frame', 'account', 'orders'])
})
