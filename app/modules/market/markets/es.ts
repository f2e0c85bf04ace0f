import type { MarketFacts } from '../types.ts'

const EU_DUTY = 'https://regfollower.com/?p=78434'
const ECC_2026 =
  'https://portal-cec.consumo.gob.es/en/comunicacion/noticias/2026/ecc-spains-recommendations-shopping-during-sales'

/** The customs union Spain belongs to: goods from these countries are not imports. */
const EU_COUNTRIES =
  'AT BE BG CY CZ DE DK EE FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')

/** Spain: IVA inside the price, islands and African cities outside the VAT area, EU consumer law. */
export const es: MarketFacts = {
  code: 'ES',
  iso3: 'ESP',
  stripeMinimumMinor: 50,
  checkoutFloorMinor: 50,
  priceBands: [
    { belowMinor: 10_000, stepMinor: 100, endingsMinor: [95] },
    { belowMinor: Infinity, stepMinor: 1_000, endingsMinor: [900] },
  ],
  priceStepMinor: 1,
  tax: {
    code: 'iva',
    labelKey: 'market:tax.iva',
    isIncluded: true,
    method: 'rates',
    rates: [
      { ratePpm: 210_000, validFrom: '2012-09-01', validTo: null, source: 'general knowledge' },
      {
        ratePpm: 100_000,
        categories: ['food'],
        validFrom: '2012-09-01',
        validTo: null,
        source: 'general knowledge',
      },
      {
        ratePpm: 40_000,
        categories: ['basic-food', 'books', 'medicines', 'hygiene'],
        validFrom: '2025-01-01',
        validTo: null,
        source: 'general knowledge',
      },
    ],
    outsideAreas: [
      {
        code: 'canary-islands',
        postalPrefixes: ['35', '38'],
        noteKey: 'market:notes.canaryIslands',
        source: 'general knowledge',
      },
      {
        code: 'ceuta',
        postalPrefixes: ['51'],
        noteKey: 'market:notes.ceutaMelilla',
        source: 'general knowledge',
      },
      {
        code: 'melilla',
        postalPrefixes: ['52'],
        noteKey: 'market:notes.ceutaMelilla',
        source: 'general knowledge',
      },
    ],
    customsUnion: EU_COUNTRIES,
    customsValue: 'cif',
    importRules: [
      {
        thresholdMinor: 15_000,
        basis: 'without-tax',
        per: 'consignment',
        atOrBelow: 'tax-at-sale',
        above: 'at-border',
        validFrom: '2021-07-01',
        validTo: null,
        source: EU_DUTY,
      },
    ],
    addedImportTax: [],
    dutyRates: [],
    flatDuties: [
      {
        code: 'eu-flat-duty',
        labelKey: 'market:duty.euFlat',
        amountMinor: 300,
        validFrom: '2026-07-01',
        validTo: '2028-06-30',
        source: EU_DUTY,
      },
    ],
    importBans: [],
    importNoteKeys: [],
    source: ECC_2026,
  },
  address: {
    fields: [
      { key: 'name', isRequired: true, label: 'name', width: 'full' },
      { key: 'organization', isRequired: false, label: 'organization', width: 'full' },
      { key: 'line1', isRequired: true, label: 'streetAndNumber', width: 'full' },
      { key: 'line2', isRequired: false, label: 'floorDoor', width: 'full' },
      { key: 'postalCode', isRequired: true, label: 'postcode', width: 'third' },
      { key: 'city', isRequired: true, label: 'town', width: 'third' },
      { key: 'area', isRequired: true, label: 'province', width: 'third' },
      { key: 'phone', isRequired: true, label: 'phone', width: 'full' },
    ],
    labelLines: ['{name}', '{organization}', '{line1}', '{line2}', '{postalCode} {city}', '{area}'],
    postalCode: { pattern: '^(?:0[1-9]|[1-4]\\d|5[0-2])\\d{3}$', example: '28039' },
    source: 'https://github.com/google/libaddressinput',
  },
  phone: { callingCode: '+34', example: '612 34 56 78' },
  cashOnDelivery: { isOffered: false, source: 'general knowledge' },
  delivery: {
    region: 'europe',
    zones: [
      {
        code: 'balearic-islands',
        postalPrefixes: ['07'],
        standard: { priceMinor: 595, extraKgMinor: 150, minDays: 3, maxDays: 5 },
        express: { priceMinor: 995, extraKgMinor: 250, minDays: 2, maxDays: 3 },
      },
      {
        code: 'outside-vat-area',
        postalPrefixes: ['35', '38', '51', '52'],
        standard: { priceMinor: 1_295, extraKgMinor: 350, minDays: 6, maxDays: 10 },
        express: null,
      },
      {
        code: 'peninsula',
        standard: { priceMinor: 395, extraKgMinor: 75, minDays: 2, maxDays: 3 },
        express: { priceMinor: 695, extraKgMinor: 120, minDays: 1, maxDays: 1 },
      },
    ],
    crossBorder: {
      near: {
        standard: { priceMinor: 595, extraKgMinor: 250, minDays: 4, maxDays: 7 },
        express: { priceMinor: 1_495, extraKgMinor: 450, minDays: 2, maxDays: 4 },
      },
      far: {
        standard: { priceMinor: 795, extraKgMinor: 600, minDays: 8, maxDays: 14 },
        express: { priceMinor: 2_495, extraKgMinor: 1_000, minDays: 4, maxDays: 7 },
      },
    },
    cutOffHour: 14,
    source: 'recommendation',
  },
  consumer: {
    withdrawalDays: 14,
    uninformedWithdrawalDays: 379,
    shopReturnDays: 14,
    hasWithdrawalFunction: true,
    refundDeadlineDays: 14,
    guaranteeYears: 3,
    priceReductionDays: 30,
    orderButton: 'obligation',
    returnsKey: 'market:returns.ES',
    guaranteeKey: 'market:guarantee.ES',
    forbiddenTerms: [],
    source: ECC_2026,
  },
  disclosure: {
    authority: 'LGCA 13/2022 art. 94, RD 444/2024, AUTOCONTROL/aea/IAB Spain 2025',
    officialLabel: 'Publicidad',
    officialLanguages: ['es'],
    labelsOk: ['Publicidad', 'Colaboración pagada', 'Contenido patrocinado', 'Promoción pagada'],
    labelsAvoid: ['#ad', '#sp', 'colab', 'gift', 'regalo'],
    isRepeatedInLive: true,
    source: 'https://elcapitaldigital.com/entra-en-vigor-la-nueva-ley-de-influencers-en-espana',
  },
  privacy: {
    consentRegime: 'opt_in',
    laws: ['GDPR', 'LOPDGDD 3/2018', 'LSSI 34/2002'],
    requestDeadlineDays: 30,
    breachNoticeHours: 72,
    // Código de Comercio art. 30: six years from the last entry; LGT art. 66 alone would ask for four.
    // https://www.emprendedores.es/gestion/plazo-guardar-facturas-originales-documentos/
    invoiceYears: 6,
    childConsentAge: 14,
    marketingEmail: 'opt_in',
    source: 'general knowledge',
  },
  timeZones: ['Europe/Madrid', 'Atlantic/Canary', 'Africa/Ceuta'],
  firstDayOfWeek: 'monday',
  units: { system: 'metric', sizes: 'EU' },
  restricted: {
    alcohol: { minAge: 18, isSoldOnline: true },
    tobacco: { minAge: 18, isSoldOnline: false },
  },
  source: 'general knowledge',
}
