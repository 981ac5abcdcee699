import { expect, test } from 'vitest'
import { deviceName } from './device'

test.each<[name: string | null, userAgent: string]>([
  ['Edge, Windows', 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0'],
  ['Chrome, Android', 'Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0 Mobile Safari/537.36'],
  ['Safari, iPhone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1'],
  ['Firefox, Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'],
  ['Chrome', 'Chrome/140.0'],
  [null, 'curl/8'],
  [null, ''],
])('%j from %j', (name, userAgent) => {
  expect(deviceName(userAgent)).toBe(name)
})
