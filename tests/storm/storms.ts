import { anyOrder } from './any-order.ts'
import { carts } from './carts.ts'
import { kills } from './kills.ts'
import { lastUnits } from './last-units.ts'
import { latePayers } from './late-payers.ts'
import { lostAnswers } from './lost-answers.ts'
import { oneCoupon } from './one-coupon.ts'
import { prices } from './prices/prices.ts'
import { partsAway } from './parts-away.ts'
import { refunds } from './refunds.ts'
import { restarts } from './restarts.ts'
import { silence } from './silence.ts'
import type { Storm } from './storm.ts'
import { twoMessengers } from './two-messengers.ts'

/** Every storm, in the order they are run. */
export const STORMS: readonly Storm[] = [
  lastUnits,
  carts,
  latePayers,
  twoMessengers,
  lostAnswers,
  anyOrder,
  refunds,
  oneCoupon,
  prices,
  kills,
  restarts,
  silence,
  partsAway,
]
