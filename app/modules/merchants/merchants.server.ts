import type { Context } from '#app/platform/context.server.ts'
import { type IdentityRow, identityOf, type MerchantProfile } from './merchants.ts'

interface Row extends IdentityRow {
  id: string
  slug: string
  name: string
  foundedYear: number
  logoKey: string
  about: string | null
}

/** A store's public face, told in the reader's language or in English. @returns null if there is none */
export async function readMerchant(
  ctx: Pick<Context, 'sql'>,
  input: { slug: string; language: string },
): Promise<MerchantProfile | null> {
  const [row] = await ctx.sql.rows<Row>(
    'merchants-profile',
    `SELECT m.id, m.slug, m.name, m.country, m.city, m.founded_year AS "foundedYear", m.logo_key AS "logoKey",
            m.legal_name AS "legalName", m.address_lines AS "addressLines", m.postal_code AS "postalCode",
            m.registration_number AS "registrationNumber", m.email, m.phone, text.about
       FROM merchant m
       LEFT JOIN LATERAL (
         SELECT about FROM merchant_text t WHERE t.merchant_id = m.id AND t.language IN ($2, 'en')
          ORDER BY t.language = $2 DESC LIMIT 1
       ) text ON true
      WHERE m.slug = $1`,
    [input.slug, input.language],
  )
  if (!row) return null
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    country: row.country,
    city: row.city,
    foundedYear: row.foundedYear,
    logoKey: row.logoKey,
    about: row.about ?? '',
    identity: identityOf(row),
  }
}
