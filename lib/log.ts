import pino from 'pino'

/** JSON lines on stdout. Lines carry codes, counts and ids of our own; never what a person typed or an upstream said. */
export const log = pino({
  base: null,
  redact: ['*.apiKey', '*.sessionId', '*.password', '*.PASSWORD', '*.identityNo', '*.email', '*.mobileNo'],
})

/** A text from outside made fit for the log: addresses, numbers and control characters blanked, 120 characters. */
export function masked(text: string): string {
  return text
    .replace(/\S+@\S+/g, '*@*')
    .replace(/\d{3,}/g, '***')
    .replace(/\p{C}/gu, ' ')
    .slice(0, 120)
}
