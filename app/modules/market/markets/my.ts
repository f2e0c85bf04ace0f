import type { MarketFacts } from '../types.ts'

const REANDA = 'https://reanda-international.com/news/malaysia-sales-tax-on-low-value-goods-lvg'
const REGULATIONS_2012 =
  'https://lpplaw.my/insights/e-articles/regulating-online-businesses-and-strengthening-consumer-protection-online/'

/** Malaysia: no tax is added at the till for domestic goods; a 10% tax is added to low-value imports. */
export const my: MarketFacts = {
  code: 'MY',
  iso3: 'MYS',
  stripeMinimumMinor: 200,
  checkoutFloorMinor: 200,
  priceStepMinor: 5,
  priceBands: [
    { belowMinor: 10000, stepMinor: 100, endingsMinor: [90] },
    { belowMinor: Infinity, stepMinor: 1000, endingsMinor: [900] },
  ],
  tax: {
    code: 'sst',
    labelKey: 'market:tax.sst',
    isIncluded: true,
    method: 'rates',
    rates: [{ ratePpm: 0, validFrom: '2018-09-01', validTo: null, source: 'general knowledge' }],
    outsideAreas: [],
    customsUnion: [],
    customsValue: 'cif',
    importRules: [
      {
        thresholdMinor: 50_000,
        basis: 'shown-price',
        per: 'item',
        atOrBelow: 'added-tax-at-sale',
        above: 'at-border',
        validFrom: '2024-01-01',
        validTo: null,
        source: REANDA,
      },
    ],
    addedImportTax: [{ ratePpm: 100_000, validFrom: '2024-01-01', validTo: null, source: REANDA }],
    dutyRates: [],
    flatDuties: [],
    importBans: [],
    importNoteKeys: [],
    source: REGULATIONS_2012,
  },
  address: {
    fields: [
      { key: 'name', isRequired: true, label: 'name', width: 'half' },
      { key: 'phone', isRequired: true, label: 'phone', width: 'half' },
      { key: 'line1', isRequired: true, label: 'streetAndNumber', width: 'full' },
      { key: 'line2', isRequired: false, label: 'taman', width: 'full' },
      { key: 'postalCode', isRequired: true, label: 'postcode', width: 'third' },
      { key: 'city', isRequired: true, label: 'town', width: 'third' },
      { key: 'area', isRequired: true, label: 'stateMy', width: 'third' },
    ],
    labelLines: ['{name}', '{line1}', '{line2}', '{postalCode} {city}', '{area}'],
    postalCode: { pattern: '^\\d{5}$', example: '50670' },
    source: 'https://github.com/google/libaddressinput',
  },
  cashOnDelivery: { isOffered: false, source: 'recommendation' },
  delivery: {
    region: 'south-east-asia',
    zones: [
      {
        code: 'borneo',
        areas: ['12', '13', '15'],
        standard: { priceMinor: 1390, extraKgMinor: 1100, minDays: 5, maxDays: 9 },
        express: { priceMinor: 2490, extraKgMinor: 1600, minDays: 3, maxDays: 5 },
      },
      {
        code: 'peninsula',
        standard: { priceMinor: 590, extraKgMinor: 250, minDays: 2, maxDays: 4 },
        express: { priceMinor: 990, extraKgMinor: 400, minDays: 1, maxDays: 2 },
      },
    ],
    crossBorder: {
      near: {
        standard: { priceMinor: 1290, extraKgMinor: 900, minDays: 5, maxDays: 8 },
        express: { priceMinor: 3990, extraKgMinor: 1800, minDays: 3, maxDays: 4 },
      },
      far: {
        standard: { priceMinor: 2990, extraKgMinor: 2200, minDays: 9, maxDays: 14 },
        express: { priceMinor: 8990, extraKgMinor: 4500, minDays: 5, maxDays: 7 },
      },
    },
    cutOffHour: 14,
    source: 'recommendation',
  },
  consumer: {
    withdrawalDays: 0,
    uninformedWithdrawalDays: null,
    shopReturnDays: 7,
    hasWithdrawalFunction: false,
    refundDeadlineDays: null,
    guaranteeYears: null,
    priceReductionDays: null,
    orderButton: 'placeOrder',
    returnsKey: 'market:returns.MY',
    guaranteeKey: 'market:guarantee.MY',
    forbiddenTerms: [],
    source: 'general knowledge',
  },
  disclosure: {
    authority: 'Malaysian Advertising Code, Content Code 2022, CPA 1999',
    officialLabel: 'Iklan',
    officialLanguages: ['ms', 'en'],
    labelsOk: ['Iklan', 'Tajaan', 'Ad', 'Sponsored', 'Paid partnership'],
    labelsAvoid: ['collab', 'gifted'],
    isRepeatedInLive: true,
    source: 'general knowledge',
  },
  privacy: {
    consentRegime: 'notice_and_consent',
    laws: ['PDPA 2010'],
    requestDeadlineDays: 21,
    breachNoticeHours: 72,
    // Income Tax Act 1967 s. 82A and the tax acts of the customs department: seven years.
    // https://mylaw.my/legislation/act-2014-762/section-36
    invoiceYears: 7,
    childConsentAge: 18,
    marketingEmail: 'opt_out',
    source: 'general knowledge',
  },
  phone: { callingCode: '+60', example: '012-345 6789' },
  timeZones: ['Asia/Kuala_Lumpur', 'Asia/Kuching'],
  firstDayOfWeek: 'monday',
  units: { system: 'metric', sizes: 'UK' },
  restricted: {
    alcohol: { minAge: 21, isSoldOnline: true },
    tobacco: { minAge: 18, isSoldOnline: false },
  },
  source: 'general knowledge',
}
