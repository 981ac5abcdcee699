import { describe, expect, test } from 'vitest'
import { configFrom } from './config'

const MAIL = {
  DATABASE_URL: 'postgresql://portal@127.0.0.1:5432/portal',
  PORTAL_SECRET: Buffer.alloc(32, 7).toString('base64'),
  SMTP_URL: 'smtp://127.0.0.1:2525',
  MAIL_FROM: 'club@example.com',
}

describe('one wrong variable of the messages is named, and only that', () => {
  test.each<[name: string, wrong: string | undefined]>([
    ['SMTP_URL', 'https://mail.example.com'],
    ['SMTP_URL', 'smtp://:25'],
    ['SMTP_URL', 'smtp://mail.example.com/path'],
    ['SMTP_URL', 'smtps://mail.example.com?pool=true'],
    ['SMTP_URL', 'smtp://user:100%@mail.example.com'],
    ['MAIL_FROM', undefined],
    ['MAIL_FROM', 'club'],
    ['MAIL_FROM', 'The club <club@example.com>, x@example.com'],
    ['MAIL_FROM', 'The "club" <club@example.com>'],
    ['MAIL_FROM', 'The club\nBcc: x <club@example.com>'],
    ['SMS_WEBHOOK_URL', 'http://sms.example.com'],
    ['SMS_WEBHOOK_URL', 'https://someone:secret@sms.example.com'],
    ['SMS_WEBHOOK_URL', 'https://sms.example.com/#here'],
  ])('%s = %j', (name, wrong) => {
    const read = () => configFrom({ ...MAIL, [name]: wrong })
    expect(read).toThrow(new RegExp(`environment:\n {2}${name}: [^\n]+$`))
    if (wrong !== undefined) expect(read).not.toThrow(wrong)
  })
})

test.each([
  ['SMTP_URL', 'smtps://someone:p%40ss@mail.example.com'],
  ['SMTP_URL', 'smtp://mail.example.com:587/'],
  ['SMTP_URL', 'smtp://[::1]:2525'],
  ['MAIL_FROM', 'Der Klub – 俱乐部 <club@example.com>'],
  ['SMS_WEBHOOK_URL', 'https://sms.example.com/send?from=club'],
  ['SMS_WEBHOOK_URL', 'http://127.0.0.1:5871/send'],
])('%s = %j is taken', (name, value) => {
  expect(configFrom({ ...MAIL, [name]: value })).toHaveProperty(name, value)
})

test('nothing of it need be set', () => {
  const { DATABASE_URL, PORTAL_SECRET } = MAIL
  expect(configFrom({ DATABASE_URL, PORTAL_SECRET })).not.toHaveProperty('SMTP_URL')
})
