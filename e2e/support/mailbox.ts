import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { startMailServer } from '@/lib/jobs/testing/mail-server'
import { neverLogged } from './never-logged'

/** A mail or SMS as whoever has the address reads it; `language` is null for an SMS, which states none. */
export type Message = { to: string; text: string; language: string | null }

export type Mailbox = {
  /** The variables of a portal whose mail and SMS come here. */
  environment(): Record<string, string>
  messagesTo(to: string): Message[]
  /** The newest code sent to an address, once at least so many have come. */
  codeTo(to: string, atLeast?: number): Promise<string>
  stop(): Promise<void>
}

const smsSchema = z.object({ to: z.string(), text: z.string() })
const CODE = /(?<!\d)\d{6}(?!\d)/
const PATIENCE_MS = 20_000

/** A real SMTP server and an SMS provider's webhook: only here can codes be read, as in life. */
export async function startMailbox(): Promise<Mailbox> {
  const mail = await startMailServer()
  const messages: Message[] = []
  const webhook = createServer(async (request, response) => {
    messages.push({ ...smsSchema.parse(JSON.parse(await text(request))), language: null })
    response.writeHead(200).end()
  })
  webhook.listen(0, '127.0.0.1')
  await once(webhook, 'listening')
  const address = webhook.address()
  const port = typeof address === 'object' ? address?.port : 0

  const messagesTo = (to: string) => [
    ...mail.arrived.filter(each => each.to === to).map(each => messageFrom(each.to, each.raw)),
    ...messages.filter(each => each.to === to),
  ]
  const codesTo = (to: string) =>
    messagesTo(to).flatMap(({ text }) => {
      const [code] = CODE.exec(text) ?? []
      return code === undefined ? [] : [code]
    })
  return {
    environment: () => ({
      SMTP_URL: mail.url,
      MAIL_FROM: 'Kopi <club@example.com>',
      SMS_WEBHOOK_URL: `http://127.0.0.1:${port}/sms`,
    }),
    messagesTo,
    codeTo: async (to, atLeast = 1) => {
      const deadline = Date.now() + PATIENCE_MS
      while (codesTo(to).length < atLeast) {
        if (Date.now() > deadline) throw new Error(`Code ${atLeast} to ${to} has not come`)
        await new Promise(resolve => setTimeout(resolve, 50))
      }
      neverLogged(to, ...codesTo(to))
      return codesTo(to).at(-1) ?? ''
    },
    stop: async () => {
      await mail.stop()
      await new Promise<void>(resolve => webhook.close(() => resolve()))
    },
  }
}

/** The plain text of a mail, its first part, out of what travels. */
function messageFrom(to: string, raw: string): Message {
  const language = /^content-language: *(\S+)/im.exec(raw)?.[1] ?? null
  const [, part = ''] = raw.split(/^Content-Type: text\/plain/m)
  const [head = '', ...body] = part.split('\r\n\r\n')
  const sent = body.join('\r\n\r\n').split(/^--/m)[0] ?? ''
  const isBase64 = /^content-transfer-encoding: *base64/im.test(head)
  const bytes = isBase64
    ? Buffer.from(sent, 'base64')
    : Buffer.from(
        sent
          .replace(/=\r\n/g, '')
          .replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      )
  return { to, text: bytes.toString('utf8'), language }
}
