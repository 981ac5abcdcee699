import { apiAnswer } from '@/app/api/answer'
import { config } from '@/lib/config'
import { metricsRefusal } from '@/lib/health/metrics-guard'
import { metricsText } from '@/lib/health/metrics-text'

export const dynamic = 'force-dynamic'

/** All metrics as Prometheus text, for whoever has the token, or for this machine alone where there is none. */
export async function GET(request: Request): Promise<Response> {
  const refusal = metricsRefusal(request.headers, config().METRICS_TOKEN)
  if (refusal === 401) return apiAnswer('401\n', 'text/plain', 401, { 'WWW-Authenticate': 'Bearer' })
  if (refusal === 404) return apiAnswer('404\n', 'text/plain', 404)
  return apiAnswer(await metricsText(), 'text/plain; version=0.0.4; charset=utf-8')
}
