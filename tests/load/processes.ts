import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export interface ProcessFacts {
  pid: number
  parent: number
  /** CPU time of the process itself, user and system. */
  cpuMs: number
  /** CPU time of the children it has seen the end of. */
  reapedMs: number
  residentBytes: number
  command: string
}

/** Linux counts CPU in hundredths of a second, whatever the kernel's own tick. */
const TICK_MS = 10
const PAGE_BYTES = 4096

function readLinux(pid: string): ProcessFacts | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const end = stat.lastIndexOf(')')
    // The fields of proc(5) from the third one on.
    const fields = stat.slice(end + 2).split(' ')
    const ticks = (index: number) => Number(fields[index] ?? 0) * TICK_MS
    return {
      pid: Number(pid),
      parent: Number(fields[1]),
      cpuMs: ticks(11) + ticks(12),
      reapedMs: ticks(13) + ticks(14),
      residentBytes: Number(fields[21] ?? 0) * PAGE_BYTES,
      command: stat.slice(stat.indexOf('(') + 1, end),
    }
  } catch {
    return null
  }
}

/** `1-02:03:04.56`, `3:04.56` to milliseconds. */
export function clockMs(text: string): number {
  const [days, rest] = text.includes('-') ? text.split('-', 2) : ['0', text]
  const parts = (rest ?? '0').split(':').map(Number)
  const seconds = parts.reduce((sum, part) => sum * 60 + part, 0)
  return Math.round((Number(days) * 86_400 + seconds) * 1000)
}

/** Elsewhere `ps` knows the same, without the time of ended children. */
function readByPs(): ProcessFacts[] {
  const columns = ['pid=', 'ppid=', 'time=', 'rss=', 'comm='].join(',')
  const text = execFileSync('ps', ['-A', '-o', columns], { encoding: 'utf8' })
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [pid = '', parent = '', time = '', resident = '', ...command] = line.trim().split(/\s+/)
      return {
        pid: Number(pid),
        parent: Number(parent),
        cpuMs: clockMs(time),
        reapedMs: 0,
        residentBytes: Number(resident) * 1024,
        command: command.join(' '),
      }
    })
}

/** All processes of this machine as the system accounts for them. */
export function readProcesses(): ProcessFacts[] {
  if (process.platform !== 'linux') return readByPs()
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(readLinux)
    .filter((facts) => facts !== null)
}

/** A process with all that descend from it: a cluster of web processes, Postgres with its backends. */
export function processTree(leader: number, all: readonly ProcessFacts[]): ProcessFacts[] {
  const children = Map.groupBy(all, ({ parent }) => parent)
  const found: ProcessFacts[] = []
  const wanted = all.filter(({ pid }) => pid === leader)
  for (let next = wanted.pop(); next; next = wanted.pop()) {
    found.push(next)
    wanted.push(...(children.get(next.pid) ?? []))
  }
  return found
}

/** CPU milliseconds a process has used since it began, with its children, those that have ended included. */
export function cpuOfTree(leader: number, all: readonly ProcessFacts[]): number {
  return processTree(leader, all).reduce((sum, { cpuMs, reapedMs }) => sum + cpuMs + reapedMs, 0)
}
