/** An expected outcome: what was asked for, or the reason it was refused. Exceptions are bugs. */
export type Result<Value, Refusal extends { reason: string }> =
  { ok: true; value: Value } | ({ ok: false } & Refusal)

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function refused<const Refusal extends { reason: string }>(
  refusal: Refusal,
): { ok: false } & Refusal {
  return { ok: false, ...refusal }
}
