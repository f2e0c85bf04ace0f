import type { Area } from '../area.ts'

/**
 * The thirteen states and three federal territories.
 * Source: https://github.com/google/libaddressinput
 */
export const myAreas: readonly Area[] = [
  { code: '01', name: 'Johor', postalPattern: '^(?:79|8[0-6])' },
  { code: '02', name: 'Kedah', postalPattern: '^(?:0[5-9]|34950)' },
  { code: '03', name: 'Kelantan', postalPattern: '^(?:1[5-9])' },
  { code: '14', name: 'Kuala Lumpur', postalPattern: '^(?:[56]0)' },
  { code: '15', name: 'Labuan', postalPattern: '^(?:87)' },
  { code: '04', name: 'Melaka', postalPattern: '^(?:7[5-8])' },
  { code: '05', name: 'Negeri Sembilan', postalPattern: '^(?:7[0-4])' },
  { code: '06', name: 'Pahang', postalPattern: '^(?:2[5-8]|[346]9)' },
  { code: '08', name: 'Perak', postalPattern: '^(?:3[0-6]|39000)' },
  { code: '09', name: 'Perlis', postalPattern: '^(?:0[12])' },
  { code: '07', name: 'Pulau Pinang', postalPattern: '^(?:1[0-4])' },
  { code: '16', name: 'Putrajaya', postalPattern: '^(?:62)' },
  { code: '12', name: 'Sabah', postalPattern: '^(?:8[89]|9[01])' },
  { code: '13', name: 'Sarawak', postalPattern: '^(?:9[3-8])' },
  { code: '10', name: 'Selangor', postalPattern: '^(?:4[0-8]|6[3-8])' },
  { code: '11', name: 'Terengganu', postalPattern: '^(?:2[0-4])' },
]
