import type { PagePath } from '@/lib/i18n/href'

/** What belongs together stands together: the texts, the counter, the programme behind both. */
export const DESK_GROUPS = [
  {
    group: 'texts',
    entries: [
      { key: 'preview', path: '/staff/preview' },
      { key: 'benefits', path: '/staff/benefits' },
      { key: 'coverage', path: '/staff/coverage' },
    ],
  },
  {
    group: 'counter',
    entries: [
      { key: 'redeem', path: '/staff/redeem' },
      { key: 'members', path: '/staff/members' },
      { key: 'registrations', path: '/staff/registrations' },
    ],
  },
  {
    group: 'desk',
    entries: [
      { key: 'programme', path: '/staff/programme' },
      { key: 'outbox', path: '/staff/outbox' },
      { key: 'audit', path: '/staff/audit' },
      { key: 'settings', path: '/staff/settings' },
    ],
  },
] as const satisfies readonly { group: string; entries: readonly { key: string; path: PagePath }[] }[]

/** Every page of the desk that has a name in the menu. */
export const DESK_PAGES = DESK_GROUPS.flatMap(({ entries }) => [...entries])
