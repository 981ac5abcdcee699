import { reviewWords } from '@/lib/i18n/plain-words'
import { coverageOfTexts } from '@/lib/text-review/coverage'
import { type Finding, findingFrom, type ReviewCode } from '@/lib/text-review/finding'
import { type PastedReview, reviewPasted } from '@/lib/text-review/review-pasted'
import { checkWords, USAGE } from './benefits-check/check-words'
import { FILE_MAX_BYTES, readText } from './benefits-check/read-text'
import { reportLines } from './benefits-check/report'

/** What is printed with --json, and nothing else. */
function jsonOf(findings: readonly Finding[]): string {
  const told = findings.map(({ benefitInstanceId, field, language, code, severity }) => ({
    benefitInstanceId,
    field,
    language,
    code,
    severity,
  }))
  return JSON.stringify(told, null, 2)
}

/** Why nothing could be checked, in a sentence for whoever typed the words. */
function sentenceOf({ unreadable }: PastedReview, name: string): string | null {
  switch (unreadable?.problem) {
    case undefined:
      return null
    case 'empty':
      return `${name} is empty.`
    case 'too-large':
      return `${name} is larger than 16 MiB: check fewer benefits at a time.`
    case 'unknown-shape':
      return `${name} is JSON, but neither a list of benefits nor an inquireMemberAssets answer nor a MultiLanguageText.`
    case 'not-json': {
      const { line, column, path } = unreadable.fault
      return `${name} is no JSON: something is wrong at line ${line}, column ${column}${path ? `, in ${path}` : ''}.`
    }
  }
}

const ofFile = (code: ReviewCode) => findingFrom({ field: null, language: null, code, path: '' }, '', null)

async function check([folder = '', ...words]: string[]): Promise<void> {
  const asked = checkWords(words)
  if (asked.kind === 'help') return console.log(USAGE)
  if (asked.kind === 'refused') return refuse(asked.sentence)
  const { file, promised, isJson } = asked
  const read = await readText(folder, file)
  if ('sentence' in read) {
    if (isJson) console.log(jsonOf([ofFile(read.code)]))
    return refuse(read.sentence)
  }
  const review = reviewPasted(read.text, { promised, now: Date.now(), maxLength: FILE_MAX_BYTES })
  const sentence = sentenceOf(review, read.name)
  if (isJson) console.log(jsonOf(review.findings))
  if (sentence !== null) return refuse(sentence)
  if (!isJson) {
    const coverage = coverageOfTexts(review.texts, promised)
    for (const line of reportLines(await reviewWords('en'), review.findings, coverage)) console.log(line)
  }
  if (review.findings.some(({ severity }) => severity === 'error')) process.exitCode = 1
}

function refuse(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}

// Whoever reads only the beginning (`| head`) closes the pipe.
process.stdout.on('error', () => process.exit())

check(process.argv.slice(2)).catch((error: unknown) => {
  refuse(`The check stopped: ${error instanceof Error ? error.message : 'unknown'}`)
})
