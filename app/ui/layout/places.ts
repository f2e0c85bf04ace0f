import { CirclePlay, CircleUserRound, Search, ShoppingBag, Store } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { Place } from './site.ts'

/** Places in the order of the tab bar, with their icons. */
export const PLACES: readonly { place: Place; icon: LucideIcon }[] = [
  { place: 'feed', icon: CirclePlay },
  { place: 'shop', icon: Store },
  { place: 'search', icon: Search },
  { place: 'cart', icon: ShoppingBag },
  { place: 'account', icon: CircleUserRound },
]
