/** Where a text stops being JSON: line and column from 1, and the path to the value that was being read. */
export type JsonFault = { line: number; column: number; path: string }

/** Where the scanner is: inside which arrays and objects, and what may come next there. */
type Frame = { kind: 'array' | 'object'; key: string | null; index: number; seen: Set<string> | null }

/** The way to a value: keys and places in lists, from the outside in; at most `PATH_MAX_DEPTH` of them. */
export type JsonSteps = readonly (string | number)[]

// One JSON token after optional space (RFC 8259 sections 2 to 7).
const TOKEN =
  /[ \t\n\r]*(?:(?<mark>[[\]{}:,])|(?<text>"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?<rest>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)))/y

// A BenefitDetail's own texts lie five deep; what lies deeper is not ours to name.
const PATH_MAX_DEPTH = 12

const SPACE = /[ \t\n\r]*/y

const stepsOf = (frames: readonly Frame[]): (string | number)[] =>
  frames.slice(0, PATH_MAX_DEPTH).map(({ kind, key, index }) => (kind === 'array' ? index : (key ?? '')))

/** Steps as a person writes them: `[2].useRules.languageValues.zh-CN`. */
export function pathOf(steps: JsonSteps): string {
  return steps
    .map(step => (typeof step === 'number' ? `[${step}]` : step === '' ? '' : `.${step}`))
    .join('')
    .replace(/^\./, '')
}

function faultAt(text: string, from: number, frames: readonly Frame[]): JsonFault {
  SPACE.lastIndex = from
  SPACE.test(text)
  const before = text.slice(0, SPACE.lastIndex).split(/\r\n|[\n\r]/)
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, path: pathOf(stepsOf(frames)) }
}

/**
 * The first place at which `text` is no JSON, for a person who mends it by hand; null where it is JSON. What engines say
 * in `SyntaxError` differs from one to the next and often names no place.
 */
export function findJsonFault(text: string): JsonFault | null {
  return scanJson(text, null)
}

/** The way to each key that stands in its object a second time: `JSON.parse` silently takes the last of them. */
export function findDuplicateKeys(json: string): JsonSteps[] {
  const found: JsonSteps[] = []
  scanJson(json, steps => found.push(steps))
  return found
}

function scanJson(text: string, onDuplicateKey: ((steps: JsonSteps) => void) | null): JsonFault | null {
  const frames: Frame[] = []
  let next: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing' = 'value'
  let at = 0
  const afterValue = () => (frames.length === 0 ? 'nothing' : 'comma-or-end')

  while (true) {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(text)?.groups
    if (!token) {
      SPACE.lastIndex = at
      SPACE.test(text)
      return next === 'nothing' && SPACE.lastIndex === text.length ? null : faultAt(text, at, frames)
    }
    const frame = frames.at(-1)
    const { mark } = token
    const takesValue = next === 'value' || next === 'value-or-end'

    if (takesValue && (mark === '[' || mark === '{')) {
      const seen = onDuplicateKey && mark === '{' ? new Set<string>() : null
      frames.push({ kind: mark === '[' ? 'array' : 'object', key: null, index: 0, seen })
      next = mark === '[' ? 'value-or-end' : 'key-or-end'
    } else if (takesValue && mark === undefined) {
      next = afterValue()
    } else if (frame && (next === 'key' || next === 'key-or-end') && token.text !== undefined) {
      const key: string = JSON.parse(token.text)
      frame.key = key
      if (frame.seen?.has(key)) onDuplicateKey?.(stepsOf(frames))
      frame.seen?.add(key)
      next = 'colon'
    } else if (next === 'colon' && mark === ':') {
      next = 'value'
    } else if (frame && next === 'comma-or-end' && mark === ',') {
      frame.index += 1
      next = frame.kind === 'array' ? 'value' : 'key'
    } else if (frame && next.endsWith('-or-end') && mark === (frame.kind === 'array' ? ']' : '}')) {
      frames.pop()
      next = afterValue()
    } else {
      return faultAt(text, at, frames)
    }
    at = TOKEN.lastIndex
  }
}
