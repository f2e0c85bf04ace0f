import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether scripts run: until then, and for people without them, forms rely on the browser alone. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
