import type { SignUpProblem } from '@/lib/registration/sign-up-check'
import type { SignUpValues } from '@/lib/registration/sign-up-rules'

/** The rules of the form: fetched when somebody begins to fill it in, not before the page can be read. */
export const loadRules = () => import('@/lib/registration/sign-up-check')

/** Every country's numbering plan, 45 kB after gzip: fetched once a number has been typed. */
const loadPhone = () => import('@/lib/registration/understood-phone')

/** Whether the number can exist, and how it is read; nothing typed is no problem. */
export async function phoneVerdict(
  values: SignUpValues,
): Promise<{ problem: SignUpProblem | null; understood: string }> {
  if (!values.MOBILE_PHONE?.trim()) return { problem: null, understood: '' }
  const { understoodPhone } = await loadPhone()
  const understood = understoodPhone(values)
  return { problem: understood === '' ? 'not-a-phone' : null, understood }
}
