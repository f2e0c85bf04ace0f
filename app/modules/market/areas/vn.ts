import type { Area } from '../area.ts'

/**
 * The thirty-four provinces and cities after Resolution 202/2025/QH15, by General Statistics Office code. `legacy`
 * holds the former names that buyers still type.
 * Source: https://github.com/thanglequoc/vietnamese-provinces-database
 */
export const vnAreas: readonly Area[] = [
  { code: '01', name: 'Hà Nội', postalPattern: '^(?:10|11|12|13|14)' },
  {
    code: '79',
    name: 'Hồ Chí Minh',
    postalPattern: '^(?:70|71|72|73|74|75|78)',
    legacy: ['Hồ Chí Minh', 'Bình Dương', 'Bà Rịa - Vũng Tàu'],
  },
  { code: '48', name: 'Đà Nẵng', postalPattern: '^(?:50|51|52)', legacy: ['Đà Nẵng', 'Quảng Nam'] },
  {
    code: '31',
    name: 'Hải Phòng',
    postalPattern: '^(?:03|04|05)',
    legacy: ['Hải Phòng', 'Hải Dương'],
  },
  {
    code: '92',
    name: 'Cần Thơ',
    postalPattern: '^(?:94|95|96)',
    legacy: ['Cần Thơ', 'Sóc Trăng', 'Hậu Giang'],
  },
  { code: '46', name: 'Huế', postalPattern: '^(?:49)', legacy: ['Thừa Thiên Huế'] },
  { code: '24', name: 'Bắc Ninh', postalPattern: '^(?:16|26)', legacy: ['Bắc Ninh', 'Bắc Giang'] },
  { code: '04', name: 'Cao Bằng', postalPattern: '^(?:21)' },
  { code: '11', name: 'Điện Biên', postalPattern: '^(?:32)' },
  { code: '33', name: 'Hưng Yên', postalPattern: '^(?:06|17)', legacy: ['Hưng Yên', 'Thái Bình'] },
  { code: '12', name: 'Lai Châu', postalPattern: '^(?:30)' },
  { code: '20', name: 'Lạng Sơn', postalPattern: '^(?:25)' },
  { code: '15', name: 'Lào Cai', postalPattern: '^(?:31|33)', legacy: ['Lào Cai', 'Yên Bái'] },
  {
    code: '37',
    name: 'Ninh Bình',
    postalPattern: '^(?:07|08|18)',
    legacy: ['Ninh Bình', 'Hà Nam', 'Nam Định'],
  },
  {
    code: '25',
    name: 'Phú Thọ',
    postalPattern: '^(?:15|35|36)',
    legacy: ['Phú Thọ', 'Vĩnh Phúc', 'Hòa Bình'],
  },
  { code: '22', name: 'Quảng Ninh', postalPattern: '^(?:01|02)' },
  { code: '14', name: 'Sơn La', postalPattern: '^(?:34)' },
  {
    code: '19',
    name: 'Thái Nguyên',
    postalPattern: '^(?:23|24)',
    legacy: ['Thái Nguyên', 'Bắc Kạn'],
  },
  { code: '38', name: 'Thanh Hóa', postalPattern: '^(?:40|41|42)' },
  {
    code: '08',
    name: 'Tuyên Quang',
    postalPattern: '^(?:20|22)',
    legacy: ['Tuyên Quang', 'Hà Giang'],
  },
  { code: '66', name: 'Đắk Lắk', postalPattern: '^(?:56|63|64)', legacy: ['Đắk Lắk', 'Phú Yên'] },
  { code: '52', name: 'Gia Lai', postalPattern: '^(?:55|61|62)', legacy: ['Gia Lai', 'Bình Định'] },
  { code: '42', name: 'Hà Tĩnh', postalPattern: '^(?:45|46)' },
  {
    code: '56',
    name: 'Khánh Hòa',
    postalPattern: '^(?:57|59)',
    legacy: ['Khánh Hòa', 'Ninh Thuận'],
  },
  {
    code: '68',
    name: 'Lâm Đồng',
    postalPattern: '^(?:65|66|77)',
    legacy: ['Lâm Đồng', 'Đắk Nông', 'Bình Thuận'],
  },
  { code: '40', name: 'Nghệ An', postalPattern: '^(?:43|44)' },
  {
    code: '51',
    name: 'Quảng Ngãi',
    postalPattern: '^(?:53|54|60)',
    legacy: ['Quảng Ngãi', 'Kon Tum'],
  },
  {
    code: '44',
    name: 'Quảng Trị',
    postalPattern: '^(?:47|48)',
    legacy: ['Quảng Trị', 'Quảng Bình'],
  },
  {
    code: '91',
    name: 'An Giang',
    postalPattern: '^(?:90|91|92)',
    legacy: ['An Giang', 'Kiên Giang'],
  },
  { code: '96', name: 'Cà Mau', postalPattern: '^(?:97|98)', legacy: ['Cà Mau', 'Bạc Liêu'] },
  { code: '75', name: 'Đồng Nai', postalPattern: '^(?:67|76)', legacy: ['Đồng Nai', 'Bình Phước'] },
  {
    code: '82',
    name: 'Đồng Tháp',
    postalPattern: '^(?:81|84)',
    legacy: ['Đồng Tháp', 'Tiền Giang'],
  },
  { code: '80', name: 'Tây Ninh', postalPattern: '^(?:80|82|83)', legacy: ['Tây Ninh', 'Long An'] },
  {
    code: '86',
    name: 'Vĩnh Long',
    postalPattern: '^(?:85|86|87)',
    legacy: ['Vĩnh Long', 'Bến Tre', 'Trà Vinh'],
  },
]
