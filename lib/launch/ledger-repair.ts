import { config } from '@/lib/config'
import { connect, inTransaction } from '@/lib/store/connect'
import { findLedgerFaults, rebuildAwards } from '@/lib/store/ledger-repair'
import { migrateStore } from '@/lib/store/migrate'

/** The whole ledger is read at once. */
const READING_MS = 600_000

/**
 * Prints a line for each member's asset whose ledger does not agree with itself, `memberID<TAB>asset<TAB>fault`, and with
 * `--write` makes the open awards of those again whose entries are right. Exit 1 where something is left to be repaired.
 */
async function repairLedger(words: string[]): Promise<void> {
  if (words.some(word => word !== '--write')) {
    console.error(
      'Say npm run ledger:repair to see what is wrong, or npm run ledger:repair -- --write to mend it.',
    )
    process.exitCode = 1
    return
  }
  const db = connect(config().DATABASE_URL, READING_MS)
  try {
    await migrateStore(db)
    const found = await findLedgerFaults(db)
    for (const { memberID, asset, fault } of found) console.log([memberID, asset, fault].join('\t'))
    if (words.includes('--write')) {
      for (const { memberID, fault } of found)
        if (fault === 'awards') await inTransaction(db, tx => rebuildAwards(tx, memberID))
    }
    const left = words.includes('--write') ? await findLedgerFaults(db) : found
    console.error(`${found.length} found, ${found.length - left.length} mended.`)
    process.exitCode = left.length === 0 ? 0 : 1
  } finally {
    await db.$client.end()
  }
}

repairLedger(process.argv.slice(2)).catch((error: unknown) => {
  // Only the kind: an error of the store carries its parameters.
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
  console.error(`The ledger could not be read: the database refused or did not answer (${code}).`)
  process.exitCode = 1
})
