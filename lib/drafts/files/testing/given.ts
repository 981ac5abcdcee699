import { type ImportPlan, planImport } from '@/lib/drafts/files/plan'
import type { Target } from '@/lib/drafts/files/read-json'
import type { Store } from '@/lib/store/connect'

export const text = (languageValues: Record<string, string>) => ({ languageValues, defaultLanguage: 'en-US' })

export const CONTENT = {
  benefitTitle: text({ 'en-US': 'Free kopi' }),
  useScenarios: text({ 'en-US': 'Every house' }),
  useRules: text({ 'en-US': 'One a visit' }),
  iconUrl: '/icons/benefits/coffee.svg',
  benefitUrl: null,
}

const { benefitUrl: _none, ...GIVEN } = CONTENT

/** A benefit as a file has it. */
export const given = (benefitInstanceId: string, changes: object = {}) => ({
  benefitInstanceId,
  status: 'ACTIVATED',
  createdTime: '2026-01-05T09:00:00+08:00',
  expireTime: '2026-12-31T23:59:59+08:00',
  ...GIVEN,
  ...changes,
})

export async function planOfValue(
  db: Store,
  value: unknown,
  target: Target | null = null,
): Promise<ImportPlan> {
  const planned = await planImport(JSON.stringify(value, null, 2), target, db)
  if ('problem' in planned) throw new Error(planned.problem)
  return planned
}

/** The title in Malay too. */
export const KOPI = { benefitTitle: text({ 'en-US': 'Free kopi', 'ms-MY': 'Kopi percuma' }) }
