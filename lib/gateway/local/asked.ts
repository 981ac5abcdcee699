import { log } from '@/lib/log'
import { type Outcome, refused } from '@/lib/membership/outcome'

/** A question to the store; a store that cannot be asked is an answer too. */
export async function asked<T, P>(
  call: string,
  ask: () => Promise<Outcome<T, P>>,
): Promise<Outcome<T, P | 'unreachable'>> {
  try {
    return await ask()
  } catch (error) {
    log.error({ event: 'local', call, error: error instanceof Error ? error.name : 'unknown' })
    return refused('unreachable')
  }
}
