import { existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readKept } from './kept-secret.mjs'
import { startPostgres } from './postgres.mjs'

/** An empty embedded PostgreSQL; what the folder held before is thrown away. */
export async function freshPostgres(/** @type {string} */ dataFolder) {
  await discardPostgres(dataFolder)
  mkdirSync(dataFolder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  return startPostgres(dataFolder)
}

/** Ends and removes a data folder's database, also one that a killed test run left running. */
export async function discardPostgres(/** @type {string} */ dataFolder) {
  if (!existsSync(dataFolder)) return
  const elsewhere = readKept(join(dataFolder, 'postgres.path'))
  if (existsSync(join(elsewhere ?? join(dataFolder, 'postgres'), 'cluster'))) {
    // One that does not start (another major version, half a disk) need not be stopped either.
    await startPostgres(realpathSync(dataFolder)).then(
      running => running.stop(),
      () => {},
    )
  }
  if (elsewhere) rmSync(elsewhere, { recursive: true, force: true })
  rmSync(dataFolder, { recursive: true, force: true })
}
