// Writes lib/text-review/advance-widths.json: how wide each character is in the faces that members' cards are drawn with,
// in thousandths of an em. To be run again where app/fonts.ts or the weights in components/ change:
//   CHROMIUM=/usr/bin/chromium-headless-shell node --import tsx bench/advance-widths.ts
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'

const FILE = 'lib/text-review/advance-widths.json'
/** As app/fonts.ts has them; weights as `.benefit-title h3` and the body are drawn. */
const FACES = {
  title: { package: 'bricolage-grotesque', weight: 700 },
  text: { package: 'figtree', weight: 400 },
}
/** As components/site/base.css has it for Arabic; where none is installed the system's own stands in. */
const ARABIC_STACK = '"SF Arabic", "Noto Sans Arabic", "Segoe UI", "Geeza Pro", system-ui, sans-serif'
const EM_PX = 1000

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))
const LATIN = [...range(0x20, 0x7e), ...range(0xa0, 0xff), ...'–—‘’‚“”„•…‹›€™−×']
const ARABIC = [...range(0x621, 0x63a), ...range(0x641, 0x64a), '،', '؛', '؟', '٪']

const faceRule = ({ package: name, weight }: { package: string; weight: number }, family: string) => {
  const path = `node_modules/@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`
  const source = `url(data:font/woff2;base64,${readFileSync(path, 'base64')})`
  return `@font-face { font-family: ${family}; font-weight: 100 900; src: ${source} } #${family} { font: ${weight} 1em ${family} }`
}

const browser = await chromium.launch({
  ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
  args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
})
const page = await browser.newPage()
const entries = Object.entries(FACES)
await page.setContent(
  `<style>${entries.map(([family, face]) => faceRule(face, family)).join('\n')}</style>
   ${entries.map(([family]) => `<p id="${family}">x</p>`).join('\n')}`,
)
await page.evaluate(() => document.fonts.ready)

/** Widths of texts in a face; one call, since a page knows none of the functions of this file. */
const widthsOf = (font: string, texts: readonly string[]) =>
  page.evaluate(
    ([face, all]) => {
      const context = document.createElement('canvas').getContext('2d')
      if (!context) throw new Error('no canvas')
      context.font = face
      return all.map(text => context.measureText(text).width)
    },
    [font, texts] as const,
  )

const tables: Record<string, Record<string, string>> = {}
for (const [family, { weight }] of entries) {
  // Arabic letters joined on both sides, as most letters of a word are.
  const joined = (character: string) => (/\p{sc=Arab}/u.test(character) ? `حح${character}حح` : character)
  const font = `${weight} ${EM_PX}px ${family}, ${ARABIC_STACK}`
  const characters = [...LATIN, ...ARABIC]
  const [frame = 0, ...widths] = await widthsOf(font, ['حححح', ...characters.map(joined)])
  // Rounded to 10, so that a table of widths fits a page: over a line of 20 letters the error is a tenth of a letter.
  const byWidth: Record<string, string> = {}
  for (const [index, character] of characters.entries()) {
    const width = (widths[index] ?? 0) - (joined(character) === character ? 0 : frame)
    const key = String(Math.round(width / 10) * 10)
    byWidth[key] = (byWidth[key] ?? '') + character
  }
  tables[family] = byWidth
}
await browser.close()
writeFileSync(FILE, JSON.stringify(tables))
execFileSync('npx', ['biome', 'format', '--write', FILE])
