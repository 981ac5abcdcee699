import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { holderOf, lockFolder } from './folder-lock.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a second one is refused with the holder’s process, and may come after the release', async () => {
  const { release, hadCrashed } = await lockFolder(folder)
  expect(hadCrashed).toBe(false)
  await expect(lockFolder(folder)).rejects.toThrow(`process ${process.pid}`)
  expect(holderOf(folder)).toBe(process.pid)
  release()
  expect(holderOf(folder)).toBeUndefined()
  const again = await lockFolder(folder)
  again.release()
  expect(readdirSync(join(folder, 'lock'))).toEqual([])
})

test('of many at the same moment exactly one gets it', async () => {
  for (let round = 0; round < 20; round++) {
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => lockFolder(folder)))
    const held = results.filter(result => result.status === 'fulfilled')
    expect(held).toHaveLength(1)
    for (const { value } of held) value.release()
  }
})

test('a killed holder’s lock is broken, and said to have crashed', async () => {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' })
  const exited = new Promise(done => child.once('exit', done))
  await lockFolder(folder, child.pid)
  await expect(lockFolder(folder)).rejects.toThrow(`process ${child.pid}`)
  child.kill('SIGKILL')
  await exited
  const { release, hadCrashed } = await lockFolder(folder)
  expect(hadCrashed).toBe(true)
  release()
})

test('a pid that now belongs to another process holds nothing', async () => {
  mkdirSync(join(folder, 'lock'))
  writeFileSync(join(folder, 'lock', `${process.pid}-12345-abcdef.held`), '')
  const { release, hadCrashed } = await lockFolder(folder)
  expect(hadCrashed).toBe(true)
  release()
})
