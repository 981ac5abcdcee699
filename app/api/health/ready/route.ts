import { apiAnswer } from '@/app/api/answer'
import { readiness } from '@/lib/health/readiness'

export const dynamic = 'force-dynamic'

/** Whether people can be served: 200, or 503 with what is away. */
export async function GET(): Promise<Response> {
  const ready = await readiness()
  return apiAnswer(JSON.stringify(ready), 'application/json', ready.status === 'ready' ? 200 : 503)
}
