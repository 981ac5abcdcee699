import type { Metadata } from 'next'
import { StaffFrame } from '@/app/[locale]/staff/staff-frame'
import { pageLocale } from '@/app/page-locale'
import { Notice } from '@/components/forms/notice'
import { gateway } from '@/lib/gateway'
import { wordsFor } from '@/lib/i18n/words'
import { requireStaff } from '@/lib/session/current-staff'
import { lookUpCode } from './actions'
import { AtTillView } from './at-till-view'
import { CodeForm } from './code-form'
import { codeFormWords } from './code-form-words'
import { nameFrom } from './redemption-name'

type Props = PageProps<'/[locale]/staff/redeem'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'StaffRedeem')
  return { title: t('metaTitle') }
}

/** The till: a code is looked up, then accepted. What was found stands in the address, so that a reload shows it as it is. */
export default async function StaffRedeemPage({ params, searchParams }: Props) {
  const { email } = await requireStaff()
  const [locale, query] = await Promise.all([pageLocale(params), searchParams])
  const named = nameFrom(query)
  const { redeeming } = gateway()
  const [t, words, found] = await Promise.all([
    wordsFor(locale, 'StaffRedeem'),
    codeFormWords(locale),
    named && redeeming ? redeeming.lookUp(named) : null,
  ])
  const said = (['accepted', 'undone'] as const).find(known => known === query.said)
  return (
    <StaffFrame locale={locale} path="/staff/redeem" email={email}>
      <div className="wrap staff-page">
        <div>
          <h1 className="text-3xl">{t('title')}</h1>
          <p className="staff-lead">{t(redeeming ? 'lead' : 'problem.not-offered')}</p>
        </div>
        {redeeming && (
          <div className="staff-forms">
            <div className="panel">
              {/* Empty again, with the focus in it, for the next in the queue. */}
              <CodeForm key={`${query.redemptionID} ${said}`} action={lookUpCode} words={words} />
            </div>
            {found?.ok && <AtTillView locale={locale} found={found.value} said={said} />}
            {found && !found.ok && (
              <Notice tone="bad" role="alert">
                <p>{t(found.problem === 'unreachable' ? 'problem.unavailable' : 'problem.unknown')}</p>
              </Notice>
            )}
          </div>
        )}
      </div>
    </StaffFrame>
  )
}
