/** Browser states that `sign-in.setup.ts` leaves for tests that need somebody signed in but not the signing in. */
export const MEMBER_STATE = 'test-results/member-state.json'
export const STAFF_STATE = 'test-results/staff-state.json'
/** The path, below the locale, of a shared preview that stays open. */
export const SHARED_PREVIEW = 'test-results/shared-preview.txt'
