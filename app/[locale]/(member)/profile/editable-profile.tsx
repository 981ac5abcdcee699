import { dateOrderOf } from '@/app/[locale]/sign-up/date-order'
import { gateway } from '@/lib/gateway'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { profileRulesFrom } from '@/lib/profile/profile-rules'
import { todayIn } from '@/lib/programme/settings'
import { saveDetails } from './actions'
import { ProfileForm } from './profile-form'
import { profileValues } from './profile-values'
import type { ProfileView } from './profile-view'
import { profileWords } from './profile-words'

type Props = {
  locale: Locale
  t: Words<'Profile'>
  view: ProfileView
  preferred: readonly string[]
  /** Differs after each save that ended, and only then. */
  savedAt: string
}

/** The form, and what is to be known of it: that nothing can be emptied, and who sees what only the portal keeps. */
export async function EditableProfile({ locale, t, view, preferred, savedAt }: Props) {
  const { settings, showsAddress, attributes } = view
  const words = await profileWords(locale, view, preferred)
  const isOwn = gateway().memberData === null && (showsAddress || attributes.length > 0)
  return (
    <>
      <p>{t('canChange')}</p>
      {isOwn && <p>{t('ownOnly')}</p>}
      <ProfileForm
        // Drawn anew once it was saved, with what holds now. Nothing else may change it: a form that is refused is the same.
        key={savedAt}
        action={saveDetails}
        words={words}
        rules={profileRulesFrom(settings, todayIn(settings.zone), showsAddress)}
        initial={profileValues(view)}
        dateOrder={dateOrderOf(locale)}
      />
    </>
  )
}
