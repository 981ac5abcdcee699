import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { type BenefitsQuery, SEARCH_MAX_LENGTH } from './benefits-query'

type Props = { locale: Locale; t: Words<'Benefits'>; query: BenefitsQuery }

/** A plain GET form: what was searched for stands in the address. */
export function BenefitsSearch({ locale, t, query }: Props) {
  return (
    <search>
      <form className="search-form" action={href(locale, '/benefits')}>
        {query.status !== 'usable' && <input type="hidden" name="status" value={query.status} />}
        {query.sort !== 'ends' && <input type="hidden" name="sort" value={query.sort} />}
        <label className="sr-only" htmlFor="q">
          {t('search.label')}
        </label>
        <input
          // A link to another search on this page must not leave the old words standing.
          key={query.q}
          className="input"
          type="search"
          id="q"
          name="q"
          dir="auto"
          defaultValue={query.q}
          maxLength={SEARCH_MAX_LENGTH}
          placeholder={t('search.label')}
          enterKeyHint="search"
        />
        <button className="button button-quiet" type="submit">
          {t('search.submit')}
        </button>
      </form>
    </search>
  )
}
