import { generateKeyPairSync, sign } from 'node:crypto'

/** One element of DER: a tag, a length, what is inside. */
function der(tag: number, ...inside: Buffer[]): Buffer {
  const body = Buffer.concat(inside)
  const length = body.length < 128 ? Buffer.of(body.length) : Buffer.of(0x82, body.length >> 8, body.length)
  return Buffer.concat([Buffer.of(tag), length, body])
}

const SEQUENCE = 0x30
const SHA256_WITH_RSA = der(SEQUENCE, Buffer.from('06092a864886f70d01010b0500', 'hex'))
const COMMON_NAME = Buffer.from('0603550403', 'hex')

/** A key and a certificate that nobody vouches for, made anew: X.509 version 1, for "localhost", for this century. */
export function selfSigned(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const name = der(
    SEQUENCE,
    der(0x31, der(SEQUENCE, COMMON_NAME, der(0x0c, Buffer.from('localhost', 'utf8')))),
  )
  const time = (text: string) => der(0x17, Buffer.from(text, 'utf8'))
  const validity = der(SEQUENCE, time('000101000000Z'), time('491231235959Z'))
  const keyInfo = publicKey.export({ type: 'spki', format: 'der' })
  const content = der(SEQUENCE, der(2, Buffer.of(1)), SHA256_WITH_RSA, name, validity, name, keyInfo)
  const signature = der(3, Buffer.of(0), sign('sha256', content, privateKey))
  const base64 = der(SEQUENCE, content, SHA256_WITH_RSA, signature).toString('base64')
  const lines = base64.match(/.{1,64}/g) ?? []
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  }
}
