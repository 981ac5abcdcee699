import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { CREATE_MEMBER_RESPONSE } from '@/e2e/fixtures/create-member-example'
import { personWith } from '@/lib/gateway/contract'
import { startRawUpstream } from '@/lib/gateway/http/testing/raw-upstream'
import { memoryKeep, miboAt } from './testing/mibo-at'

const MEMBER = JSON.stringify(CREATE_MEMBER_RESPONSE)
const OK = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n'
const PACKED = `${OK}content-encoding: gzip\r\n\r\n`
const NOT_UTF8 = Buffer.from(MEMBER.replace('TesCustomer1', 'Ren\u00e9'), 'latin1')

/** What the stub, which speaks good HTTP, cannot send. */
const WIRE: [claim: string, outcome: string, bytes: (string | Buffer)[]][] = [
  ['HTTP/1.0 without a length', 'S', ['HTTP/1.0 200 OK\r\n\r\n', MEMBER]],
  ['HTTP/1.0 without a length, cut', 'U', ['HTTP/1.0 200 OK\r\n\r\n', MEMBER.slice(0, 40)]],
  ['hints before the answer', 'S', ['HTTP/1.1 103 Early Hints\r\n\r\n', `${OK}\r\n`, MEMBER]],
  ['hints alone', 'U', ['HTTP/1.1 103 Early Hints\r\n\r\n']],
  ['another protocol', 'U', ['HTTP/1.1 101 No\r\nconnection: upgrade\r\nupgrade: odd\r\n\r\n', MEMBER]],
  ['a header twice', 'S', [`${OK}content-type: text/html\r\n\r\n`, MEMBER]],
  ['two lengths', 'U', [`${OK}content-length: 9\r\ncontent-length: 8\r\n\r\n`, MEMBER]],
  ['headers without end', 'U', [OK, 'x-flood: aaaa\r\n'.repeat(50_000), '\r\n', MEMBER]],
  ['no HTTP', 'U', [MEMBER]],
  ['nothing', 'U', []],
  ['a packed member', 'S', [PACKED, gzipSync(MEMBER)]],
  ['a packed member, cut', 'U', [PACKED, gzipSync(MEMBER).subarray(0, 60)]],
  ['a bomb', 'U', [PACKED, gzipSync(Buffer.alloc(300_000_000, ' '))]],
  ['a refusal that cannot be unpacked', 'F', ['HTTP/1.1 422 No\r\ncontent-encoding: gzip\r\n\r\nx']],
  ['bytes that are no UTF-8', 'U', [`${OK}\r\n`, NOT_UTF8]],
  ['nested without end', 'U', [`${OK}\r\n`, '['.repeat(500_000)]],
]

test.each(WIRE)('Create Member answered by %s is %s, asked once', async (_claim, outcome, bytes) => {
  const raw = await startRawUpstream(socket => {
    for (const part of bytes) socket.write(part)
    socket.end()
  })
  const gateway = miboAt(raw.url, { keep: memoryKeep('kept') })
  expect(await gateway.createMember('unused', personWith())).toMatchObject({ outcome })
  expect(raw.requests).toHaveLength(1)
  await raw.close()
})

test('a handshake that fails leaves Create Member not sent', async () => {
  const raw = await startRawUpstream(socket => void socket.end('HTTP/1.1 400 No\r\n\r\n'))
  const gateway = miboAt(raw.url.replace('http:', 'https:'), { keep: memoryKeep('kept') })
  const failure = { kind: 'network', sent: false }
  const answer = await gateway.createMember('unused', personWith())
  expect(answer).toEqual({ outcome: 'not-sent', retryAfterSeconds: null, failure })
  await raw.close()
})
