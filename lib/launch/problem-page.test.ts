import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isPageRequest, problemCode, problemPagesFrom } from './problem-page.mjs'

test.each([
  [404, 404],
  [429, 429],
  [401, 400],
  [422, 400],
  [499, 400],
  [500, 500],
  [503, 503],
  [502, 500],
  [599, 500],
])('status %i is shown as page %i', (status, code) => {
  expect(problemCode(status)).toBe(code)
})

test.each([
  ['a browser opening a page', '/en/benefits', { 'sec-fetch-dest': 'document' }, true],
  ['a browser that says nothing, or curl', '/en/benefits', {}, true],
  ['the router fetching a page', '/en/benefits', { rsc: '1' }, false],
  ['a form sent by script', '/en/sign-up', { 'next-action': 'abc' }, false],
  ['a picture', '/brand/nothing.svg', { 'sec-fetch-dest': 'image' }, false],
  ['a fetch', '/en', { 'sec-fetch-dest': 'empty' }, false],
  ['another system', '/api/members', {}, false],
  ['the build’s files', '/_next/static/nothing.js', {}, false],
])('%s: %s', (_title, path, headers, expected) => {
  expect(isPageRequest({ headers }, path)).toBe(expected)
})

test('the page comes in the reader’s language with its own scripts allowed; without a build there is none', () => {
  const dist = mkdtempSync(join(tmpdir(), 'problem-page-'))
  mkdirSync(join(dist, 'server/app/ms/problem'), { recursive: true })
  writeFileSync(join(dist, 'server/app/ms/problem/404.html'), 'tidak dijumpai')
  writeFileSync(join(dist, 'csp-hashes.json'), JSON.stringify({ '/ms/problem/404': ["'sha256-abc'"] }))
  const problemPage = problemPagesFrom(dist)
  rmSync(dist, { recursive: true })
  expect(problemPage('/ms/nothing', {}, 404)?.html.toString()).toBe('tidak dijumpai')
  expect(problemPage('/ms/nothing', {}, 404)?.csp).toContain("script-src 'self' 'sha256-abc';")
  expect(problemPage('/ar/nothing', {}, 404)).toBeUndefined()
})
