import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { DEFAULT_PROMISED_LANGUAGES } from '@/lib/membership/promised-languages'
import { reviewPasted } from '@/lib/text-review/review-pasted'
import { CLEAN_BENEFITS } from '@/lib/text-review/testing/clean-benefits'
import { PLANTED } from '@/lib/text-review/testing/planted'

const folder = mkdtempSync(join(tmpdir(), 'benefits-check-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return name
}

/** As npm runs it: in the clone's folder, told where the words were typed; with nothing of the portal's environment. */
function check(words: readonly string[], input = '') {
  const { PATH = '', HOME = '' } = process.env
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['lib/launch/benefits-check.mjs', ...words],
    {
      encoding: 'utf8',
      env: { PATH, HOME, NODE_ENV: 'test', npm_lifecycle_event: 'benefits:check', INIT_CWD: folder },
      input,
    },
  )
  return { status, stdout, stderr }
}

const planted = JSON.stringify(
  PLANTED.map(([name, benefit]) => ({ ...benefit, benefitInstanceId: `${name}\u001B` })),
)

describe('npm run benefits:check', { timeout: 60_000 }, () => {
  it('prints what the staff desk finds as one JSON array and nothing else, and ends with 1', () => {
    const { status, stdout, stderr } = check([file('planted.json', planted), '--json'])
    const { findings } = reviewPasted(planted, { promised: DEFAULT_PROMISED_LANGUAGES, now: Date.now() })
    expect(JSON.parse(stdout)).toEqual(
      findings.map(({ benefitInstanceId, field, language, code, severity }) => ({
        benefitInstanceId,
        field,
        language,
        code,
        severity,
      })),
    )
    expect(findings.length).toBeGreaterThan(50)
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  })

  it('tells people where, what and how to mend it, how many, and how much of each language there is', () => {
    const { status, stdout } = check(['planted.json'])
    expect(stdout).toContain('ERROR    [0].status  unknown-status  (status\\u{1B})\n')
    expect(stdout).toContain('WARNING  ')
    expect(stdout).toContain('NOTE     ')
    expect(stdout).toContain('Write ACTIVATED, USED or EXPIRED.\n')
    expect(stdout).toContain('Readers are shown the text in en-US.\n')
    expect(stdout).toMatch(/\n\d+ errors, \d+ warnings, 1 note\.\n/)
    expect(stdout).toMatch(/\n {2}ms-MY +9\d % {2}\(\d+ of \d+\)\n/)
    expect(stdout).not.toContain('\u001B')
    expect(status).toBe(1)
  })

  it('ends with 0 where nothing is wrong, or only warned of', () => {
    expect(check(['-', '--json'], `\uFEFF${JSON.stringify(CLEAN_BENEFITS)}`)).toEqual({
      status: 0,
      stdout: '[]\n',
      stderr: '',
    })
    const text = { languageValues: { 'en-US': '<b>Hi</b>' }, defaultLanguage: 'en-US' }
    const warned = check(['--locales', 'EN-us, en-US', '-'], JSON.stringify(text))
    expect(warned).toMatchObject({ status: 0, stderr: '' })
    expect(warned.stdout).toContain('0 errors, 1 warning, 0 notes.')
    expect(warned.stdout).toContain('  en-US            100 %  (1 of 1)\n')
  })

  it('asks for the languages of --locales, and reads more than can be pasted', () => {
    const large = `${JSON.stringify(CLEAN_BENEFITS)}${' '.repeat(6_000_000)}`
    const { stdout } = check([file('large.json', large), '--locales=en-US,ja', '--json'])
    const found = JSON.parse(stdout).map(
      ({ language, code }: Record<string, string>) => `${language} ${code}`,
    )
    expect(found).toEqual(Array(12).fill('ja falls-back'))
  })

  it.each([
    ['--yaml', '', "Unknown option '--yaml'. Say npm run benefits:check -- --help to see what there is."],
    ['-', '[{"a":1},\n]', 'Standard input is no JSON: something is wrong at line 2, column 1, in [1].'],
    [
      '-',
      `"${'x'.repeat(16 * 1024 * 1024)}"`,
      'Standard input is larger than 16 MiB: check fewer benefits at a time.',
    ],
  ])('refuses %j in a sentence, and ends with 1', (word, input, sentence) => {
    expect(check([word], input)).toEqual({ status: 1, stdout: '', stderr: `${sentence}\n` })
  })

  it('tells a file that cannot be read in JSON too', () => {
    const { status, stdout, stderr } = check(['none.json', '--json'])
    const nowhere = { benefitInstanceId: null, field: null, language: null }
    expect(JSON.parse(stdout)).toEqual([{ ...nowhere, code: 'unreadable-file', severity: 'error' }])
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'There is no file none.json.\n' })
  })
})
