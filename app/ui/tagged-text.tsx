import { cloneElement, type ReactElement } from 'react'

export interface TaggedTextProps {
  /** A text with parts in tags: `Read the <terms>terms</terms>.` */
  text: string
  /** The element that each tag stands for; it is given the part as its child. */
  tags: Readonly<Record<string, ReactElement>>
}

/** A sentence of which parts are links: where in it they stand is the translator's choice. */
export function TaggedText({ text, tags }: TaggedTextProps) {
  // Split by two groups, the parts come in threes: words, name of the tag, what is inside.
  return text.split(/<(\w+)>(.*?)<\/\1>/).map((part, index, parts) => {
    if (index % 3 === 0) return part
    const element = index % 3 === 1 && tags[part]
    return element && cloneElement(element, { key: part }, parts[index + 1])
  })
}
