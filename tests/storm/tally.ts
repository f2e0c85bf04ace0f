/** Counts by name. */
export class Tally {
  readonly #counts = new Map<string, number>()

  add(name: string, count = 1): void {
    this.#counts.set(name, this.of(name) + count)
  }

  of(name: string): number {
    return this.#counts.get(name) ?? 0
  }

  /** All counts whose name fits, together. */
  matching(pattern: RegExp): number {
    let sum = 0
    for (const [name, count] of this.#counts) if (pattern.test(name)) sum += count
    return sum
  }

  /** "20 order, 180 sold-out", most frequent first. */
  toString(): string {
    return [...this.#counts]
      .toSorted((a, b) => b[1] - a[1])
      .map(([name, count]) => `${count} ${name}`)
      .join(', ')
  }
}
