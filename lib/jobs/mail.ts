import { Readable } from 'node:stream'
import type { NodemailerError } from 'nodemailer'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'
import { isLoopback } from '@/lib/config'
import type { MessageText } from '@/lib/i18n/message-text'
import type { Delivery, Letter } from './delivery'
import { mailBody } from './mail-body'

export type MailSettings = { smtpUrl: string; mailFrom: string; programme: string }

const LIMIT_MS = 10_000

/** Every other server must speak TLS, so that nobody on the way reads a code; on this machine nobody is on the way. */
function connectionTo(url: URL): SMTPConnectionOptions {
  const { protocol, hostname, port } = url
  const isHere = isLoopback(hostname.toLowerCase())
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    ...(port === '' ? {} : { port }),
    secure: protocol === 'smtps:',
    ...(isHere ? { ignoreTLS: true } : { requireTLS: true }),
    connectionTimeout: LIMIT_MS,
    dnsTimeout: LIMIT_MS,
    greetingTimeout: LIMIT_MS,
    socketTimeout: LIMIT_MS,
    socketCloseTimeout: 1_000,
  }
}

function compose({ messageID, to, text }: Letter<MessageText>, { mailFrom, programme }: MailSettings) {
  const domain = mailFrom.replace(/>$/, '').split('@').at(-1)
  return new MailComposer({
    from: mailFrom,
    // As an object it is one address, whatever stands in it.
    to: { name: '', address: to },
    subject: text.subject,
    ...mailBody(text, programme),
    messageId: `<${messageID}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': text.locale },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
}

/** What an error means: an answer of the server decides; without one it counts how far the message had got. */
function deliveryAfter(error: NodemailerError, isUnderWay: boolean): Delivery {
  const { code, responseCode = 0, permanent } = error
  // A refused password or an unwelcome host is no fault of the message: it goes once that is mended.
  const isAboutMessage = code === 'EENVELOPE' || code === 'EMESSAGE'
  if (responseCode >= 400) return permanent && isAboutMessage ? 'failed' : 'again'
  return isUnderWay ? 'unclear' : 'again'
}

/**
 * Sends one mail over a connection of its own. nodemailer's transport does not tell whether the text was on its way
 * when a connection broke, so its connection is driven here: it reads the text only once the server has asked for it. `signal` ends the attempt.
 */
export async function deliverMail(
  letter: Letter<MessageText>,
  settings: MailSettings,
  signal: AbortSignal,
): Promise<Delivery> {
  const mail = compose(letter, settings)
  const content = await mail.build()
  let isUnderWay = false
  const body = new Readable({
    read() {
      isUnderWay = true
      this.push(content)
      this.push(null)
    },
  })
  const url = new URL(settings.smtpUrl)
  const [user, pass] = [url.username, url.password].map(decodeURIComponent)
  const connection = new SMTPConnection(connectionTo(url))
  try {
    const error = await new Promise<NodemailerError | null>(done => {
      const end = () => done(new Error('No time left'))
      if (signal.aborted) end()
      signal.addEventListener('abort', end, { once: true })
      connection.on('error', done)
      const then = (next: () => void) => (failure?: NodemailerError | null) =>
        failure ? done(failure) : next()
      const send = () =>
        connection.send(
          mail.getEnvelope(),
          body,
          then(() => done(null)),
        )
      connection.connect(then(() => (user ? connection.login({ user, pass }, then(send)) : send())))
    })
    return error === null ? 'sent' : deliveryAfter(error, isUnderWay)
  } finally {
    connection.close()
  }
}
