/**
 * Controls (NUL, which Postgres refuses, and line ends among them), lone surrogates, line separators, and marks that
 * turn the direction of text. Joiners and variation selectors are none of these: Indic and Arabic words, and emoji,
 * are written with them.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u

/** Whether a text may stand in one line beside others: on a parcel label, in a list, in a mail. */
export function isPrintable(text: string): boolean {
  return !UNPRINTABLE.test(text)
}
