import { useEffect, useState } from 'react'

/** The window filling the screen: `impossible` where the browser has no such thing (phones by Apple). */
export function useFilled(): { state: 'off' | 'on' | 'failed' | 'impossible'; toggle: () => void } {
  const [state, setState] = useState<'off' | 'on' | 'failed' | 'impossible'>(
    document.fullscreenEnabled ? 'off' : 'impossible',
  )
  useEffect(() => {
    const look = () => setState(document.fullscreenElement ? 'on' : 'off')
    document.addEventListener('fullscreenchange', look)
    return () => {
      document.removeEventListener('fullscreenchange', look)
      if (document.fullscreenElement) document.exitFullscreen().catch(() => {})
    }
  }, [])
  const toggle = () => {
    const asked = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen()
    asked.catch(() => setState('failed'))
  }
  return { state, toggle }
}
