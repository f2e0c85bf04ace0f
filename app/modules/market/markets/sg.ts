import type { MarketFacts } from '../types.ts'

const IRAS =
  'https://www.iras.gov.sg/taxes/goods-services-tax-(gst)/consumers/gst-on-imported-low-value-goods'
const CCCS = 'https://help.shopee.sg/portal/article/77208?previousPage=other+articles'
const ASAS =
  'https://theindependent.sg/asas-bloggers-to-declare-sponsored-content-in-less-than-2-weeks'

/** Singapore: GST inside the price, low-value goods taxed at sale item by item, no customs duty. */
export const sg: MarketFacts = {
  code: 'SG',
  iso3: 'SGP',
  stripeMinimumMinor: 50,
  checkoutFloorMinor: 50,
  priceStepMinor: 5,
  priceBands: [
    { belowMinor: 10000, stepMinor: 100, endingsMinor: [90] },
    { belowMinor: Infinity, stepMinor: 1000, endingsMinor: [900] },
  ],
  tax: {
    code: 'gst',
    labelKey: 'market:tax.gst',
    isIncluded: true,
    method: 'rates',
    rates: [
      { ratePpm: 90_000, validFrom: '2024-01-01', validTo: null, source: 'general knowledge' },
    ],
    outsideAreas: [],
    customsUnion: [],
    customsValue: 'cif',
    importRules: [
      {
        thresholdMinor: 40_000,
        basis: 'without-tax',
        per: 'item',
        atOrBelow: 'tax-at-sale',
        above: 'at-border',
        validFrom: '2024-01-01',
        validTo: null,
        source: IRAS,
      },
    ],
    addedImportTax: [],
    dutyRates: [],
    flatDuties: [],
    importBans: [],
    importNoteKeys: [],
    source: 'general knowledge',
  },
  address: {
    fields: [
      { key: 'name', isRequired: true, label: 'name', width: 'half' },
      { key: 'phone', isRequired: true, label: 'phone', width: 'half' },
      { key: 'line1', isRequired: true, label: 'blockAndStreet', width: 'full' },
      { key: 'line2', isRequired: false, label: 'unitSg', width: 'half' },
      { key: 'postalCode', isRequired: true, label: 'postcode', width: 'half' },
    ],
    labelLines: ['{name}', '{line1}', '{line2}', 'SINGAPORE {postalCode}'],
    postalCode: { pattern: '^\\d{6}$', example: '546080' },
    source: 'https://github.com/google/libaddressinput',
  },
  cashOnDelivery: { isOffered: false, source: 'general knowledge' },
  delivery: {
    region: 'south-east-asia',
    zones: [
      {
        code: 'singapore',
        standard: { priceMinor: 250, extraKgMinor: 100, minDays: 1, maxDays: 3 },
        express: { priceMinor: 690, extraKgMinor: 150, minDays: 1, maxDays: 1 },
      },
    ],
    crossBorder: {
      near: {
        standard: { priceMinor: 490, extraKgMinor: 400, minDays: 4, maxDays: 7 },
        express: { priceMinor: 1490, extraKgMinor: 700, minDays: 2, maxDays: 4 },
      },
      far: {
        standard: { priceMinor: 990, extraKgMinor: 800, minDays: 7, maxDays: 12 },
        express: { priceMinor: 2990, extraKgMinor: 1500, minDays: 4, maxDays: 6 },
      },
    },
    cutOffHour: 14,
    source: 'recommendation',
  },
  consumer: {
    withdrawalDays: 0,
    uninformedWithdrawalDays: null,
    shopReturnDays: 14,
    hasWithdrawalFunction: false,
    refundDeadlineDays: null,
    guaranteeYears: 0.5,
    priceReductionDays: null,
    orderButton: 'placeOrder',
    returnsKey: 'market:returns.SG',
    guaranteeKey: 'market:guarantee.SG',
    forbiddenTerms: [],
    source: CCCS,
  },
  disclosure: {
    authority: 'ASAS social-media guidelines, CPFTA',
    officialLabel: 'Ad',
    officialLanguages: ['en'],
    labelsOk: ['Ad', '#ad', 'Sponsored', 'Paid partnership'],
    labelsAvoid: ['collab', 'gifted', 'thanks'],
    isRepeatedInLive: true,
    source: ASAS,
  },
  privacy: {
    consentRegime: 'notice_deemed_consent',
    laws: ['PDPA 2012', 'Spam Control Act', 'Do Not Call registry'],
    requestDeadlineDays: 30,
    breachNoticeHours: 72,
    // GST Act s. 46, Companies Act s. 199: five years from the end of the year.
    // https://www.iras.gov.sg/irashome/GST/GST-registered-businesses/Learning-the-basics/How-to-implement-GST/Displaying-and-Quoting-Prices/Keeping-Records/
    invoiceYears: 5,
    childConsentAge: 13,
    marketingEmail: 'opt_out',
    source: 'general knowledge',
  },
  phone: { callingCode: '+65', example: '8123 4567' },
  timeZones: ['Asia/Singapore'],
  firstDayOfWeek: 'sunday',
  units: { system: 'metric', sizes: 'UK' },
  restricted: {
    alcohol: { minAge: 18, isSoldOnline: true },
    tobacco: { minAge: 21, isSoldOnline: false },
  },
  source: 'general knowledge',
}
