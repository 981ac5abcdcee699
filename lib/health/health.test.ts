import { expect, test } from 'vitest'
import { metricsRefusal } from './metrics-guard'
import { onceASecond } from './once-a-second'
import { look } from './readiness'

const parts = {
  isDraining: () => false,
  storeAnswers: async () => true,
  upstreams: ['https://a.example', 'https://b.example'],
  isReachable: async () => true,
}

test.each([
  ['all is there', {}, { status: 'ready', store: 'up', upstream: 'up' }],
  ['no upstream is configured', { upstreams: [] }, { status: 'ready', store: 'up', upstream: 'none' }],
  [
    'the store is away',
    { storeAnswers: async () => false },
    { status: 'not-ready', store: 'down', upstream: 'up' },
  ],
  [
    'one of two upstreams is away',
    { isReachable: async (address: string) => address.includes('a.') },
    { status: 'not-ready', store: 'up', upstream: 'down' },
  ],
  ['it is to stop', { isDraining: () => true }, { status: 'draining', store: 'up', upstream: 'up' }],
])('where %s, readiness says so', async (_claim, changed, told) => {
  expect(await look({ ...parts, ...changed })).toEqual(told)
})

test('however many ask within a second, it is looked once', async () => {
  let [looks, now] = [0, 0]
  const ask = onceASecond(
    async () => ++looks,
    () => now,
  )
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1])
  now = 999
  expect(await ask()).toBe(1)
  now = 1_000
  expect(await ask()).toBe(2)
})

const TOKEN = 'a-token-of-the-collector'
const here = { 'x-forwarded-for': '127.0.0.1', host: 'localhost:3000' }

test.each<[claim: string, headers: Record<string, string>, token: string | undefined, told: number | null]>([
  ['this machine', here, undefined, null],
  ['this machine by IPv6', { 'x-forwarded-for': '::1', host: '[::1]:3000' }, undefined, null],
  ['another machine', { ...here, 'x-forwarded-for': '10.0.0.1' }, undefined, 404],
  ['a proxy on this machine', { ...here, 'x-portal-relayed': '1' }, undefined, 404],
  ['a foreign name', { ...here, host: 'evil.example' }, undefined, 404],
  ['the token', { authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '10.0.0.1' }, TOKEN, null],
  ['another token', { authorization: `Bearer ${TOKEN}x` }, TOKEN, 401],
  ['this machine without the token', here, TOKEN, 401],
])('metrics are told by %s as they should', (_claim, headers, token, told) => {
  expect(metricsRefusal(new Headers(headers), token)).toBe(told)
})
