import { readFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { startPortal } from './support/portal'
import { expect, test } from './support/test'

const COMMENT = /^# (?:HELP|TYPE) [a-zA-Z_:][\w:]* .+$/
const SAMPLE =
  /^[a-zA-Z_:][\w:]*(?:\{(?:[a-zA-Z_]\w*="[^"\n]*",?)*\})? (?:[-+]?[\d.]+(?:e[-+]?\d+)?|NaN|[-+]Inf)$/i

test('health is JSON, kept by nobody, by whatever name it is asked for', async ({ request, baseURL }) => {
  for (const path of ['live', 'ready']) {
    const answer = await request.get(`/api/health/${path}`)
    expect(answer.status()).toBe(200)
    expect(answer.headers()).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    expect((await request.head(`/api/health/${path}`)).status()).toBe(200)
    expect((await request.delete(`/api/health/${path}`)).status()).toBe(405)
    const status = await new Promise(resolve => {
      const headers = { host: '10.1.2.3' }
      httpRequest(`${baseURL}/api/health/${path}`, { headers }, response =>
        resolve(response.resume().statusCode),
      ).end()
    })
    expect(status).toBe(200)
  }
  expect(await (await request.get('/api/health/ready')).json()).toEqual({
    status: 'ready',
    store: 'up',
    upstream: 'none',
  })
})

test('metrics are lines that Prometheus reads, for this machine only', async ({ request, baseURL }) => {
  await request.get('/en/reset-password/some-one-time-token')
  // Without the address that each test has of its own.
  const text = await (await fetch(`${baseURL}/api/metrics`)).text()
  const lines = text.split('\n').filter(Boolean)
  expect(lines.filter(line => !COMMENT.test(line) && !SAMPLE.test(line))).toEqual([])
  expect(text).toContain('portal_store_up 1')
  expect(text).toContain('process_cpu_seconds_total')
  expect(text).not.toContain('some-one-time-token')
  for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip'])
    expect((await request.get('/api/metrics', { headers: { [name]: '127.0.0.1' } })).status()).toBe(404)
})

test('a store that was killed is told of, and so is its return', async ({ request }) => {
  test.setTimeout(120_000)
  const METRICS_TOKEN = 'token-of-the-collector'
  const portal = await startPortal({ METRICS_TOKEN })
  const ready = async () => (await request.get(`${portal.url}/api/health/ready`)).status()
  try {
    expect(await ready()).toBe(200)
    expect((await request.get(`${portal.url}/api/metrics`)).status()).toBe(401)
    const headers = { authorization: `Bearer ${METRICS_TOKEN}` }
    expect((await request.get(`${portal.url}/api/metrics`, { headers })).status()).toBe(200)
    const own = 'select pid from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()'
    const pids = (await portal.query(own)).map(({ pid }) => Number(pid))
    const postmaster = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pids[0]}/status`, 'utf8'))?.[1])
    // Frozen first, so that it is away for longer than an answer is kept.
    process.kill(postmaster, 'SIGSTOP')
    for (const pid of pids) process.kill(pid, 'SIGTERM')
    await expect.poll(ready, { intervals: [20], timeout: 10_000 }).toBe(503)
    expect((await request.get(`${portal.url}/api/health/live`)).status()).toBe(200)
    process.kill(postmaster, 'SIGKILL')
    await expect.poll(ready, { timeout: 30_000 }).toBe(200)
  } finally {
    await portal.stop()
  }
})
