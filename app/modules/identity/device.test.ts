import { expect, it } from 'vitest'
import { describeDevice } from './device.ts'

const MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)'

it.each([
  [`${MAC} Version/26.1 Safari/605.1.15`, 'Safari', 'macOS'],
  [`${MAC} Chrome/156.0.0.0 Safari/537.36`, 'Chrome', 'macOS'],
  [`${MAC} Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0`, 'Edge', 'macOS'],
  [
    'Mozilla/5.0 (Linux; Android 16; K) AppleWebKit/537.36 Chrome/156.0.0.0 Mobile Safari/537.36',
    'Chrome',
    'Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/156 Mobile/15E148 Safari/604.1',
    'Chrome',
    'iPhone',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0', 'Firefox', 'Linux'],
  ['curl/8.5.0', null, null],
  [null, null, null],
])('%s', (userAgent, browser, platform) => {
  expect(describeDevice(userAgent)).toEqual({ browser, platform })
})
