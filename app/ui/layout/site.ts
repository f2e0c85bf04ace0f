import type { MarketChoice } from '../market-form.tsx'
import type { ThemeChoice } from '../theme-toggle.tsx'

/** Places of the main navigation. */
export type Place = 'feed' | 'shop' | 'search' | 'cart' | 'account'

export interface FooterLink {
  label: string
  to: string
}

export interface FooterGroup {
  title: string
  links: readonly FooterLink[]
}

/** All that the shell of any page needs to know. */
export interface Site {
  /** Address of each place in the current market and language. */
  links: Record<Place, string>
  /** Units in the cart. */
  cartCount: number
  choice: MarketChoice
}

/** What the shop's room has at its foot. */
export interface SiteFoot {
  groups: readonly FooterGroup[]
  /** Registration lines and badges that the market's law wants on every page. */
  legalLines: readonly string[]
  /** Four digits, for the copyright line. */
  year: number
  theme: ThemeChoice
}
