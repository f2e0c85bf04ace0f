import { lastUnits } from './last-units.ts'
import type { Storm } from './storm.ts'

/** Every storm, in the order they are run. */
export const STORMS: readonly Storm[] = [lastUnits]
