import { useFetchers } from '@remix-run/react'

/** Whether a change of the cart is under way, so that totals on the page are about to be replaced. */
export function useIsCartChanging(): boolean {
  return useFetchers().some(
    ({ state, formAction }) => state !== 'idle' && formAction?.split('?')[0]?.endsWith('/cart'),
  )
}
