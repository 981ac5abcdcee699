import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keptSecret, readKept } from './kept-secret.mjs'
import { Refusal } from './refusal.mjs'

/** The clone's top folder, wherever the command was called from. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** @typedef {'portal' | 'dev' | 'start'} Mode */

export const dataFolderPath = (env = process.env) => resolve(ROOT, env.PORTAL_DATA_DIR || '.data')

/** The data folder, made where missing. Root's may be passed through by the user PostgreSQL runs under; its files are closed. */
export function dataFolderOf(env = process.env) {
  const folder = dataFolderPath(env)
  mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  return folder
}

/** @param {NodeJS.ProcessEnv} env */
export const distFolderOf = env => resolve(ROOT, env.NEXT_DIST_DIR || '.next')

/**
 * The key that names server actions: one across builds, so that a tab older than a deploy goes on working.
 * @param {string} dataFolder
 */
export const actionsKey = (dataFolder, env = process.env) =>
  env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || keptSecret(join(dataFolder, 'actions.key'), 'base64')

/**
 * What all children are told. In production on a database of one's own, the secret must be one's own too:
 * one made here would differ between instances and sign everybody out.
 * @param {Mode} mode
 * @param {string} dataFolder
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment(mode, dataFolder, env = process.env) {
  if (mode === 'start' && env.DATABASE_URL && !env.PORTAL_SECRET)
    throw new Refusal(
      'PORTAL_SECRET is not set: in production with DATABASE_URL it must be (base64 of 32 random bytes, e.g. `openssl rand -base64 32`).',
    )
  // A production build made elsewhere brings its key with it; a new one here would not fit.
  const key =
    mode === 'start'
      ? env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || readKept(join(dataFolder, 'actions.key'))
      : actionsKey(dataFolder, env)
  return {
    ...env,
    ...(key ? { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key } : {}),
    NEXT_DIST_DIR: env.NEXT_DIST_DIR || '.next',
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: mode === 'dev' ? 'development' : 'production',
    HOST: env.HOST || '127.0.0.1',
    PORT: env.PORT || '3000',
    PORTAL_DATA_DIR: dataFolder,
    PORTAL_SAMPLE: env.PORTAL_SAMPLE || (env.DATABASE_URL ? '0' : '1'),
    PORTAL_SECRET: env.PORTAL_SECRET || keptSecret(join(dataFolder, 'portal.secret'), 'base64'),
  }
}
