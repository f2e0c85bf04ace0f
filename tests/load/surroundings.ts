import { setTimeout as wait } from 'node:timers/promises'
import { cpus, loadavg, totalmem, version } from 'node:os'
import { readProcesses } from './processes.ts'

/** What the figures were seen on, and what else ran there. */
export interface Surroundings {
  at: string
  cores: number
  processor: string
  memoryGB: number
  system: string
  node: string
  /** Of one minute, before anything was started. */
  loadAverage: number
  /** CPU cores that other processes used before anything was started. */
  othersBusy: number
  busiest: string[]
}

const WATCH_MS = 2_000

/** Watches the machine for two seconds before the bench starts anything. */
export async function readSurroundings(): Promise<Surroundings> {
  const before = new Map(readProcesses().map(({ pid, cpuMs }) => [pid, cpuMs]))
  await wait(WATCH_MS)
  const used = readProcesses()
    .filter(({ pid }) => pid !== process.pid)
    .map(({ pid, command, cpuMs }) => ({
      command,
      share: (cpuMs - (before.get(pid) ?? cpuMs)) / WATCH_MS,
    }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share)
  const processors = cpus()
  return {
    at: new Date().toISOString(),
    cores: processors.length,
    processor: processors[0]?.model ?? 'unknown',
    memoryGB: Math.round(totalmem() / 1e9),
    system: version(),
    node: process.version,
    loadAverage: Number((loadavg()[0] ?? 0).toFixed(2)),
    othersBusy: Number(used.reduce((sum, { share }) => sum + share, 0).toFixed(2)),
    busiest: used
      .slice(0, 5)
      .map(({ command, share }) => `${command} ${Math.round(share * 100)} %`),
  }
}
