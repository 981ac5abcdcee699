import { expect, test } from 'vitest'
import { themeCss } from './theme-css.mjs'

test.each([
  [undefined, '#aa0000', ':root{color-scheme:light dark;--accent:#aa0000}\n'],
  ['theme=dark', '#aa0000', ':root{color-scheme:dark;--accent:#aa0000}\n'],
  ['a=b; theme=light; c=d', '#aa0000', ':root{color-scheme:light;--accent:#aa0000}\n'],
  ['theme=purple', '#aa0000', ':root{color-scheme:light dark;--accent:#aa0000}\n'],
  ['not-theme=dark', '#aa0000', ':root{color-scheme:light dark;--accent:#aa0000}\n'],
  ['theme=darkest', '#AA0000', ':root{color-scheme:light dark;--accent:#0f766e}\n'],
  ['', 'red;}body{display:none', ':root{color-scheme:light dark;--accent:#0f766e}\n'],
])('cookie %s and accent %s', (cookie, accent, css) => {
  expect(themeCss(cookie, accent)).toBe(css)
})
