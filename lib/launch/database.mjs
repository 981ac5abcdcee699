import { join } from 'node:path'
import { dataFolderOf } from './environment.mjs'
import { holderOf, lockFolder } from './folder-lock.mjs'
import { readKept } from './kept-secret.mjs'
import { startPostgres } from './postgres.mjs'
import { urlOf } from './postgres-login.mjs'

/**
 * The portal's database for a script that runs beside it or without it (`staff:add`): DATABASE_URL, else the
 * embedded one, which is started for as long as needed where no portal runs.
 * @returns {Promise<{ url: string, release: () => Promise<void> }>}
 */
export async function borrowDatabase() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, release: async () => {} }
  const dataFolder = dataFolderOf()
  if (holderOf(dataFolder) !== undefined) return { url: runningUrl(dataFolder), release: async () => {} }
  const lock = await lockFolder(dataFolder)
  try {
    const { url, stop } = await startPostgres(dataFolder)
    const release = async () => {
      await stop()
      lock.release()
    }
    return { url, release }
  } catch (error) {
    lock.release()
    throw error
  }
}

function runningUrl(/** @type {string} */ dataFolder) {
  const password = readKept(join(dataFolder, 'database.password')) ?? ''
  const port = Number(readKept(join(dataFolder, 'postgres.port')))
  return urlOf({ user: 'portal', password, port, database: 'portal' })
}
