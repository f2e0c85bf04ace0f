import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { clientAddress, parseTrustedProxies } from './client-address.server.ts'

const proxies = parseTrustedProxies('10.0.0.0/8, 192.0.2.1,2001:db8:ffff::/48')

function from(remoteAddress: string, ...forwarded: string[]): string {
  const request = {
    socket: { remoteAddress },
    headersDistinct: forwarded.length > 0 ? { 'x-forwarded-for': forwarded } : {},
  }
  return clientAddress(request as unknown as IncomingMessage, proxies)
}

describe('clientAddress', () => {
  it.each([
    ['a stranger’s word does not count', '203.0.113.7', ['1.1.1.1'], '203.0.113.7'],
    ['a proxy’s does', '10.1.2.3', ['203.0.113.7'], '203.0.113.7'],
    ['a proxy on a mapped address', '::ffff:10.1.2.3', ['203.0.113.7'], '203.0.113.7'],
    ['from the right', '10.1.2.3', ['1.1.1.1, 203.0.113.7'], '203.0.113.7'],
    ['past our own proxies', '10.1.2.3', ['1.1.1.1, 203.0.113.7, 192.0.2.1'], '203.0.113.7'],
    ['several headers are one list', '10.1.2.3', ['1.1.1.1', '203.0.113.7'], '203.0.113.7'],
    ['all ours: the first', '10.1.2.3', ['10.9.9.9'], '10.9.9.9'],
    ['none given', '10.1.2.3', [], '10.1.2.3'],
    ['nonsense stops the reading', '10.1.2.3', ['203.0.113.7, unknown'], '10.1.2.3'],
    ['with a port', '10.1.2.3', ['203.0.113.7:4711'], '203.0.113.7'],
    ['IPv6 with a port', '2001:db8:ffff::1', ['[2001:db8::9]:443'], '2001:db8::9'],
  ])('%s', (_case, peer, forwarded, expected) => {
    expect(from(peer, ...forwarded)).toBe(expected)
  })
})

describe('parseTrustedProxies', () => {
  it.each(['10.0.0.0/33', 'proxy.example', '2001:db8::/129', '10.0.0.0/8/8', '*'])(
    'refuses %j',
    (text) => {
      expect(() => parseTrustedProxies(text)).toThrow(RangeError)
    },
  )
})
