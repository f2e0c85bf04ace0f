import { useEffect } from 'react'
import { useLatest } from './use-latest.tsx'

export interface FeedCommands {
  next: () => void
  previous: () => void
  toggle: () => void
  sound: () => void
  captions: () => void
  like: () => void
  save: () => void
}

const COMMANDS: Record<string, keyof FeedCommands> = {
  ArrowDown: 'next',
  PageDown: 'next',
  j: 'next',
  ArrowUp: 'previous',
  PageUp: 'previous',
  k: 'previous',
  ' ': 'toggle',
  m: 'sound',
  c: 'captions',
  l: 'like',
  s: 'save',
}

/** Whether the key already means something to what has the focus. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true
  if (document.querySelector('dialog[open]')) return true
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest('input, textarea, select, [contenteditable]')) return true
  return event.key === ' ' && target?.closest('button, a, summary') !== null
}

/** The feed by keyboard: arrows or j and k to go on and back, space, m for sound, c for captions, l to like, s to
 * save. */
export function useHotkeys(commands: FeedCommands): void {
  const latest = useLatest(commands)
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const command = COMMANDS[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!command || isTaken(event)) return
      event.preventDefault()
      latest.current[command]()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [latest])
}
