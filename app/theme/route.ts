import { cookies } from 'next/headers'
import { backPath } from './back-path'

const THEMES = ['system', 'light', 'dark']

/** Keeps the chosen theme for a year and goes back; a form that cannot be read changes nothing. */
export async function POST(request: Request) {
  const form = await request.formData().catch(() => new FormData())
  const theme = form.get('theme')
  if (typeof theme === 'string' && THEMES.includes(theme)) {
    const jar = await cookies()
    jar.set('theme', theme, { httpOnly: true, maxAge: 31_536_000, path: '/', sameSite: 'lax' })
  }
  return new Response(null, { status: 303, headers: { Location: backPath(form.get('back')) } })
}
