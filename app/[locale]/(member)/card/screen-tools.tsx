'use client'

import { useEffect, useState } from 'react'
import { useAwake } from './use-awake'
import { useFilled } from './use-filled'

type Words = Record<'fill' | 'fillFailed' | 'awake' | 'awakeOn' | 'awakeFailed', string>

/** Keeps the screen on while the large code `id` is shown, and fills the screen where asked to. Escape closes it. */
export function ScreenTools({ id, words }: { id: string; words: Words }) {
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const look = () => setShown(location.hash === `#${id}`)
    look()
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [id])
  return isShown ? <Tools words={words} /> : null
}

function Tools({ words }: { words: Words }) {
  const awake = useAwake()
  const filled = useFilled()
  useEffect(() => {
    const close = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') location.hash = 'codes'
    }
    addEventListener('keydown', close)
    return () => removeEventListener('keydown', close)
  }, [])
  return (
    <>
      <p className="large-tools">
        <button
          type="button"
          className="button button-quiet button-small"
          aria-pressed={awake.state === 'on'}
          onClick={awake.toggle}
        >
          {words.awake}
        </button>
        {filled.state !== 'impossible' && (
          <button
            type="button"
            className="button button-quiet button-small"
            aria-pressed={filled.state === 'on'}
            onClick={filled.toggle}
          >
            {words.fill}
          </button>
        )}
      </p>
      <p role="status" className="large-hint">
        {awake.state === 'on' && words.awakeOn} {awake.state === 'failed' && words.awakeFailed}{' '}
        {filled.state === 'failed' && words.fillFailed}
      </p>
    </>
  )
}
