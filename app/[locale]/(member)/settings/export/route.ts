import { pageLocale } from '@/app/page-locale'
import { exportOf } from '@/lib/account/export'
import { log } from '@/lib/log'
import { requireFresh } from '@/lib/session/step-up'

/** Everything held about the signed-in member, who has just shown who they are, as a file. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/settings/export'>) {
  const locale = await pageLocale(params)
  const { account } = await requireFresh(locale, '/settings/data?notice=ready')
  const pieces = exportOf(account)
  const body = new ReadableStream<Uint8Array>({
    // One piece when the reader has room for it: a slow connection keeps nothing waiting in memory.
    async pull(controller) {
      try {
        const { done, value } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(new TextEncoder().encode(value))
      } catch (error) {
        log.error({ event: 'export', error: error instanceof Error ? error.name : 'unknown' })
        // The file ends in the middle, and the browser says that the download failed.
        controller.error(error)
      }
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': 'attachment; filename="my-data.json"',
    'Cache-Control': 'no-store',
  }
  return new Response(body, { headers })
}
