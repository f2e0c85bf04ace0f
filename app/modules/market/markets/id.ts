import type { DutyRate, MarketFacts } from '../types.ts'

/** Rupiah are stored ×100, as Stripe counts them. */
const rupiah = (amount: number) => amount * 100

const PMK_4_2025 = 'http://pdaexsea.com/en/hangyezixun_en/2725.html'
const PMK_131_2024 =
  'https://www.pajak.go.id/index.php/id/peraturan/perlakuan-pajak-pertambahan-nilai-atas-impor-barang-kena-pajak-penyerahan-barang-kena'
const PERMENDAG_31_2023 =
  'https://www.allenandgledhill.com/vn/publication/articles/26694/bans-e-commerce-sales-on-social-media-platforms'

const duty = (ratePpm: number, categories?: DutyRate['categories']): DutyRate => ({
  code: 'bea-masuk',
  labelKey: 'market:duty.customs',
  ratePpm,
  ...(categories ? { categories } : {}),
  validFrom: '2025-03-05',
  validTo: null,
  source: PMK_4_2025,
  ...(categories ? { confirm: 'Which goods fall in which special group was not checked.' } : {}),
})

/** Indonesia: PPN of 12% on 11/12 of the price, foreign goods under US$100 refused. */
export const id: MarketFacts = {
  code: 'ID',
  iso3: 'IDN',
  stripeMinimumMinor: 50,
  checkoutFloorMinor: rupiah(10_000),
  priceBands: [
    { belowMinor: rupiah(1_000_000), stepMinor: rupiah(10_000), endingsMinor: [rupiah(9_000)] },
    { belowMinor: Infinity, stepMinor: rupiah(50_000), endingsMinor: [rupiah(49_000)] },
  ],
  priceStepMinor: rupiah(100),
  tax: {
    code: 'ppn',
    labelKey: 'market:tax.ppn',
    isIncluded: true,
    method: 'rates',
    rates: [
      {
        // 12% on a base of 11/12 of the price is exactly 11%.
        ratePpm: 110_000,
        validFrom: '2025-01-01',
        validTo: null,
        source: PMK_131_2024,
      },
      {
        ratePpm: 120_000,
        categories: ['luxury'],
        validFrom: '2025-02-01',
        validTo: null,
        source: 'general knowledge',
      },
      {
        ratePpm: 0,
        categories: ['basic-food', 'books'],
        validFrom: '2022-04-01',
        validTo: null,
        source: 'general knowledge',
      },
    ],
    outsideAreas: [],
    customsUnion: [],
    customsValue: 'cif',
    importRules: [
      {
        thresholdMinor: null,
        basis: 'without-tax',
        per: 'consignment',
        atOrBelow: 'tax-and-duty-at-sale',
        above: 'tax-and-duty-at-sale',
        validFrom: '2025-03-05',
        validTo: null,
        source: PMK_4_2025,
      },
    ],
    addedImportTax: [],
    dutyRates: [
      duty(75_000),
      duty(0, ['books']),
      duty(150_000, ['cosmetics']),
      duty(250_000, ['clothing', 'childrens-clothing', 'footwear', 'bags']),
    ],
    flatDuties: [],
    importBans: [
      {
        minimumUnitUsdCents: 10_000,
        basis: 'without-tax',
        validFrom: '2023-09-26',
        validTo: null,
        source: PERMENDAG_31_2023,
      },
    ],
    importNoteKeys: [],
    source: 'general knowledge',
  },
  address: {
    fields: [
      { key: 'name', isRequired: true, label: 'name', width: 'half' },
      { key: 'phone', isRequired: true, label: 'phone', width: 'half' },
      { key: 'line1', isRequired: true, label: 'streetId', width: 'full' },
      { key: 'line2', isRequired: true, label: 'kelurahan', width: 'half' },
      { key: 'district', isRequired: true, label: 'kecamatan', width: 'half' },
      { key: 'city', isRequired: true, label: 'kotaKabupaten', width: 'third' },
      { key: 'area', isRequired: true, label: 'province', width: 'third' },
      { key: 'postalCode', isRequired: true, label: 'postcode', width: 'third' },
    ],
    labelLines: ['{name}', '{line1}', '{line2}, {district}', '{city}', '{area} {postalCode}'],
    postalCode: { pattern: '^\\d{5}$', example: '40115' },
    source: 'https://github.com/google/libaddressinput',
  },
  phone: { callingCode: '+62', example: '0812-3456-7890' },
  cashOnDelivery: {
    isOffered: true,
    minMinor: rupiah(10_000),
    maxMinor: rupiah(5_000_000),
    mobilePattern: '^\\+628\\d{7,11}$',
    noteKeys: ['market:cod.haveCashReady'],
    source: 'recommendation',
  },
  delivery: {
    region: 'south-east-asia',
    zones: [
      {
        code: 'java',
        areas: ['JK', 'BT', 'JB', 'JT', 'YO', 'JI'],
        standard: {
          priceMinor: rupiah(12_000),
          extraKgMinor: rupiah(9_000),
          minDays: 2,
          maxDays: 4,
        },
        express: {
          priceMinor: rupiah(25_000),
          extraKgMinor: rupiah(18_000),
          minDays: 1,
          maxDays: 2,
        },
      },
      {
        code: 'east',
        areas: ['MA', 'MU', 'NT', 'PA', 'PB', 'PS', 'PT', 'PE', 'PD'],
        standard: {
          priceMinor: rupiah(65_000),
          extraKgMinor: rupiah(55_000),
          minDays: 6,
          maxDays: 12,
        },
        express: null,
      },
      {
        code: 'outer-islands',
        standard: {
          priceMinor: rupiah(28_000),
          extraKgMinor: rupiah(24_000),
          minDays: 3,
          maxDays: 6,
        },
        express: {
          priceMinor: rupiah(55_000),
          extraKgMinor: rupiah(45_000),
          minDays: 2,
          maxDays: 3,
        },
      },
    ],
    crossBorder: {
      near: {
        standard: {
          priceMinor: rupiah(45_000),
          extraKgMinor: rupiah(40_000),
          minDays: 6,
          maxDays: 10,
        },
        express: {
          priceMinor: rupiah(150_000),
          extraKgMinor: rupiah(90_000),
          minDays: 3,
          maxDays: 5,
        },
      },
      far: {
        standard: {
          priceMinor: rupiah(95_000),
          extraKgMinor: rupiah(85_000),
          minDays: 10,
          maxDays: 16,
        },
        express: {
          priceMinor: rupiah(320_000),
          extraKgMinor: rupiah(180_000),
          minDays: 5,
          maxDays: 8,
        },
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
    refundDeadlineDays: 7,
    guaranteeYears: 1,
    priceReductionDays: null,
    orderButton: 'placeOrder',
    returnsKey: 'market:returns.ID',
    guaranteeKey: 'market:guarantee.ID',
    forbiddenTerms: ['barang yang sudah dibeli tidak dapat dikembalikan'],
    source: 'general knowledge',
  },
  disclosure: {
    authority: 'UU 8/1999, PP 80/2019, Etika Pariwara Indonesia',
    officialLabel: 'Iklan',
    officialLanguages: ['id'],
    labelsOk: ['Iklan', 'Konten berbayar', 'Kerja sama berbayar', 'Disponsori'],
    labelsAvoid: ['gifted', 'collab'],
    isRepeatedInLive: true,
    source: 'general knowledge',
  },
  privacy: {
    consentRegime: 'opt_in_recommended',
    laws: ['UU PDP 27/2022', 'PP 71/2019', 'UU ITE'],
    requestDeadlineDays: 3,
    breachNoticeHours: 72,
    // UU KUP (28/2007) pasal 28 ayat 11: ten years.
    invoiceYears: 10,
    childConsentAge: 18,
    marketingEmail: 'opt_in',
    source: 'general knowledge',
  },
  timeZones: ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'],
  firstDayOfWeek: 'sunday',
  units: { system: 'metric', sizes: 'INT' },
  restricted: {
    alcohol: { minAge: 21, isSoldOnline: false },
    tobacco: { minAge: 21, isSoldOnline: false },
  },
  source: 'general knowledge',
}
