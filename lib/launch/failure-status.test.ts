import { expect, test } from 'vitest'
import { note, noting, statusOf } from './failure-status.mjs'

const failing = (message: string, more: object = {}) => Object.assign(new Error(message), more)

const RUNTIME = '(/p/next-server/app-page-turbo.runtime.prod.js:15:76405)'

/** An error with a stack as Next's bundle leaves it. */
const thrownIn = (stack: string) => failing('junk', { stack })

test.each<[what: string, error: unknown, status: number | undefined]>([
  ['a store that refuses connections', failing('x', { code: 'ECONNREFUSED' }), 503],
  ['one that starts up', failing('x', { code: '57P03' }), 503],
  ['one that shuts down, told by the query', failing('x', { cause: failing('y', { code: '57P01' }) }), 503],
  ['one without room for another connection', failing('x', { code: '53300' }), 503],
  [
    'one that does not answer',
    failing('x', { cause: failing('timeout exceeded when trying to connect') }),
    503,
  ],
  ['one that froze', failing('x', { cause: failing('Query read timeout') }), 503],
  ['one whose disk is full', failing('x', { cause: failing('y', { code: '53100' }) }), 503],
  ['a broken unique key', failing('x', { code: '23505' }), undefined],
  ['a form that ends too early', failing('Unexpected end of form'), 400],
  ['a form without its boundary', failing('Multipart: Boundary not found'), 400],
  [
    'arguments that are no JSON',
    thrownIn(
      `SyntaxError: x\n    at JSON.parse (<anonymous>)\n    at tI ${RUNTIME}\n    at async m (/p/.next/x.js:1:1)`,
    ),
    400,
  ],
  [
    'arguments too deep to read',
    thrownIn(`RangeError: x\n    at WeakMap.set (<anonymous>)\n    at e ${RUNTIME}\n    at e ${RUNTIME}`),
    400,
  ],
  [
    'a mistake of an action of ours',
    thrownIn(`TypeError: x\n    at signUp (/p/.next/server/chunks/x.js:1:1)\n    at t1 ${RUNTIME}`),
    undefined,
  ],
  [
    'JSON that we ourselves could not read',
    thrownIn('SyntaxError: x\n    at JSON.parse (<anonymous>)\n    at readHashes (/p/lib/csp.js:1:1)'),
    undefined,
  ],
  ['a mistake of ours', new TypeError('x is not a function'), undefined],
  ['nothing that can be read', null, undefined],
])('%s', (_what, error, status) => {
  expect(statusOf(error, true)).toBe(status)
})

test('nobody sends arguments with a GET: what fails there is a page of ours', () => {
  expect(statusOf(thrownIn(`Error: x\n    at e ${RUNTIME}`), false)).toBeUndefined()
})

test('a failure is noted at the response that is being made, the first one, and at no other', async () => {
  const responses: { failure?: number }[] = [{}, {}, {}]
  const [away = {}, damaged = {}, ours = {}] = responses
  await Promise.all([
    noting(away, async () => {
      await Promise.resolve()
      note(failing('x', { code: 'ECONNREFUSED' }))
      note(failing('Unexpected end of form'))
    }),
    noting(damaged, async () => note(failing('Unexpected end of form'))),
    noting(ours, async () => note(new TypeError('x'))),
  ])
  note(failing('outside of any response', { code: 'ECONNREFUSED' }))
  expect(responses).toEqual([{ failure: 503 }, { failure: 400 }, {}])
})
