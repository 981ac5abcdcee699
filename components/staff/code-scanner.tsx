'use client'

import { useEffect, useRef, useState } from 'react'

export type ScannerWords = { denied: string; label: string; start: string; stop: string }

type Detector = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> }
type DetectorClass = new (options: { formats: string[] }) => Detector

const EVERY_MS = 200

function detectorClass(): DetectorClass | null {
  return (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector ?? null
}

/** Reads a QR code by the camera, where the browser itself can; elsewhere it is not there. */
export function CodeScanner({ words, onCode }: { words: ScannerWords; onCode: (code: string) => void }) {
  const [stage, setStage] = useState<'absent' | 'ready' | 'scanning' | 'denied'>('absent')
  const video = useRef<HTMLVideoElement>(null)
  const found = useRef(onCode)
  found.current = onCode

  useEffect(() => {
    if (detectorClass() && navigator.mediaDevices) setStage('ready')
  }, [])

  useEffect(() => {
    const Detector = detectorClass()
    if (stage !== 'scanning' || Detector === null) return
    let stream: MediaStream | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const detector = new Detector({ formats: ['qr_code'] })

    async function look() {
      // A picture that is not there yet cannot be read: the next one will be.
      const [code] = video.current ? await detector.detect(video.current).catch(() => []) : []
      if (isOver) return
      if (code === undefined) timer = setTimeout(look, EVERY_MS)
      else {
        setStage('ready')
        found.current(code.rawValue)
      }
    }

    async function start() {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (isOver || !video.current) return stop()
      video.current.srcObject = stream
      await video.current.play()
      await look()
    }

    function stop() {
      isOver = true
      clearTimeout(timer)
      for (const track of stream?.getTracks() ?? []) track.stop()
    }

    start().catch(() => !isOver && setStage('denied'))
    return stop
  }, [stage])

  if (stage === 'absent') return null
  const isScanning = stage === 'scanning'
  return (
    <div className="scanner">
      <button
        type="button"
        className="button button-quiet button-small"
        onClick={() => setStage(isScanning ? 'ready' : 'scanning')}
      >
        {isScanning ? words.stop : words.start}
      </button>
      <p role="status">{stage === 'denied' && words.denied}</p>
      {isScanning && <video ref={video} aria-label={words.label} muted playsInline />}
    </div>
  )
}
