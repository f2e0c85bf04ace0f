import type { Market } from '#app/modules/market/market.ts'
import { COOKIE_MAX_AGE_S, type CookieName } from '#app/platform/cookies.server.ts'
import type { LegalSection } from './legal-document.ts'
import type { LegalSource } from './legal-source.server.ts'
import { OPERATOR } from './operator.server.ts'

type Service = Market['delivery']['zones'][number]['standard']

/** Services with the price of the lightest parcel and their working days. */
export function deliveryTable({ facts, say, money }: LegalSource): LegalSection {
  const { zones, crossBorder } = facts.delivery
  const services: [string, (Service | null)[]][] = [
    ['standard', zones.map((zone) => zone.standard)],
    ['express', zones.map((zone) => zone.express)],
    ['near', [crossBorder.near.standard]],
    ['far', [crossBorder.far.standard]],
  ]
  const rows = services.flatMap(([name, offers]) => {
    const known = offers.filter((offer) => offer !== null)
    if (known.length === 0) return []
    const first = Math.min(...known.map((offer) => offer.minDays))
    const last = Math.max(...known.map((offer) => offer.maxDays))
    return [
      [
        say(`shipping.table.${name}`),
        money(Math.min(...known.map((offer) => offer.priceMinor))),
        first === last ? `${first}` : `${first}–${last}`,
      ],
    ]
  })
  return {
    id: 'prices',
    title: say('shipping.table.title'),
    lines: [say('shipping.table.note')],
    table: {
      head: ['service', 'price', 'time'].map((column) => say(`shipping.table.${column}`)),
      rows,
    },
  }
}

const DAY_S = 24 * 3600

/** Every cookie the shop knows: the list cannot forget one. */
export function cookieTable({ say, days }: LegalSource): LegalSection {
  const names = Object.keys(COOKIE_MAX_AGE_S) as CookieName[]
  return {
    id: 'kept',
    title: say('cookies.table.title'),
    lines: [],
    table: {
      head: ['name', 'purpose', 'lasts'].map((column) => say(`cookies.table.${column}`)),
      rows: names.map((name) => [
        name,
        say(`cookies.purposes.${name}`),
        days(Math.round(COOKIE_MAX_AGE_S[name] / DAY_S)),
      ]),
    },
  }
}

export function operatorFacts({ say }: LegalSource): LegalSection {
  const values = {
    name: OPERATOR.name,
    address: OPERATOR.address,
    registration: say('imprint.operator.fictitious'),
    email: OPERATOR.email,
    phone: OPERATOR.phone,
  }
  return {
    id: 'operator',
    title: say('imprint.operator.title'),
    lines: [],
    facts: Object.entries(values).map(([key, value]) => ({
      label: say(`imprint.operator.${key}`),
      value,
    })),
  }
}
