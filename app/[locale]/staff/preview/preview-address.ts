import type { ViewOptions } from './view-options'

/** What is previewed: one of the programme's benefits, or what is pasted. */
export type Source = { benefit?: string | undefined; isPaste: boolean }

/** Path and query below the locale of a preview, without what goes without saying; a pasted text is in no address. */
export function previewPath({ benefit, isPaste }: Source, options: ViewOptions): string {
  const { readers, devices, themes, scales, status, typed } = options
  const search = new URLSearchParams(isPaste ? [['source', 'paste']] : benefit ? [['benefit', benefit]] : [])
  for (const reader of readers) search.append('locale', reader)
  if (String(devices) !== 'phone') for (const device of devices) search.append('device', device)
  if (String(themes) !== 'light') for (const theme of themes) search.append('theme', theme)
  if (String(scales) !== '100') for (const scale of scales) search.append('scale', scale)
  if (status !== 'own') search.set('status', status)
  for (const [name, text] of Object.entries(typed)) if (text !== '') search.set(name, text)
  return `/staff/preview${search.size > 0 ? `?${search}` : ''}`
}
