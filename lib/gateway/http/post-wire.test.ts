import { createServer as createTlsServer } from 'node:https'
import { createServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { post } from './post'
import { listening, startRawUpstream } from './testing/raw-upstream'
import { selfSigned } from './testing/self-signed'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function askRaw(...chunks: (string | Buffer)[]) {
  const raw = await startRawUpstream(socket => {
    for (const chunk of chunks) socket.write(chunk)
    socket.end()
  })
  closing.push(() => void raw.close())
  const posted = await post(`${raw.url}/x`, '{}', 3_000)
  expect(raw.requests).toHaveLength(1)
  return posted
}

const JSON_200 = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n'
const answered = (answer: object) => ({ ok: true, answer })
const SENT = { ok: false, failure: { kind: 'network', sent: true } }
const UNSENT = { ok: false, failure: { kind: 'network', sent: false } }

describe('an answer of an unusual form is read', () => {
  test.each<[claim: string, chunks: string[]]>([
    ['of HTTP/1.0 without a length', ['HTTP/1.0 200 OK\r\n\r\n{"a":1}']],
    ['without a length', [`${JSON_200}\r\n{"a":1}`]],
    ['in chunks', [`${JSON_200}transfer-encoding: chunked\r\n\r\n3\r\n{"a\r\n4\r\n":1}\r\n0\r\n\r\n`]],
    ['with a byte order mark', [`${JSON_200}\r\n\uFEFF{"a":1}`]],
    [
      'after informational ones',
      ['HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n', `${JSON_200}\r\n{"a":1}`],
    ],
    ['with a header twice', [`${JSON_200}x-odd: 1\r\nx-odd: 2\r\n\r\n{"a":1}`]],
  ])('%s', async (_claim, chunks) => {
    expect(await askRaw(...chunks)).toMatchObject(answered({ status: 200, body: { a: 1 } }))
  })

  test('packed, though nobody asked for that', async () => {
    const head = `${JSON_200}content-encoding: gzip\r\n\r\n`
    expect(await askRaw(head, gzipSync('{"a":1}'))).toMatchObject(answered({ body: { a: 1 } }))
  })
})

describe('an answer that cannot be read has no body, while its status speaks', () => {
  test('where its bytes are no UTF-8: a name or a memberID would be another one', async () => {
    const bytes = Buffer.concat([Buffer.from('{"memberID":"M'), Buffer.of(0xe9), Buffer.from('"}')])
    expect(await askRaw(`${JSON_200}\r\n`, bytes)).toMatchObject(answered({ status: 200, body: undefined }))
  })

  test('where a few kilobytes become two hundred megabytes when they are unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000))
    expect(bomb.length).toBeLessThan(1_048_576)
    const before = process.memoryUsage().arrayBuffers
    const posted = await askRaw(`${JSON_200}content-encoding: gzip\r\n\r\n`, bomb)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64_000_000)
    expect(posted).toMatchObject(answered({ status: 200, bytes: null, body: undefined }))
  }, 20_000)

  test('where it was packed in a way of its own', async () => {
    const posted = await askRaw(`HTTP/1.1 400 No\r\ncontent-encoding: br\r\n\r\n`, Buffer.of(1, 2, 3))
    expect(posted).toMatchObject(answered({ status: 400, body: undefined }))
  })

  test('where it nests without end', async () => {
    expect(await askRaw(`${JSON_200}\r\n`, '['.repeat(1_000_000))).toMatchObject(
      answered({ body: undefined }),
    )
  })
})

describe('after this nobody knows what the upstream did', () => {
  test.each<[claim: string, text: string]>([
    ['no HTTP at all', 'hello\r\n\r\n'],
    ['nothing', ''],
    ['half a head', 'HTTP/1.1 200 OK\r\ncontent-ty'],
    ['two lengths', `${JSON_200}content-length: 7\r\ncontent-length: 2\r\n\r\n{"a":1}`],
    ['a length and chunks', `${JSON_200}content-length: 7\r\ntransfer-encoding: chunked\r\n\r\n{"a":1}`],
    ['headers without end', `${JSON_200}${'x-flood: aaaaaaaaaaaaaaaa\r\n'.repeat(20_000)}\r\n{"a":1}`],
    ['another protocol', 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: odd\r\n\r\n'],
    ['informational answers alone', 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(50)],
    ['less than it promised', `${JSON_200}content-length: 70\r\n\r\n{"a":1}`],
    ['a chunk that is cut', `${JSON_200}transfer-encoding: chunked\r\n\r\n8\r\n{"a":1}`],
  ])('%s', async (_claim, text) => {
    expect(await askRaw(text)).toEqual(SENT)
  })
})

describe('where TLS does not come about, nothing was sent', () => {
  async function askTls(server: Parameters<typeof listening>[0], timeoutMs = 3_000) {
    const url = await listening(server, 'https')
    closing.push(() => server.close())
    return post(`${url}/x`, '{"apiKey":"not-for-strangers"}', timeoutMs)
  }

  test('since nobody vouches for the certificate; not a byte of the request arrives', async () => {
    const heard: string[] = []
    const server = createTlsServer(selfSigned(), request => heard.push(request.url ?? ''))
    server.on('secureConnection', socket => socket.on('data', data => heard.push(data.toString())))
    expect(await askTls(server)).toEqual(UNSENT)
    expect(heard).toEqual([])
  })

  test('since the server has no certificate', async () => {
    expect(await askTls(createTlsServer({}))).toEqual(UNSENT)
  })

  test('since the server speaks plain HTTP', async () => {
    expect(await askTls(createServer(socket => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')))).toEqual(
      UNSENT,
    )
  })

  test('since the server hangs up', async () => {
    expect(await askTls(createServer(socket => socket.resetAndDestroy()))).toEqual(UNSENT)
  })

  test('in time, as with a host that swallows what it is sent', async () => {
    const start = performance.now()
    const silent = createServer(
      socket => void socket.on('error', () => {}).setTimeout(9_000, () => socket.destroy()),
    )
    expect(await askTls(silent, 200)).toEqual(UNSENT)
    expect(performance.now() - start).toBeLessThan(4_500)
  })
})
