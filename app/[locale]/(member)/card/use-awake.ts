import { useEffect, useRef, useState } from 'react'

/** A lock on the screen, taken at once and again whenever the window comes back; let go with the component. */
export function useAwake(): { state: 'off' | 'on' | 'failed'; toggle: () => void } {
  const [state, setState] = useState<'off' | 'on' | 'failed'>('off')
  // Which try this is: none wanted is 0, and the next one after a failure is a new one.
  const [attempt, setAttempt] = useState(1)
  const lock = useRef<WakeLockSentinel | null>(null)
  useEffect(() => {
    if (attempt === 0) return
    let isOver = false
    const take = async () => {
      if (document.hidden || lock.current?.released === false) return
      try {
        const taken = await navigator.wakeLock.request('screen')
        // Closed while the browser was asked.
        if (isOver) return void taken.release()
        lock.current = taken
        setState('on')
      } catch {
        if (!isOver) setState('failed')
      }
    }
    take()
    document.addEventListener('visibilitychange', take)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', take)
      lock.current?.release()
      lock.current = null
      setState('off')
    }
  }, [attempt])
  return { state, toggle: () => setAttempt(now => (state === 'on' ? 0 : now + 1)) }
}
