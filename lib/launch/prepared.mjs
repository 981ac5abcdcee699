import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './environment.mjs'
import { Refusal } from './refusal.mjs'
import { run } from './run.mjs'

const SCRIPT = 'lib/launch/prepare.ts'

/** Refuses an environment that the web server could not run with, before anything is built or started. */
export async function checkEnvironment(/** @type {NodeJS.ProcessEnv} */ given) {
  // The embedded database has no address before it runs, and needs none that could be wrong.
  const env = { ...given, DATABASE_URL: given.DATABASE_URL || 'postgres://embedded' }
  const { code } = await typescript('lib/launch/check-environment.ts', env)
  if (code !== 0) throw new Refusal('Nothing was started: set what is named above, then start again.')
}

/** Migrates and loads the sample programme; hands back the sign-in lines it prints. */
export async function prepare(/** @type {NodeJS.ProcessEnv} */ env) {
  if (!existsSync(join(ROOT, SCRIPT))) return ''
  const { code, output } = await typescript(SCRIPT, env)
  if (code !== 0) throw new Refusal('The database could not be prepared: see above.')
  return output
}

/** Runs a script of ours in a process of its own. @param {string} script @param {NodeJS.ProcessEnv} env */
const typescript = (script, env) =>
  run(process.execPath, ['--conditions=react-server', '--import', import.meta.resolve('tsx'), script], {
    env,
    isCaptured: true,
  })
