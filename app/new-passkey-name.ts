import { headers } from 'next/headers'
import { LOCALES } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { deviceName } from '@/lib/session/device'
import { requestedLocale } from '@/lib/session/requested'

/** What a new passkey is called until its owner says otherwise: the browser and system that it was made in. */
export async function newPasskeyName(): Promise<string> {
  const known = deviceName((await headers()).get('user-agent') ?? '')
  if (known !== null) return known
  const asked = await requestedLocale()
  return (await wordsFor(LOCALES.find(locale => locale === asked) ?? 'en', 'Passkeys'))('unnamed')
}
