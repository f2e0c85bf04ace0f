/** A line before a counter: whoever comes while all are busy waits, first come, first served. */
export interface Line {
  /** Runs `task` when it is its turn; its failure is the caller's. */
  pass<T>(task: () => Promise<T>): Promise<T>
}

/** @param width how many are served at the same time */
export function createLine(width: number): Line {
  const waiting: (() => void)[] = []
  let free = width
  return {
    async pass(task) {
      if (free > 0) free -= 1
      else await new Promise<void>((turn) => waiting.push(turn))
      try {
        return await task()
      } finally {
        const next = waiting.shift()
        if (next) next()
        else free += 1
      }
    },
  }
}
