import Link from 'next/link'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { EXPORT_FORMATS, exportAddress } from './export-address'

/** The catalogue as a file, in and out. */
export function FileWays({ t, locale }: { t: Words<'StaffBenefits'>; locale: Locale }) {
  return (
    <div className="desk-ways">
      <Link className="button button-quiet" href={href(locale, '/staff/benefits/import')} prefetch={false}>
        {t('toImport')}
      </Link>
      {EXPORT_FORMATS.map(format => (
        <a key={format} className="button button-quiet" href={exportAddress(locale, { format })} download>
          {t(`export.${format}`)}
        </a>
      ))}
    </div>
  )
}
