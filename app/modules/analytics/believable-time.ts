const MAX_AGE_MS = 24 * 3_600_000

/**
 * When it happened, as far as it can be believed: browsers' clocks are wrong by hours, and a page that was
 * asleep sends late. Outside the last day the time of arrival stands in.
 */
export function believableTime(at: number, receivedAt: Date): Date {
  const received = receivedAt.getTime()
  return at > received || at < received - MAX_AGE_MS ? receivedAt : new Date(at)
}
