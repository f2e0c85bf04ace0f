import { expect, it } from 'vitest'
import { clockMs, cpuOfTree, type ProcessFacts, processTree, readProcesses } from './processes.ts'

const facts = (pid: number, parent: number, cpuMs: number, reapedMs = 0): ProcessFacts => ({
  pid,
  parent,
  cpuMs,
  reapedMs,
  residentBytes: 0,
  command: 'test',
})

it('a tree is a process with all that descend from it, ended children included', () => {
  const all = [
    facts(1, 0, 5),
    facts(2, 1, 10, 3),
    facts(3, 2, 20),
    facts(4, 3, 40),
    facts(5, 1, 80),
  ]
  expect(processTree(2, all).map(({ pid }) => pid)).toEqual([2, 3, 4])
  expect(cpuOfTree(2, all)).toBe(73)
  expect(cpuOfTree(9, all)).toBe(0)
})

it.each([
  ['0:00.52', 520],
  ['3:04.50', 184_500],
  ['02:03:04', 7_384_000],
  ['1-00:00:01', 86_401_000],
])('ps writes %s', (text, ms) => expect(clockMs(text)).toBe(ms))

it('finds this process with its CPU and memory', () => {
  const own = readProcesses().find(({ pid }) => pid === process.pid)
  expect(own?.cpuMs).toBeGreaterThan(0)
  expect(own?.residentBytes).toBeGreaterThan(1_000_000)
})
