// Thirty pasted benefits for five readers on three devices: from the press of the button to 450 cells that are drawn, with
// JavaScript and without:
//   npm run build && node --import tsx bench/preview-grid.ts [TIMES=5]
// Works in a data folder of its own, on a free port; CHROMIUM names the browser. Exit code 1 where a median is over 2 s.
import { randomUUID } from 'node:crypto'
import { type Browser, chromium } from '@playwright/test'
import { type SecondPortal, startPortal } from '@/e2e/support/portal'
import { hashOfToken, newToken } from '@/lib/session/token'

process.env.NEXT_DIST_DIR ||= '.next'

const TIMES = Number(process.argv[2] ?? 5)
const BUDGET_MS = 2_000
const CELLS = 450
const PATH = '/en/staff/preview?source=paste&locale=all&device=phone&device=tablet&device=desktop'

const textOf = (about: string) => ({
  languageValues: {
    'en-US': `${about} at every house, any day`,
    'ms-MY': `${about} di semua kedai, setiap hari`,
    'zh-CN': `${about}，所有门店每天可用`,
    'zh-TW': `${about}，各門市每日可用`,
    ar: `${about} في جميع الفروع كل يوم`,
  },
  defaultLanguage: 'en-US',
})

const PASTED = JSON.stringify(
  Array.from({ length: 30 }, (_, index) => ({
    benefitInstanceId: `b-${index}`,
    status: 'ACTIVATED',
    createdTime: '2026-01-01T00:00:00Z',
    expireTime: '2099-01-01T00:00:00Z',
    benefitTitle: textOf(`Kopi ${index}`),
    useScenarios: textOf(`Teh ${index}`),
    useRules: textOf(`Roti ${index}`),
    iconUrl: '',
  })),
)

/** A session of a new staff person, straight in the store. */
async function staffCookie({ url, query }: SecondPortal) {
  const [staffID, token] = [randomUUID(), newToken()]
  await query('insert into staff (staff_id, email, role, created_at) values ($1, $2, $3, now())', [
    staffID,
    `bench.${staffID}@example.com`,
    'editor',
  ])
  await query(
    `insert into session (token_hash, kind, subject_id, device, created_at, last_used_at, idle_deadline, absolute_deadline)
     values ($1, 'staff', $2, '', now(), now(), now() + interval '1 hour', now() + interval '1 day')`,
    [hashOfToken(token), staffID],
  )
  return { name: 'portal-staff', value: token, url }
}

/** What the page's largest answer came to: nothing else of it is as large as the grid. Runs in the page. */
function largestAnswer(): number {
  const answers = ['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type))
  return Math.max(...answers.map(answer => (answer as PerformanceResourceTiming).decodedBodySize))
}

/** Milliseconds from press to drawn, each time, and how large the answer was. */
async function measure(browser: Browser, portal: SecondPortal, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } })
  await context.addCookies([await staffCookie(portal)])
  const page = await context.newPage()
  const tookMs: number[] = []
  let bytes = 0
  for (let time = 0; time < TIMES; time++) {
    await page.goto(portal.url + PATH, { waitUntil: 'networkidle' })
    await page.locator('textarea').fill(PASTED)
    const startedAt = performance.now()
    await page.locator('.preview-form button[type="submit"]').click({ noWaitAfter: true })
    await page
      .locator('.preview-stage')
      .nth(CELLS - 1)
      .waitFor({ state: 'attached' })
    // No frame calls back where scripts are off.
    if (javaScriptEnabled) await page.evaluate(() => new Promise(requestAnimationFrame))
    else await page.waitForLoadState('load')
    tookMs.push(performance.now() - startedAt)
    bytes = await page.evaluate(largestAnswer)
  }
  await context.close()
  return { tookMs: tookMs.toSorted((one, other) => one - other), bytes }
}

const portal = await startPortal({})
const browser = await chromium.launch({
  ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
  args: ['--no-sandbox'],
})
try {
  for (const javaScriptEnabled of [true, false]) {
    const { tookMs, bytes } = await measure(browser, portal, javaScriptEnabled)
    const medianMs = tookMs[Math.floor(tookMs.length / 2)] ?? 0
    if (medianMs > BUDGET_MS) process.exitCode = 1
    console.log(
      `${javaScriptEnabled ? 'with' : 'without'} JavaScript: ${tookMs.map(Math.round).join(', ')} ms,`,
      `median ${Math.round(medianMs)} ms, ${Math.round(bytes / 1000)} kB`,
    )
  }
} finally {
  await browser.close()
  await portal.stop()
}
