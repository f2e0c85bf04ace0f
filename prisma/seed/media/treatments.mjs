/** The script of every film by the video's slug. */
import { beautyFilms } from './treatments/beauty.mjs'
import { electronicsFilms } from './treatments/electronics.mjs'
import { fashionFilms } from './treatments/fashion.mjs'
import { foodFilms } from './treatments/food.mjs'
import { homeFilms } from './treatments/home.mjs'
import { sportFilms } from './treatments/sport.mjs'
import { thrifty } from './treatments/shots.mjs'

const scripts = {
  ...beautyFilms,
  ...electronicsFilms,
  ...fashionFilms,
  ...foodFilms,
  ...homeFilms,
  ...sportFilms,
}

export const treatments = Object.fromEntries(
  Object.entries(scripts).map(([slug, script]) => [slug, thrifty(script)]),
)
