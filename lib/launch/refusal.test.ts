import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dataFolderOf } from './environment.mjs'
import { checkCluster } from './postgres-cluster.mjs'
import { sentenceFor } from './refusal.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refusal-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function saidOf(dataFolder: string): string {
  try {
    return dataFolderOf({ PORTAL_DATA_DIR: dataFolder } as unknown as NodeJS.ProcessEnv)
  } catch (error) {
    return sentenceFor(error, dataFolder)
  }
}

test('a data folder that is a file, or lies below one, is told as such', () => {
  const file = join(folder, 'package.json')
  writeFileSync(file, '{}')
  for (const path of [file, join(file, 'data')])
    expect(saidOf(path)).toBe(`${path} is a file where a folder is needed: set PORTAL_DATA_DIR to a folder.`)
})

test('a folder that cannot be made is told as such', () => {
  const error = Object.assign(new Error('ENOENT'), { code: 'ENOENT', syscall: 'mkdir', path: '/mnt/data' })
  expect(sentenceFor(error, '/mnt/data')).toMatch(/^The folder \/mnt\/data cannot be made .*PORTAL_DATA_DIR/)
})

test.each([
  ['missing', undefined],
  ['empty', ''],
])('a cluster whose PG_VERSION is %s is said to be damaged, and what to do', (_state, text) => {
  const cluster = join(folder, 'cluster')
  mkdirSync(cluster)
  if (text !== undefined) writeFileSync(join(cluster, 'PG_VERSION'), text)
  const place = { cluster, major: '18', account: undefined, binaries: '', home: folder, dataFolder: folder }
  expect(() => checkCluster(place)).toThrow(/damaged .*PG_VERSION.* backup/)
})
