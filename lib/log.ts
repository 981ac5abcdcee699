import pino from 'pino'

/** Names under which a secret or a person could stand, blanked down to the third level should one ever be handed over. */
const NEVER_LOGGED = [
  'EMAIL',
  'MOBILE_PHONE',
  'PASSWORD',
  'apiId',
  'apiKey',
  'email',
  'identityNo',
  'mobileNo',
  'password',
  'sessionID',
  'sessionId',
  'token',
]

/** JSON lines on stdout. Lines carry codes, counts and ids of our own; never what a person typed or an upstream said. */
export const log = pino({
  base: null,
  redact: NEVER_LOGGED.flatMap(name => [name, `*.${name}`, `*.*.${name}`]),
})

/** A text from outside made fit for the log: addresses, numbers and control characters blanked, 120 characters. */
export function masked(text: string): string {
  return text
    .replace(/\S+@\S+/g, '*@*')
    .replace(/\d{3,}/g, '***')
    .replace(/\p{C}/gu, ' ')
    .slice(0, 120)
}
