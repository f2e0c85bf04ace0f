import type { CDPSession } from '@playwright/test'

interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: (string | string[])[] } }
  nodes: number[]
  strings: string[]
}

/** What the protocol keeps of each request while it watches a page. */
const WATCHERS = /NetworkResourcesData/

/**
 * Bytes of everything that lives after garbage collection, of scripts and of what the browser holds for them, by a
 * heap snapshot. Compiled code does not count: the engine goes on compiling for minutes, whatever the page keeps.
 */
export async function keptBytes(cdp: CDPSession): Promise<number> {
  const { snapshot, nodes, strings } = await takeSnapshot(cdp)
  const fields = snapshot.meta.node_fields
  const [types] = snapshot.meta.node_types
  const [type, name, size] = ['type', 'name', 'self_size'].map((field) => fields.indexOf(field))
  if (type === undefined || name === undefined || size === undefined || !Array.isArray(types))
    throw new Error('the heap snapshot has another form')
  let bytes = 0
  for (let node = 0; node < nodes.length; node += fields.length) {
    const isCode = types[nodes[node + type] ?? -1] === 'code'
    const isWatcher = WATCHERS.test(strings[nodes[node + name] ?? -1] ?? '')
    if (!isCode && !isWatcher) bytes += nodes[node + size] ?? 0
  }
  return bytes
}

async function takeSnapshot(cdp: CDPSession): Promise<Snapshot> {
  for (let times = 0; times < 3; times += 1) await cdp.send('HeapProfiler.collectGarbage')
  const chunks: string[] = []
  const onChunk = ({ chunk }: { chunk: string }) => void chunks.push(chunk)
  cdp.on('HeapProfiler.addHeapSnapshotChunk', onChunk)
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  cdp.off('HeapProfiler.addHeapSnapshotChunk', onChunk)
  return JSON.parse(chunks.join('')) as Snapshot
}
