import cluster from 'node:cluster'
import { randomUUID } from 'node:crypto'

/**
 * One scrape reaches one process, and is about all of them: it asks the process above, which passes question and
 * answers on. Nothing is kept there.
 */
type Message =
  | { about: 'metrics'; ask: string }
  | { about: 'metrics'; ask: string; asker: number; of: number }
  | { about: 'metrics'; answer: string; asker: number; snapshot: unknown }

const PATIENCE_MS = 1_000

const isOurs = (message: unknown): message is Message =>
  typeof message === 'object' && message !== null && 'about' in message

/** In the process above: questions go to all, each answer to who asked. */
export function relayMetrics(): void {
  cluster.on('message', (worker, message: unknown) => {
    if (!isOurs(message)) return
    if ('answer' in message) {
      cluster.workers?.[message.asker]?.send(message)
      return
    }
    const all = Object.values(cluster.workers ?? {}).filter((each) => each?.isConnected())
    for (const each of all) {
      each?.send({ about: 'metrics', ask: message.ask, asker: worker.id, of: all.length })
    }
  })
}

/** In a web process: answers the others' questions with `snapshot()`, and asks them. */
export function joinMetrics<Snapshot>(snapshot: () => Snapshot): () => Promise<Snapshot[]> {
  if (!cluster.isWorker) return async () => [snapshot()]
  const waiting = new Map<string, (message: Message) => void>()
  const send = (message: Message) => process.connected && process.send?.(message)

  process.on('message', (message) => {
    if (!isOurs(message)) return
    if ('answer' in message) waiting.get(message.answer)?.(message)
    else if ('asker' in message) {
      waiting.get(message.ask)?.(message)
      const { ask, asker } = message
      send({ about: 'metrics', answer: ask, asker, snapshot: snapshot() })
    }
  })

  /** Who does not answer in time (it is about to end, or busy) is left out. */
  return () =>
    new Promise((resolve) => {
      const id = randomUUID()
      const collected: Snapshot[] = []
      let expected = Infinity
      const finish = () => {
        clearTimeout(timer)
        waiting.delete(id)
        resolve(collected)
      }
      const timer = setTimeout(finish, PATIENCE_MS)
      waiting.set(id, (message) => {
        if ('of' in message) expected = message.of
        else if ('snapshot' in message) collected.push(message.snapshot as Snapshot)
        if (collected.length >= expected) finish()
      })
      send({ about: 'metrics', ask: id })
    })
}
