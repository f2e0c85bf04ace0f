import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether scripts run: until then, and for people without them, the browser alone checks and shows. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
