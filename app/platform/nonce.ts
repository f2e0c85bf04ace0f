import { createContext, useContext } from 'react'

/** The nonce of the response's Content-Security-Policy. Empty in the browser, where scripts have already run. */
const NonceContext = createContext('')

export const NonceProvider = NonceContext.Provider

export function useNonce(): string {
  return useContext(NonceContext)
}
