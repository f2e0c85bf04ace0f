import type { IncomingMessage } from 'node:http'
import { BlockList, isIP, isIPv4 } from 'node:net'

/** The proxies whose word about a client's address is taken. */
export type TrustedProxies = BlockList

/**
 * Reads a list of addresses and networks: `10.0.0.0/8, 2001:db8::1`.
 * @throws RangeError that names the entry which is neither
 */
export function parseTrustedProxies(text: string): TrustedProxies {
  const proxies = new BlockList()
  for (const entry of text.split(',').map((part) => part.trim())) {
    if (!entry) continue
    const [, address = '', length] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(entry) ?? []
    const family = isIPv4(address) ? 'ipv4' : 'ipv6'
    const longest = family === 'ipv4' ? 32 : 128
    const bits = length === undefined ? longest : Number(length)
    if (!isIP(address) || bits > longest)
      throw new RangeError(`"${entry}" is neither an address nor a network`)
    proxies.addSubnet(address, bits, family)
  }
  return proxies
}

/** `203.0.113.7:4711` and `[2001:db8::1]:4711`, as some proxies write it, without the port. */
function withoutPort(hop: string): string {
  const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(hop)?.[1]
  return bracketed ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop
}

const isTrusted = (proxies: TrustedProxies, address: string) =>
  proxies.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')

/** Whether the other end of the connection is one of our proxies: only then do its headers count. */
export function isFromProxy(request: IncomingMessage, proxies: TrustedProxies): boolean {
  const peer = request.socket.remoteAddress ?? ''
  return isIP(peer) !== 0 && isTrusted(proxies, peer)
}

/**
 * The address that a request comes from. Whoever sends X-Forwarded-For may begin it with anything, so it is read
 * from the right, where each of our proxies has added whom it spoke to, up to the first that is not ours.
 */
export function clientAddress(request: IncomingMessage, proxies: TrustedProxies): string {
  let address = request.socket.remoteAddress ?? ''
  if (!isFromProxy(request, proxies)) return address
  const forwarded = request.headersDistinct['x-forwarded-for']?.join(',') ?? ''
  for (const hop of forwarded.split(',').toReversed()) {
    const next = withoutPort(hop.trim())
    if (!isIP(next)) return address
    address = next
    if (!isTrusted(proxies, address)) return address
  }
  return address
}
