import type { Language } from '#app/modules/market/market.ts'

/** How the same thing is offered again: the words that set one listing apart from the next. */
export const EDITIONS: readonly Readonly<Record<Language, string>>[] = [
  {
    en: 'travel size',
    es: 'formato de viaje',
    id: 'ukuran travel',
    th: 'ขนาดพกพา',
    ms: 'saiz kembara',
    vi: 'bản du lịch',
    fil: 'pang-biyahe',
    zh: '旅行装',
  },
  {
    en: 'gift set',
    es: 'set de regalo',
    id: 'paket hadiah',
    th: 'ชุดของขวัญ',
    ms: 'set hadiah',
    vi: 'bộ quà tặng',
    fil: 'set na panregalo',
    zh: '礼盒装',
  },
  {
    en: 'limited edition',
    es: 'edición limitada',
    id: 'edisi terbatas',
    th: 'รุ่นลิมิเต็ด',
    ms: 'edisi terhad',
    vi: 'phiên bản giới hạn',
    fil: 'limitadong edisyon',
    zh: '限量版',
  },
  {
    en: 'summer edition',
    es: 'edición de verano',
    id: 'edisi musim panas',
    th: 'รุ่นหน้าร้อน',
    ms: 'edisi musim panas',
    vi: 'phiên bản mùa hè',
    fil: 'edisyong pang-tag-init',
    zh: '夏季款',
  },
  {
    en: 'winter edition',
    es: 'edición de invierno',
    id: 'edisi musim dingin',
    th: 'รุ่นหน้าหนาว',
    ms: 'edisi musim sejuk',
    vi: 'phiên bản mùa đông',
    fil: 'edisyong pang-taglamig',
    zh: '冬季款',
  },
  {
    en: 'starter pack',
    es: 'pack de iniciación',
    id: 'paket pemula',
    th: 'ชุดเริ่มต้น',
    ms: 'pek permulaan',
    vi: 'bộ khởi đầu',
    fil: 'pakete para sa baguhan',
    zh: '入门套装',
  },
  {
    en: 'family pack',
    es: 'pack familiar',
    id: 'paket keluarga',
    th: 'แพ็กครอบครัว',
    ms: 'pek keluarga',
    vi: 'gói gia đình',
    fil: 'paketeng pampamilya',
    zh: '家庭装',
  },
  {
    en: 'new season',
    es: 'nueva temporada',
    id: 'musim baru',
    th: 'คอลเลกชันใหม่',
    ms: 'musim baharu',
    vi: 'mùa mới',
    fil: 'bagong season',
    zh: '新一季',
  },
  {
    en: 'studio edition',
    es: 'edición estudio',
    id: 'edisi studio',
    th: 'รุ่นสตูดิโอ',
    ms: 'edisi studio',
    vi: 'phiên bản studio',
    fil: 'edisyong studio',
    zh: '工作室款',
  },
  {
    en: 'anniversary edition',
    es: 'edición aniversario',
    id: 'edisi ulang tahun',
    th: 'รุ่นครบรอบ',
    ms: 'edisi ulang tahun',
    vi: 'phiên bản kỷ niệm',
    fil: 'edisyong anibersaryo',
    zh: '周年纪念版',
  },
]

const ONSETS = [
  'b',
  'br',
  'c',
  'd',
  'f',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'z',
]
const VOWELS = ['a', 'e', 'i', 'o', 'u']
const ENDS = ['len', 'mora', 'ris', 'vane', 'dor', 'lia', 'tuk', 'sel', 'nova', 'ria', 'bel', 'zen']

/** Invented names of series, all different: the long tail of the dictionary. */
export function seriesNames(count: number): string[] {
  const names: string[] = []
  for (let index = 0; names.length < count; index += 1) {
    const pick = <T>(list: readonly T[], step: number): T =>
      list[Math.floor(index / step) % list.length] as T
    const first = pick(ONSETS, 1) + pick(VOWELS, ONSETS.length)
    const end = pick(ENDS, ONSETS.length * VOWELS.length)
    const middle = Math.floor(index / (ONSETS.length * VOWELS.length * ENDS.length))
    const between = middle === 0 ? '' : pick(ONSETS, 1020) + pick(VOWELS, 1020 * ONSETS.length)
    const name = first + between + end
    names.push(name.slice(0, 1).toUpperCase() + name.slice(1))
  }
  return names
}
