import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inlineScriptHashes, writeCspHashes } from './csp-hashes.mjs'

const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

test('every inline script is named once, files are not', () => {
  const html =
    '<script src="/a.js" async=""></script><script>one()</script><script id="x">two("\u4e2d")\n</script><SCRIPT>one()</SCRIPT>'
  expect(inlineScriptHashes(html)).toEqual([hash('one()'), hash('two("\u4e2d")\n')])
})

test('a page of a build without inline scripts has an empty list, a route that is no page has none', () => {
  const dist = mkdtempSync(join(tmpdir(), 'csp-hashes-'))
  mkdirSync(join(dist, 'server/app/en'), { recursive: true })
  writeFileSync(
    join(dist, 'prerender-manifest.json'),
    JSON.stringify({ routes: { '/en': {}, '/en/help': {}, '/icon.svg': {} } }),
  )
  writeFileSync(join(dist, 'server/app/en.html'), '<script>one()</script>')
  writeFileSync(join(dist, 'server/app/en/help.html'), '<p>')
  writeCspHashes(dist)
  const written = JSON.parse(readFileSync(join(dist, 'csp-hashes.json'), 'utf8'))
  rmSync(dist, { recursive: true })
  expect(written).toEqual({ '/en': [hash('one()')], '/en/help': [] })
})
