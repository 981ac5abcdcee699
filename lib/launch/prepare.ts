import { join } from 'node:path'
import { type Config, config } from '@/lib/config'
import { type Store, store } from '@/lib/store/connect'
import { migrateStore } from '@/lib/store/migrate'
import { ensureProgramme } from './default-programme'
import { dataFolderOf, dataFolderPath } from './environment.mjs'
import { Refusal, say, sentenceFor } from './refusal.mjs'
import { ensureSample } from './sample/ensure-sample'

/** Brings the store to where the portal can start on it; returns the lines for whoever started it. */
async function prepareStore(db: Store, env: Config): Promise<string> {
  await migrateStore(db)
  if (env.PORTAL_SAMPLE === '1') {
    const file = join(dataFolderOf(), 'sample-sign-ins.tsv')
    return ensureSample(db, { file, withMembers: env.MIBO_BASE_URL === undefined })
  }
  await ensureProgramme(db)
  return ''
}

async function prepare(): Promise<void> {
  const env = config()
  const db = store()
  try {
    process.stdout.write(await prepareStore(db, env))
  } finally {
    await db.$client.end()
  }
}

/** A failed query prints itself with all its values, and among those are secrets: only its cause is told. */
function causeOf(error: unknown): unknown {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  // A fault of the data folder (it has a path) speaks for itself.
  if (!(cause instanceof Error) || cause instanceof Refusal || 'path' in cause) return cause
  const code = 'code' in cause ? String(cause.code) : ''
  // A refused connection to a name with several addresses has no message of its own.
  return Object.assign(new Error(`the database could not be prepared (${cause.message || code})`), { code })
}

prepare().catch((error: unknown) => {
  say(sentenceFor(causeOf(error), dataFolderPath()))
  process.exitCode = 1
})
