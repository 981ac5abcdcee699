import { COMPLETE_BENEFITS } from '@/lib/launch/sample/benefit-texts'
import { UNEVEN_BENEFITS } from '@/lib/launch/sample/uneven-benefit-texts'
import type { MultiLanguageText } from '@/lib/membership/multi-language-text'
import { linesOnPhone } from '@/lib/text-review/drawn-budget'
import type { TextField } from '@/lib/text-review/reviewed-benefit'
import { MEMBER_STATE } from './support/states'
import { expect, type Page, test } from './support/test'

/** The staff desk says how long a text is as it is drawn; this is what it is drawn by. */
const PLACES: Array<{ field: TextField; path: string; box: string }> = [
  { field: 'benefitTitle', path: '/benefits', box: '.benefit-title h3' },
  { field: 'useRules', path: '/benefits/KK%2F2026%2F0001%20kopi', box: '.benefit-texts dd' },
]
const READERS = { en: 'en-US', ms: 'ms-MY', 'zh-CN': 'zh-CN', 'zh-TW': 'zh-TW', ar: 'ar' } as const

/** Beside the sample's own: one word longer than a line, letters and ideographs mixed, several lines, long ones. */
const MORE: Record<keyof typeof READERS, string[]> = {
  en: [
    'Pneumonoultramicroscopicsilicovolcanoconiosis',
    'Buy any two handcrafted beverages, and the third one is on us: every weekday before noon, all year round',
    'One.\n\nTwo, with a line that does not fit into one.\nThree',
    'Valid 10:00–22:00 (last order 21:30) at KLCC/Pavilion/Mid-Valley; not on public holidays.',
  ],
  ms: [
    'Nikmati potongan RM5 untuk setiap pembelian minuman buatan tangan bernilai RM20 dan ke atas di semua kedai kami',
    'Tidak sah bersama-sama tawaran lain; satu baucar bagi setiap resit, tertakluk pada terma & syarat.',
  ],
  'zh-CN': [
    '全场饮品买一送一，周一至周五下午3点至5点，所有门店均可使用（机场店除外）。',
    '凭此券购买 Flat White 或 Cold Brew（500 ml）即享 5 折；每人每天限用一次，不可与其他优惠同享。',
  ],
  'zh-TW': ['全門市飲品買一送一，平日下午 3 點至 5 點，機場門市除外；每人每日限用一次。'],
  ar: [
    'اشترِ مشروبين واحصل على الثالث مجانًا كل يوم من الأحد إلى الخميس قبل الساعة 11 صباحًا في جميع فروعنا',
    'لا يُجمع مع عروض أخرى، ويُستخدم مرة واحدة لكل عضو خلال مدة صلاحية القسيمة.',
  ],
}

const SAMPLES: readonly Record<TextField, MultiLanguageText>[] = [...COMPLETE_BENEFITS, ...UNEVEN_BENEFITS]

function textsOf(field: TextField, locale: keyof typeof READERS): string[] {
  const own = SAMPLES.map(benefit => benefit[field].languageValues[READERS[locale]])
  return [...new Set([...own.filter(text => text !== undefined), ...MORE[locale]])]
}

/** How many lines each text takes in the first such box of the page, counted by the box's height. */
function drawn(page: Page, box: string, lang: string, texts: readonly string[]): Promise<number[]> {
  return page.evaluate(
    ([selector, language, all]) => {
      const outer = document.querySelector<HTMLElement>(selector)
      const inner = outer?.querySelector('bdi')
      if (!outer || !inner) throw new Error('no such box')
      inner.lang = language
      return all.map(text => {
        inner.textContent = text
        return Math.round(
          outer.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(outer).lineHeight),
        )
      })
    },
    [box, lang, texts] as const,
  )
}

// The page's own scripts would find another text than they were sent.
test.use({ javaScriptEnabled: false, storageState: MEMBER_STATE, viewport: { width: 360, height: 780 } })

for (const { field, path, box } of PLACES) {
  test(`the lines of ${field} are estimated as they are drawn, to the line for most texts`, async ({
    page,
  }) => {
    const off: string[] = []
    let [exact, all] = [0, 0]
    for (const [locale, language] of Object.entries(READERS) as [keyof typeof READERS, string][]) {
      const texts = textsOf(field, locale)
      await page.goto(`/${locale}${path}`)
      await page.evaluate(() => document.fonts.ready)
      const lines = await drawn(page, box, language, texts)
      for (const [index, text] of texts.entries()) {
        const difference = linesOnPhone(text, field) - (lines[index] ?? 0)
        if (Math.abs(difference) > 1) off.push(`${locale} ${difference} ${text}`)
        if (difference === 0) exact += 1
        all += 1
      }
    }
    expect(off).toEqual([])
    expect(all).toBeGreaterThan(80)
    expect(exact / all).toBeGreaterThan(0.9)
  })
}
