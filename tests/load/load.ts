import { setTimeout as wait } from 'node:timers/promises'

/** What a stretch of load was like. */
export interface Stretch {
  count: number
  seconds: number
  /** Of every piece of work in milliseconds. */
  latencies: number[]
}

/** A piece of work; `index` counts from 0. It throws where the answer is not the expected one. */
export type Work = (index: number) => Promise<void>

/** As many at once as there are workers, each beginning the next piece when its last one is done. */
export async function closedLoop(
  options: { workers: number; ms: number },
  work: Work,
): Promise<Stretch> {
  const latencies: number[] = []
  const startedMs = performance.now()
  let index = 0
  const worker = async () => {
    while (performance.now() - startedMs < options.ms) {
      const beganMs = performance.now()
      await work(index++)
      latencies.push(performance.now() - beganMs)
    }
  }
  await Promise.all(Array.from({ length: options.workers }, worker))
  const seconds = (performance.now() - startedMs) / 1000
  return { count: latencies.length, seconds, latencies }
}

/**
 * A fixed number a second whatever the answers take, as visitors come. Latency counts from when a piece was due:
 * one that had to wait because the shop was slow is not forgiven the wait.
 */
export async function openLoop(
  options: { perSecond: number; ms: number },
  work: Work,
): Promise<Stretch> {
  const latencies: number[] = []
  const startedMs = performance.now()
  const total = Math.round((options.perSecond * options.ms) / 1000)
  const running: Promise<void>[] = []
  const failures: unknown[] = []
  for (let index = 0; index < total; index += 1) {
    const dueMs = startedMs + (index * 1000) / options.perSecond
    const aheadMs = dueMs - performance.now()
    if (aheadMs > 1) await wait(aheadMs)
    running.push(
      work(index).then(
        () => void latencies.push(performance.now() - dueMs),
        (error: unknown) => void failures.push(error),
      ),
    )
    if (failures.length > 0) break
  }
  await Promise.all(running)
  if (failures.length > 0) throw failures[0]
  return { count: total, seconds: (performance.now() - startedMs) / 1000, latencies }
}
