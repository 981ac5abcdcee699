import type { PagePath } from '@/lib/i18n/href'
import type { Words } from '@/lib/i18n/words'
import type { ProofPurpose } from '@/lib/session/proof'

type Key = Parameters<Words<'Proof'>>[0]

/** What the code page says and offers for a purpose; keys of the words of `Proof`. */
type CodePurpose = {
  title: Key
  /** Told with `to`, where the code was sent. */
  lead: Key
  /** Where another identity is typed, or the matter is left. */
  away: { path: PagePath; words: Key }
  /** What is said to whom no code reaches, and whether they are shown how to join. */
  notArrived: { words: Key; canJoin: boolean } | null
}

const RESET: CodePurpose = {
  title: 'code.title',
  lead: 'code.lead',
  away: { path: '/forgot-password', words: 'otherWay' },
  notArrived: { words: 'notArrived', canJoin: true },
}

/** Whoever is signed in asked for it themselves: nothing is to be hidden, and there is somewhere to go back to. */
const OWN: CodePurpose = {
  title: 'code.title',
  lead: 'code.leadOwn',
  away: { path: '/settings', words: 'toSettings' },
  notArrived: null,
}

const PURPOSES: Record<ProofPurpose, CodePurpose> = {
  reset: RESET,
  'sign-in': {
    ...RESET,
    title: 'code.signIn.title',
    lead: 'code.signIn.lead',
    away: { path: '/sign-in', words: 'code.signIn.away' },
  },
  'sign-up': {
    title: 'code.title',
    lead: 'code.leadSignUp',
    away: { path: '/sign-up', words: 'code.signUpAway' },
    notArrived: null,
  },
  change: OWN,
  confirm: OWN,
  'step-up': OWN,
}

/** The code page's own words for each purpose. */
export function codePurpose(purpose: ProofPurpose): CodePurpose {
  return PURPOSES[purpose]
}
