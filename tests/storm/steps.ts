/** A purchase, step by step; the last is the shop's own: telling the buyer by mail. */
export const STEPS = ['add', 'checkout', 'press', 'pay', 'return', 'mail'] as const
export type Step = (typeof STEPS)[number]

/** Some buyers on their way to one step, which they begin together. */
export interface Round {
  /** Resolves once they have begun it, with how long it usually takes, in ms. */
  begun: Promise<number>
  /** A buyer comes to a step and waits there for the others if it is the round's. */
  enter(step: Step, buyer: object): Promise<void>
  /** A buyer's purchase is over. */
  leave(buyer: object): void
  /** The moment of the strike. @returns how many buyers are inside the step */
  strike(): number
  isStruck(): boolean
}

const FIRST_GUESS_MS = 40
/** So many of the last ones say how long a step takes. */
const REMEMBERED = 25

/** Learns from each round how long the steps take, so that the next strike falls inside of one. */
export function watchSteps(): { round(step: Step, buyers: number): Round } {
  const tookMs = new Map<Step, number[]>()
  const learn = (step: Step, ms: number) => {
    tookMs.set(step, [...(tookMs.get(step) ?? []), ms].slice(-REMEMBERED))
  }
  /** The middle one: a few that met a part just started again would lead beyond the step. */
  const usualMs = (step: Step) => {
    const sorted = (tookMs.get(step) ?? []).toSorted((a, b) => a - b)
    return sorted[Math.floor(sorted.length / 2)] ?? FIRST_GUESS_MS
  }
  return {
    round(step, buyers) {
      const places = new Map<object, { step: Step; sinceMs: number }>()
      let missing = buyers
      let isStruck = false
      let open: (usualMs: number) => void = () => undefined
      const begun = new Promise<number>((resolve) => (open = resolve))
      const arrive = () => {
        missing -= 1
        if (missing === 0) open(usualMs(step))
      }
      const arrived = new Set<object>()
      const end = (buyer: object) => {
        const place = places.get(buyer)
        if (place && !isStruck) learn(place.step, performance.now() - place.sinceMs)
        places.delete(buyer)
      }
      return {
        begun,
        async enter(next, buyer) {
          end(buyer)
          if (next === step) {
            arrived.add(buyer)
            arrive()
            await begun
          }
          places.set(buyer, { step: next, sinceMs: performance.now() })
        },
        leave(buyer) {
          end(buyer)
          if (!arrived.has(buyer)) arrive()
        },
        strike() {
          isStruck = true
          return [...places.values()].filter((place) => place.step === step).length
        },
        isStruck: () => isStruck,
      }
    },
  }
}
