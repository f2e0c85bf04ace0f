import { type MutableRefObject, useEffect, useRef } from 'react'

/** The newest value for handlers that live longer than a render. Effects below the call see it too. */
export function useLatest<Value>(value: Value): MutableRefObject<Value> {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}
