import { randomUUID } from 'node:crypto'

/** An id for each key, so that rows can point at each other before they are written. */
export function idBook() {
  const ids = new Map<string, string>()
  return (key: string): string => {
    const id = ids.get(key) ?? randomUUID()
    ids.set(key, id)
    return id
  }
}

export type Ids = ReturnType<typeof idBook>
