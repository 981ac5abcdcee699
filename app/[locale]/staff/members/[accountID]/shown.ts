import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import type { MemberView } from '@/lib/member-care/member-view'

/** What every part of the page is drawn from. */
export type Shown = { locale: Locale; t: Words<'StaffMembers'>; view: MemberView; isPublisher: boolean }
