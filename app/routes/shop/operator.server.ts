import type { MarketCode } from '#app/modules/market/market.ts'

/** The company of the demonstration. Fictitious, reachable nowhere (RFC 2606, NANP 555-01xx). */
export const OPERATOR = {
  name: 'Pasarela Demo',
  address: 'Example Street 1, 00000 Sampletown',
  email: 'hello@pasarela.example',
  privacyEmail: 'privacy@pasarela.example',
  reportEmail: 'report@pasarela.example',
  phone: '+1 202 555 0100',
} as const

/** The day these texts were last changed. */
export const LEGAL_VERSION = '2026-11-23'

interface Authorities {
  consumers: string
  privacy: string
}

/** Whom people in each market may complain to, by the names used there (general knowledge, to be confirmed). */
export const AUTHORITIES: Readonly<Record<MarketCode, Authorities>> = {
  US: {
    consumers: 'Federal Trade Commission (FTC)',
    privacy: 'California Privacy Protection Agency (CPPA)',
  },
  ES: {
    consumers: 'Dirección General de Consumo',
    privacy: 'Agencia Española de Protección de Datos (AEPD)',
  },
  GB: {
    consumers: 'Citizens Advice / Trading Standards',
    privacy: 'Information Commissioner’s Office (ICO)',
  },
  ID: {
    consumers: 'Ditjen Perlindungan Konsumen dan Tertib Niaga, Kementerian Perdagangan RI',
    privacy: 'Kementerian Komunikasi dan Digital (Komdigi)',
  },
  TH: {
    consumers: 'สำนักงานคณะกรรมการคุ้มครองผู้บริโภค (สคบ. / OCPB)',
    privacy: 'สำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล (สคส. / PDPC)',
  },
  MY: {
    consumers: 'Kementerian Perdagangan Dalam Negeri dan Kos Sara Hidup (KPDN)',
    privacy: 'Jabatan Perlindungan Data Peribadi (JPDP)',
  },
  VN: {
    consumers: 'Ủy ban Cạnh tranh Quốc gia (VCC)',
    privacy: 'Bộ Công an (A05)',
  },
  PH: {
    consumers: 'Department of Trade and Industry (DTI)',
    privacy: 'National Privacy Commission (NPC)',
  },
  SG: {
    consumers: 'Consumers Association of Singapore (CASE)',
    privacy: 'Personal Data Protection Commission (PDPC)',
  },
}
