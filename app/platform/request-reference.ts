import { createContext, useContext, useState } from 'react'

/** The id of the request that this page answers. Empty in the browser: see `useRequestReference`. */
const RequestReferenceContext = createContext('')

export const RequestReferenceProvider = RequestReferenceContext.Provider

/** Marks the element that shows it. */
export const REFERENCE_ATTRIBUTE = 'data-request-reference'

/**
 * What a page that failed is called in the logs, or '' where no document answers for it (a failed client navigation).
 * While the browser takes over the server's page, it is read from there.
 */
export function useRequestReference(): string {
  const fromServer = useContext(RequestReferenceContext)
  const [reference] = useState(() =>
    typeof document === 'undefined'
      ? fromServer
      : (document.querySelector(`[${REFERENCE_ATTRIBUTE}]`)?.getAttribute(REFERENCE_ATTRIBUTE) ??
        ''),
  )
  return reference
}
