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
/** How much one more measurement weighs. */
const WEIGHT = 0.2

/** Learns from each round how long the steps take, so that the next strike falls inside of one. */
export function watchSteps(): { round(step: Step, buyers: number): Round } {
  const usualMs = new Map<Step, number>()
  const learn = (step: Step, tookMs: number) => {
    const usual = usualMs.get(step) ?? FIRST_GUESS_MS
    usualMs.set(step, usual + (tookMs - usual) * WEIGHT)
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
        if (missing === 0) open(usualMs.get(step) ?? FIRST_GUESS_MS)
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
