import en from '@/messages/en.json' with { type: 'json' }
import type { Page } from './test'

export const words = en.StaffBenefitsImport
export const count = (code: keyof typeof words.count, number: number) =>
  words.count[code].replace('{printed}', String(number))

export const text = (languageValues: Record<string, string>) => ({ languageValues, defaultLanguage: 'en-US' })
export const benefit = (benefitInstanceId: string, title: string, changes: object = {}) => ({
  benefitInstanceId,
  status: 'ACTIVATED',
  createdTime: '2026-01-05T09:00:00+08:00',
  expireTime: '2026-12-31T23:59:59+08:00',
  benefitTitle: text({ 'en-US': title, ar: 'قهوة مجانية' }),
  useRules: text({ 'en-US': 'One a visit' }),
  useScenarios: text({ 'en-US': 'Every house' }),
  iconUrl: '/icons/benefits/coffee.svg',
  ...changes,
})

export const open = (page: Page) => page.goto('/en/staff/benefits/import')
export const check = (page: Page) => page.getByRole('button', { name: words.check }).click()
export const bring = (page: Page) => page.getByRole('button', { name: words.submit }).click()
export const paste = async (page: Page, value: unknown) => {
  await page
    .locator('[name="pasted"]')
    .fill(typeof value === 'string' ? value : JSON.stringify(value, null, 2))
  await check(page)
}
export const choose = async (
  page: Page,
  name: string,
  content: string | Buffer,
  mimeType = 'application/json',
) => {
  await page.locator('[name="file"]').setInputFiles({ name, mimeType, buffer: Buffer.from(content) })
  await check(page)
}
export const result = (page: Page) => page.locator('.import-result')
