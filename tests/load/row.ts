import { ROWS, type RowFacts } from './rows.ts'

/** A measure as it is printed and as `.data/bench/latest.json` holds it. */
export interface Row extends RowFacts {
  name: string
  /** Null: it could not be measured, and `note` says why. */
  value: number | null
  holds: boolean | null
  /** What a reader must know to believe the value. */
  note?: string
  /** The single rounds whose median the value is. */
  rounds?: number[]
}

export interface Extras {
  note?: string
  rounds?: readonly number[]
  /** Where a goal is not "at most" or "at least", the part says itself whether it holds. */
  holds?: boolean
}

/**
 * A measured value with what `rows.ts` promises of it.
 * @throws Error for a name that is not in the registry: every row has its goal or says that it has none
 */
export function measured(name: string, value: number, extras: Extras = {}): Row {
  const facts = ROWS[name]
  if (!facts) throw new Error(`row ${name} is not in tests/load/rows.ts`)
  return {
    name,
    ...facts,
    value,
    holds: extras.holds ?? holdsGoal(value, facts),
    ...(extras.note && { note: extras.note }),
    ...(extras.rounds && { rounds: [...extras.rounds] }),
  }
}

/** The row of a part that could not be measured. */
export function failedRow(part: string, error: unknown): Row {
  const note = error instanceof Error ? error.message : String(error)
  return { name: part, value: null, unit: '', goal: null, better: 'lower', holds: false, note }
}

function holdsGoal(value: number, { goal, better }: RowFacts): boolean | null {
  if (goal === null) return null
  return better === 'lower' ? value <= goal : value >= goal
}

/** Three significant digits, whole numbers whole. */
export function figure(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 1000) return String(Math.round(value))
  return String(Number(value.toPrecision(3)))
}

function verdict(row: Row): string {
  const { value, goal, better, holds } = row
  if (value === null) return 'failed'
  if (holds === null || goal === null) return ''
  if (holds) return 'holds'
  if (holdsGoal(value, row)) return 'fails'
  const gap = Math.abs(value - goal)
  const share = goal === 0 ? '' : ` (${figure((100 * gap) / goal)} %)`
  return `misses by ${figure(gap)}${share}${better === 'lower' ? ' too much' : ' too little'}`
}

/** One line per row in aligned columns. */
export function formatRows(rows: readonly Row[]): string[] {
  const lines = rows.map((row) => [
    row.name,
    row.value === null ? '–' : figure(row.value),
    row.unit,
    row.goal === null ? '' : `${row.better === 'lower' ? '≤' : '≥'} ${figure(row.goal)}`,
    verdict(row),
    row.note ?? '',
  ])
  const table = [['name', 'value', 'unit', 'goal', '', ''], ...lines]
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...table.map((line) => (line[column] ?? '').length)),
  )
  return table.map((line) =>
    line
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 1 ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd(),
  )
}
