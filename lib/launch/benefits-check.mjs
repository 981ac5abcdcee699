import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { ROOT } from './environment.mjs'
import { isInstalled } from './install.mjs'
import { Refusal, say, sentenceFor } from './refusal.mjs'

/**
 * `npm run benefits:check -- FILE`: runs the TypeScript beside it. Needs no database and none of the portal's
 * environment. A file is looked for where the words were typed, though npm runs its scripts in the clone's top folder.
 * @param {string[]} words
 */
async function benefitsCheck(words) {
  if (!isInstalled())
    throw new Refusal('The packages are not installed: run `npm run portal` or `npm ci` first.')
  const { npm_lifecycle_event: script, INIT_CWD: typedIn } = process.env
  const folder = (script === 'benefits:check' && typedIn) || process.cwd()
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'lib/launch/benefits-check.ts', folder, ...words],
    { cwd: ROOT, stdio: 'inherit' },
  )
  const [code] = await once(child, 'exit')
  process.exitCode = code ?? 1
}

benefitsCheck(process.argv.slice(2)).catch(error => {
  say(sentenceFor(error, ROOT))
  process.exitCode = 1
})
