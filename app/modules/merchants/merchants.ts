/**
 * A merchant is a trader who sells here. Markets' laws make the identity behind the name public, on each offer
 * and on the store's page.
 */

/** Who a buyer would be dealing with: what the DSA (art. 30), INFORM and their kin want shown. */
export interface MerchantIdentity {
  legalName: string
  /** The postal address, a line each, without the country. */
  address: string[]
  /** ISO country. */
  country: string
  registrationNumber: string
  email: string
  phone: string
}

export interface MerchantProfile {
  id: string
  slug: string
  name: string
  country: string
  city: string
  foundedYear: number
  logoKey: string
  about: string
  identity: MerchantIdentity
}

/** The columns of a merchant that its identity is made of. */
export interface IdentityRow {
  legalName: string
  addressLines: string[]
  postalCode: string
  city: string
  country: string
  registrationNumber: string
  email: string
  phone: string
}

export function identityOf(row: IdentityRow): MerchantIdentity {
  return {
    legalName: row.legalName,
    address: [...row.addressLines, `${row.postalCode} ${row.city}`],
    country: row.country,
    registrationNumber: row.registrationNumber,
    email: row.email,
    phone: row.phone,
  }
}
