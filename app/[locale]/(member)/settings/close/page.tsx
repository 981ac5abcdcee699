import type { Metadata } from 'next'
import { MemberShell } from '@/app/[locale]/(member)/member-shell'
import { formWordsIn } from '@/app/[locale]/(member)/settings/form-words'
import { nameOf } from '@/app/[locale]/(member)/settings/member-name'
import { pageLocale } from '@/app/page-locale'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { KeptForm } from '@/components/forms/kept-form'
import { isClosing } from '@/lib/account/closing'
import { href } from '@/lib/i18n/href'
import { wordsFor } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'
import { requireFresh } from '@/lib/session/step-up'
import { closeMyAccount } from './actions'
import { ClosingFacts } from './closing-facts'

type Props = PageProps<'/[locale]/settings/close'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'Closing')
  return { title: t('title'), robots: { index: false } }
}

/** What it means to close the account, then the one box and button that do it. */
export default async function ClosePage({ params }: Props) {
  const locale = await pageLocale(params)
  const { account } = await requireFresh(locale, '/settings/close')
  const [t, settings, words, { closingDays }] = await Promise.all([
    wordsFor(locale, 'Closing'),
    wordsFor(locale, 'Settings'),
    formWordsIn(locale),
    programmeSettings(),
  ])
  const fields = { confirm: t('form.required') }
  return (
    <MemberShell locale={locale} path="/settings/close" name={nameOf(account)}>
      <div className="wrap-narrow form-page">
        <h1>{t('title')}</h1>
        {isClosing(account) ? (
          <p>{t('already')}</p>
        ) : (
          <>
            <p>{t('lead')}</p>
            <ClosingFacts locale={locale} t={t} account={account} days={closingDays} />
            <KeptForm action={closeMyAccount} words={{ ...words, fields, submit: t('form.submit') }}>
              <CheckboxField name="confirm" label={t('form.confirm')} inputProps={{ required: true }} />
            </KeptForm>
          </>
        )}
        <p>
          <a href={href(locale, '/settings/data')}>{settings('back')}</a>
        </p>
      </div>
    </MemberShell>
  )
}
