import { expect, test } from 'vitest'
import { DEFAULT_ACCENT, themeCss } from './theme-css.mjs'

test.each([
  [undefined, '#aa0000', 'color-scheme:light dark;--accent:#aa0000;--theme-system:inline;'],
  ['theme=dark', '#aa0000', 'color-scheme:dark;--accent:#aa0000;--theme-dark:inline;'],
  ['a=b; theme=light; c=d', '#aa0000', 'color-scheme:light;--accent:#aa0000;--theme-light:inline;'],
  ['theme=purple', '#aa0000', 'color-scheme:light dark;--accent:#aa0000;--theme-system:inline;'],
  ['not-theme=dark', '#aa0000', 'color-scheme:light dark;--accent:#aa0000;--theme-system:inline;'],
  ['theme=darkest', '#AA0000', `color-scheme:light dark;--accent:${DEFAULT_ACCENT};--theme-system:inline;`],
  ['', 'red;}body{display:none', `color-scheme:light dark;--accent:${DEFAULT_ACCENT};--theme-system:inline;`],
])('cookie %s and accent %s', (cookie, accent, declarations) => {
  expect(themeCss(cookie, accent)).toBe(`:root{${declarations}}\n`)
})

test.each(['portal-member=abc', 'theme=dark; __Host-portal-member=abc'])(
  'with %s the way to the account is shown',
  cookie => {
    expect(themeCss(cookie, '#aa0000')).toContain('--for-visitor:none;--for-member:flex')
  },
)

test.each(['portal-member=', 'x-portal-member=abc', 'portal-staff=abc'])(
  'with %s a visitor stays one',
  cookie => {
    expect(themeCss(cookie, '#aa0000')).not.toContain('--for-member')
  },
)
