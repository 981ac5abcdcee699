import { editorPath } from '@/app/[locale]/staff/benefits/[templateID]/editor-path'

/** Where a finding of a benefit in the catalogue is mended: its editor, opened on the finding's language. */
export function mendPath(templateID: string, language: string | null) {
  return editorPath(templateID, language === null ? {} : { language })
}
