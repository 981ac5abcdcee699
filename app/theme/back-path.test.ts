import { describe, expect, it } from 'vitest'
import { backPath } from './back-path'

describe('where the theme switch comes back to', () => {
  it.each(['/', '/en', '/ar/benefits/b%2F001', '/en/sign-in?next=%2Faccount'])(
    'is the page it came from: %s',
    path => {
      expect(backPath(path)).toBe(path)
    },
  )

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'javascript:alert(1)',
    'en',
    '',
    null,
    7,
  ])('never leaves this origin: %j', posted => {
    expect(backPath(posted)).toBe('/')
  })

  it('carries nothing that could break out of the header', () => {
    expect(backPath('/en\r\nSet-Cookie: a=b')).not.toMatch(/[\r\n]/)
  })
})
