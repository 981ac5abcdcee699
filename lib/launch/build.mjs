import { rmSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { builtHash, sourcesHash, stampFile } from './build-stamp.mjs'
import { writeCspHashes } from './csp-hashes.mjs'
import { actionsKey, dataFolderOf, distFolderOf } from './environment.mjs'
import { Refusal, say, sentenceFor } from './refusal.mjs'
import { run } from './run.mjs'

/**
 * Builds, then names the inline scripts of the prerendered pages for the CSP. The stamp comes last: a build
 * killed in the middle is made again.
 * @param {NodeJS.ProcessEnv} [given]
 */
export async function build(given = process.env) {
  const env = {
    ...given,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey(dataFolderOf(given), given),
  }
  const hash = sourcesHash(env)
  rmSync(stampFile(env), { force: true })
  const { code } = await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { env })
  if (code !== 0) throw new Refusal('The portal could not be built: see what Next.js says above.')
  writeCspHashes(distFolderOf(env))
  writeFileSync(stampFile(env), hash)
}

export const isBuilt = (/** @type {NodeJS.ProcessEnv} */ env) => builtHash(env) === sourcesHash(env)

/** Builds only where the sources or the key have changed since. */
export async function buildIfChanged(/** @type {NodeJS.ProcessEnv} */ env) {
  if (isBuilt(env)) return
  say('Building …')
  await build(env)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await build()
  } catch (error) {
    say(sentenceFor(error, distFolderOf(process.env)))
    process.exitCode = 1
  }
}
