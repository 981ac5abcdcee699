import { closeSync, openSync } from 'node:fs'

/**
 * Where the servers' JSON lines go: to the file that PORTAL_LOG_FILE names, whole lines at its end whoever writes, else to
 * stderr. What the launcher itself says to people is never among them in a file.
 * @template T
 * @param {NodeJS.ProcessEnv} env
 * @param {(descriptor: number) => T} start hands the descriptor to a child
 */
export function withLogOutput(env, start) {
  if (!env.PORTAL_LOG_FILE) return start(2)
  const descriptor = openSync(env.PORTAL_LOG_FILE, 'a', 0o600)
  try {
    return start(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
