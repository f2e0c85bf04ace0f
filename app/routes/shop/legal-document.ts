/** A legal page as the loader hands it over: texts only, in the reader's language. */
export interface LegalDocument {
  title: string
  lead: string
  sections: readonly LegalSection[]
}

export interface LegalSection {
  /** Fragment of the section's address. */
  id: string
  title: string
  /** Paragraphs; one that begins with "- " is an item of a list. */
  lines: readonly string[]
  facts?: readonly { label: string; value: string }[] | undefined
  table?: { head: readonly string[]; rows: readonly (readonly string[])[] } | undefined
  /** Text to copy, such as the model withdrawal form. */
  form?: string | undefined
}

/** Consecutive items become one list. */
export function groupLines(lines: readonly string[]): (string | string[])[] {
  const groups: (string | string[])[] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (!line.startsWith('- ')) groups.push(line)
    else if (Array.isArray(last)) last.push(line.slice(2))
    else groups.push([line.slice(2)])
  }
  return groups
}
