import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { FILE_MAX_BYTES, readText } from './read-text'

const folder = mkdtempSync(join(tmpdir(), 'read-text-'))
afterAll(() => rmSync(folder, { recursive: true }))

const FILES: Record<string, string | Uint8Array> = {
  'full.json': ' '.repeat(FILE_MAX_BYTES),
  'large.json': ' '.repeat(FILE_MAX_BYTES + 1),
  'latin1.json': Uint8Array.of(0x5b, 0xe9, 0x5d),
  'text.json': '[“é”]',
}
for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content)

it('reads a text of up to 16 MiB in UTF-8, by its name in the folder or its whole path', async () => {
  expect(await readText(folder, 'text.json')).toEqual({ name: 'text.json', text: '[“é”]' })
  expect(await readText('/', join(folder, 'text.json'))).toMatchObject({ text: '[“é”]' })
  expect(await readText(folder, 'full.json')).toMatchObject({ name: 'full.json' })
})

it.each([
  ['large.json', 'too-large', 'large.json is larger than 16 MiB: check fewer benefits at a time.'],
  ['none.json', 'unreadable-file', 'There is no file none.json.'],
  ['text.json/x', 'unreadable-file', 'There is no file text.json/x.'],
  ['.', 'unreadable-file', '. is a folder: name the file to check.'],
  ['latin1.json', 'unreadable-file', 'latin1.json is no text in UTF-8: save it as UTF-8 and try again.'],
  ['a\0b', 'unreadable-file', 'a\0b cannot be read (ERR_INVALID_ARG_VALUE).'],
])('%j cannot be read, and why is said', async (name, code, sentence) => {
  expect(await readText(folder, name)).toEqual({ code, sentence })
})
