/**
 * The picture each product is taken in: light mood, wall, floor, what stands behind, plinth, things around,
 * and how the product is turned. `alt` is the second picture's mood and colours.
 */
import { beautyLooks } from './looks/beauty.mjs'
import { electronicsLooks } from './looks/electronics.mjs'
import { fashionLooks } from './looks/fashion.mjs'
import { foodLooks } from './looks/food.mjs'
import { homeLooks } from './looks/home.mjs'
import { sportLooks } from './looks/sport.mjs'

export const looks = {
  ...beautyLooks,
  ...electronicsLooks,
  ...fashionLooks,
  ...foodLooks,
  ...homeLooks,
  ...sportLooks,
}
