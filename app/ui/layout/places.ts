import CirclePlay from 'lucide-react/icons/circle-play'
import CircleUserRound from 'lucide-react/icons/circle-user-round'
import Search from 'lucide-react/icons/search'
import ShoppingBag from 'lucide-react/icons/shopping-bag'
import Store from 'lucide-react/icons/store'
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
