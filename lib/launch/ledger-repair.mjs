import { borrowDatabase } from './database.mjs'
import { childEnvironment, dataFolderOf, dataFolderPath, ROOT } from './environment.mjs'
import { isInstalled } from './install.mjs'
import { Refusal, say, sentenceFor } from './refusal.mjs'
import { run } from './run.mjs'

/**
 * `npm run ledger:repair [-- --write]`: runs the TypeScript beside it on the portal's database, whether the portal runs
 * at the moment or not.
 * @param {string[]} words
 */
async function ledgerRepair(words) {
  process.chdir(ROOT)
  if (!isInstalled())
    throw new Refusal('The packages are not installed: run `npm run portal` or `npm ci` first.')
  const given = childEnvironment('portal', dataFolderOf(), process.env)
  const { url, release } = await borrowDatabase()
  try {
    const { code, output } = await run(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', 'lib/launch/ledger-repair.ts', ...words],
      { env: { ...given, DATABASE_URL: url }, isCaptured: true },
    )
    process.stdout.write(output)
    process.exitCode = code ?? 1
  } finally {
    await release()
  }
}

ledgerRepair(process.argv.slice(2)).catch(error => {
  say(sentenceFor(error, dataFolderPath()))
  process.exitCode = 1
})
