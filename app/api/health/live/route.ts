import { apiAnswer } from '@/app/api/answer'

export const dynamic = 'force-dynamic'

/** The process is up; nothing else is looked at. */
export function GET(): Response {
  return apiAnswer('{"status":"live"}', 'application/json')
}
