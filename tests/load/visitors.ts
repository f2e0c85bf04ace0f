let visitors = 0

/**
 * What sets one visitor apart from the next where limits count callers: everybody here comes from loopback, so the
 * generator stands for a proxy that the shop was told to trust, and each visitor has an address of their own.
 */
export function visitorHeaders(): Record<string, string> {
  visitors += 1
  const part = (shift: number) => (visitors >>> shift) & 255
  return {
    'User-Agent':
      'Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
    'X-Forwarded-For': `10.${part(16)}.${part(8)}.${part(0)}`,
  }
}
