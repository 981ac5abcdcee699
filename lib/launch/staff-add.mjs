import { join } from 'node:path'
import { borrowDatabase } from './database.mjs'
import { childEnvironment, dataFolderOf, dataFolderPath, ROOT } from './environment.mjs'
import { holderOf } from './folder-lock.mjs'
import { isInstalled } from './install.mjs'
import { readKept } from './kept-secret.mjs'
import { Refusal, say, sentenceFor } from './refusal.mjs'
import { run } from './run.mjs'

/**
 * `npm run staff:add -- EMAIL ROLE`: runs the TypeScript beside it with the environment and the database of the
 * portal, whether that runs at the moment or not.
 * @param {string[]} words
 */
async function staffAdd(words) {
  process.chdir(ROOT)
  if (!isInstalled())
    throw new Refusal('The packages are not installed: run `npm run portal` or `npm ci` first.')
  const dataFolder = dataFolderOf()
  // The link's secrets are sealed: under another key than the portal's they would open nothing.
  if (process.env.DATABASE_URL && !process.env.PORTAL_SECRET && !readKept(join(dataFolder, 'portal.secret')))
    throw new Refusal(
      'PORTAL_SECRET is not set: with DATABASE_URL set it must be the same as the portal has.',
    )
  const PORT = process.env.PORT || portOfRunning(dataFolder)
  const given = childEnvironment('portal', dataFolder, { ...process.env, ...(PORT ? { PORT } : {}) })
  const { url, release } = await borrowDatabase()
  try {
    const { code, output } = await run(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', 'lib/launch/staff-add.ts', ...words],
      { env: { ...given, DATABASE_URL: url }, isCaptured: true },
    )
    process.stdout.write(output)
    process.exitCode = code ?? 1
  } finally {
    await release()
  }
}

/** The port of the portal that runs on this data folder now, whatever PORT it was given. */
const portOfRunning = (/** @type {string} */ dataFolder) =>
  holderOf(dataFolder) === undefined ? undefined : readKept(join(dataFolder, 'web.port'))

staffAdd(process.argv.slice(2)).catch(error => {
  say(sentenceFor(error, dataFolderPath()))
  process.exitCode = 1
})
