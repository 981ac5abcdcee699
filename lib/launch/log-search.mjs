/** Whatever it is, it is somebody's: an e-mail address (not the scope of a package), a mobile number, a passkey's or session's token. */
const PERSONAL = [/[\w.+%-]+@[\w-]+\.[a-z]{2,}/i, /\+\d{8,}/, /__Host-portal|portal-(?:member|staff|proof)=/]

/**
 * What is wrong with the lines that servers printed: one that is no JSON object, one that looks like somebody's address,
 * one that holds a value that a test typed or that is secret. Short values and plain numbers (a name, a code) count where
 * they stand as a word of their own; times are left out. None at all is a fault: nothing was captured.
 * @param {string} log
 * @param {string[]} secrets
 * @returns {string[]} sentences; a test's own values may stand in them
 */
export function logFaults(log, secrets) {
  const printed = log.split('\n').filter(Boolean)
  const values = [...new Set(secrets)].filter(value => value.length >= 3)
  if (printed.length === 0 || values.length === 0)
    return [`There is nothing to search: ${printed.length} lines, ${values.length} values.`]
  // The same line thousands of times is one to look at.
  const lines = [...new Set(printed.map(line => line.replace(/"(time|ms)":[\d.]+/g, '"$1":0')))]
  const whole = lines.join('\n').toLowerCase()
  const words = new Set(lines.join('\n').match(/[\p{L}\p{M}\p{N}]+/gu))
  const isIn = (/** @type {string} */ value) =>
    isWord(value) ? words.has(value) : whole.includes(value.toLowerCase())
  return [
    ...lines.filter(line => !isJsonObject(line)).map(line => `No JSON line: ${line.slice(0, 200)}`),
    ...lines
      .filter(line => PERSONAL.some(each => each.test(line)))
      .map(line => `Personal: ${line.slice(0, 200)}`),
    ...values.flatMap((value, at) =>
      isIn(value) ? [`Value ${at + 1} of the tests (${value}) was logged.`] : [],
    ),
  ]
}

const isWord = (/** @type {string} */ value) =>
  /^[\p{L}\p{M}\p{N}]+$/u.test(value) && (value.length < 8 || /^\d+$/.test(value))

/** @param {string} line */
function isJsonObject(line) {
  try {
    const value = JSON.parse(line)
    return typeof value === 'object' && value !== null
  } catch {
    return false
  }
}

/** Identity, password and authenticator secret of each sample person. @param {string} lines */
export function secretsOf(lines) {
  return lines.split('\n').flatMap(line => {
    const [mark, identity = '', password = '', , otpauth = ''] = line.split('\t')
    if (mark !== 'sign-in') return []
    return [identity, password, /secret=(\w+)/.exec(otpauth)?.[1] ?? '']
  })
}
