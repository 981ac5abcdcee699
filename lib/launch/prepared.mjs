import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './environment.mjs'
import { Refusal } from './refusal.mjs'
import { run } from './run.mjs'

const SCRIPT = 'lib/launch/prepare.ts'

/** Migrates and loads the sample programme; hands back the sign-in lines it prints. */
export async function prepare(/** @type {NodeJS.ProcessEnv} */ env) {
  if (!existsSync(join(ROOT, SCRIPT))) return ''
  const { code, output } = await run(
    process.execPath,
    ['--conditions=react-server', '--import', import.meta.resolve('tsx'), SCRIPT],
    { env, isCaptured: true },
  )
  if (code !== 0) throw new Refusal('The database could not be prepared: see above.')
  return output
}
