import type { Metadata } from 'next'
import { StaffFrame } from '@/app/[locale]/staff/staff-frame'
import { pageLocale } from '@/app/page-locale'
import { wordsFor } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'
import { requireStaff } from '@/lib/session/current-staff'
import { AllFieldRules } from './all-field-rules'
import { AskedFields } from './asked-fields'
import { ProgrammeFacts } from './programme-facts'

type Props = PageProps<'/[locale]/staff/programme'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'StaffProgramme')
  return { title: t('metaTitle') }
}

export default async function StaffProgrammePage({ params }: Props) {
  const { email } = await requireStaff()
  const [locale, settings] = await Promise.all([pageLocale(params), programmeSettings()])
  const [t, field] = await Promise.all([wordsFor(locale, 'StaffProgramme'), wordsFor(locale, 'Field')])
  return (
    <StaffFrame locale={locale} path="/staff/programme" email={email}>
      <div className="wrap staff-page">
        <div>
          <h1 className="text-3xl">{t('title')}</h1>
          <p className="staff-lead">{t('lead')}</p>
        </div>
        <ProgrammeFacts t={t} locale={locale} settings={settings} />
        <AskedFields t={t} field={field} fields={settings.signUpFields} />
        <AllFieldRules locale={locale} title={t('rules')} field={field} />
      </div>
    </StaffFrame>
  )
}
