import { z } from 'zod'
import { EXPORT_FORMATS, EXPORT_VERSIONS } from '@/app/[locale]/staff/benefits/export-address'
import { download } from '@/app/download'
import { recordByStaff } from '@/lib/audit/by-staff'
import { type CatalogueEntry, catalogue, catalogueEntry } from '@/lib/drafts/catalogue'
import { requireStaff } from '@/lib/session/current-staff'
import { writtenFile } from './written-file'

const TYPES = { json: 'application/json', csv: 'text/csv' } as const

const query = z.object({
  format: z.enum(EXPORT_FORMATS).catch('json'),
  version: z.enum(EXPORT_VERSIONS).catch('newest'),
  benefit: z.string().optional(),
})

/** The catalogue, or one benefit of it, as a file that the import reads; for everybody but staff it is not there. */
export async function GET(request: Request) {
  const { staffID } = await requireStaff()
  const asked = query.parse(Object.fromEntries(new URL(request.url).searchParams))
  const { format, version, benefit } = asked
  const entries = benefit === undefined ? await catalogue() : await oneOf(benefit)
  const benefits = entries.flatMap(entry => {
    const content = entry[version]
    return content ? [{ templateID: entry.templateID, content }] : []
  })
  await recordByStaff(staffID, 'benefits-exported', { format, version, count: benefits.length })
  return download(`benefits-${version}.${format}`, TYPES[format], writtenFile(benefits, format))
}

async function oneOf(benefit: string): Promise<CatalogueEntry[]> {
  const entry = await catalogueEntry(benefit)
  return entry ? [entry] : []
}
