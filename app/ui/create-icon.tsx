import type { SVGProps } from 'react'
import { classNames } from './class-names.ts'

/** How lucide writes an icon down. */
export interface IconData {
  node: readonly (readonly [tag: string, attributes: Record<string, string>])[]
}

/** As written in lucide's own files: names and numbers, nothing to escape. */
function markup([tag, { key: _key, ...attributes }]: IconData['node'][number]): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`)
  return `<${tag}${written.join('')}/>`
}

/**
 * Stands in for lucide's own function of this name (vite.config.ts): the same picture without its settings from
 * afar. Its look is the class `icon` and its lines are one text, so that a page with thirty icons has thirty elements
 * to draw and to hydrate instead of a hundred and twenty with ten attributes each.
 */
export default function createIcon({ node }: IconData) {
  const lines = { __html: node.map(markup).join('') }
  return function Icon({ className, ...props }: SVGProps<SVGSVGElement>) {
    return (
      <svg
        viewBox="0 0 24 24"
        aria-hidden="true"
        className={classNames('icon', className)}
        {...props}
        dangerouslySetInnerHTML={lines}
      />
    )
  }
}
