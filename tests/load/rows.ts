/** What a row promises. `goal` null: shown for orientation, nothing is promised. */
export interface RowFacts {
  unit: string
  goal: number | null
  better: 'lower' | 'higher'
}

const atMost = (goal: number, unit: string): RowFacts => ({ unit, goal, better: 'lower' })
const atLeast = (goal: number, unit: string): RowFacts => ({ unit, goal, better: 'higher' })
const shown = (unit: string, better: RowFacts['better'] = 'lower'): RowFacts => ({
  unit,
  goal: null,
  better,
})

/** CPU milliseconds per request or purchase of each process, in one group of rows. */
const cpuOf = (name: string): Record<string, RowFacts> =>
  Object.fromEntries(
    ['web', 'postgres', 'sandbox', 'worker'].map((process) => [
      `${name}.cpu.${process}`,
      shown('CPU ms'),
    ]),
  )

const LANGUAGES = ['en', 'es', 'id', 'th', 'ms', 'vi', 'fil', 'zh']
const PAGE_TYPES = ['feed', 'product', 'category', 'search', 'cart', 'checkout']
const ORDER_STEPS = ['add', 'checkout', 'quote', 'pay', 'card', 'return', 'order']

/** Every row of the bench and its goal, in the order of the table. */
export const ROWS: Readonly<Record<string, RowFacts>> = {
  'feed.html.cpu': atMost(3, 'CPU ms'),
  'feed.html.rps': atLeast(300, '/s on a core'),
  'feed.html.p99': atMost(60, 'ms at 100/s'),
  'feed.html.sql': shown('statements'),
  'feed.html.gzip.cpu': atMost(3, 'CPU ms'),
  'feed.html.gzip.rps': atLeast(300, '/s on a core'),
  'feed.html.gzip.p99': atMost(60, 'ms at 100/s'),
  'feed.html.gzip.kB': shown('kB'),
  'product.html.cpu': atMost(4, 'CPU ms'),
  'product.html.rps': shown('/s on a core', 'higher'),
  'product.html.p99': atMost(80, 'ms at 100/s'),
  'product.html.sql': atMost(2, 'statements'),
  'product.html.distinct.cpu': atMost(4, 'CPU ms'),
  'product.html.distinct.rps': shown('/s on a core', 'higher'),
  'product.html.distinct.p99': atMost(80, 'ms at 100/s'),
  'category.html.cpu': atMost(4, 'CPU ms'),
  'category.html.rps': shown('/s on a core', 'higher'),
  'category.html.p99': atMost(80, 'ms at 100/s'),
  'category.html.sql': atMost(2, 'statements'),
  ...Object.fromEntries(LANGUAGES.map((code) => [`search.${code}.p95`, atMost(40, 'ms')])),
  'cart.add.p95': atMost(25, 'ms'),
  'cart.add.cpu': atMost(6, 'CPU ms'),
  ...cpuOf('cart.add'),
  'order.rate': atLeast(36.5, 'orders/s'),
  ...Object.fromEntries(ORDER_STEPS.map((step) => [`order.${step}.p99`, atMost(500, 'ms')])),
  ...cpuOf('order'),
  'order.cpu': shown('CPU ms'),
  'order.audit': atMost(0, 'exit code'),
  'flash.sold': atLeast(100, 'units'),
  'flash.answered': atMost(10, 's'),
  'flash.errors': atMost(0, 'answers'),
  'start.cold': atMost(5, 's'),
  'rss.idle': atMost(200, 'MB'),
  'rss.load': atMost(400, 'MB'),
  'growth.feed': atMost(1.2, '×'),
  'growth.product': atMost(1.2, '×'),
  'growth.cart': atMost(1.2, '×'),
  'growth.order': atMost(1.2, '×'),
  'events.ingest': atLeast(5000, '/s on a core'),
  'events.lost': atMost(0, 'events'),
  'feed.lcp': atMost(1.3, 's'),
  'product.lcp': atMost(1.3, 's'),
  'category.lcp': shown('s'),
  'search.lcp': shown('s'),
  'cart.lcp': shown('s'),
  'checkout.lcp': atMost(1.3, 's'),
  ...Object.fromEntries(PAGE_TYPES.map((type) => [`${type}.cls`, atMost(0.02, 'shift')])),
  'inp.swipe': atMost(100, 'ms'),
  'inp.tag': atMost(100, 'ms'),
  'inp.cart': atMost(100, 'ms'),
  'js.first': atMost(110, 'kB'),
  'js.player': atMost(210, 'kB'),
  'feed.firstframe': atMost(1.2, 's'),
  'swipe.firstframe.p50': atMost(100, 'ms'),
  'swipe.firstframe.p95': atMost(300, 'ms'),
  'swipe.fingerup.p50': shown('ms'),
  'swipe.fingerup.p95': shown('ms'),
  'swipe.waste': atMost(-30, '%'),
  'swipe.memory.heap': atMost(10, '%'),
  'swipe.memory.elements': atMost(3, 'elements'),
}
