import { endRunning } from './run.mjs'

/** A terminal and npm both pass one Ctrl-C on: only one pressed later than this means "now". */
const SAME_CTRL_C_MS = 700

/**
 * How this process ends: what is under way is ended, then all that was registered is undone, last first (web
 * server drained, database, lock). Exit code 0 on a signal, 1 on an error, which is told. A second Ctrl-C forces.
 * @param {(error: unknown) => void} tell
 * @param {number} [signalExitCode] a portal that is stopped has done well, a test run has not
 */
export function orderlyStop(tell, signalExitCode = 0) {
  /** @type {((isForced: boolean) => Promise<unknown>)[]} */
  const undos = []
  let stoppedAt = 0
  let isForced = false

  async function stopAll(/** @type {number} */ exitCode) {
    stoppedAt = Date.now()
    endRunning()
    for (let undo = undos.pop(); undo; undo = undos.pop()) {
      pending = undo
      await undo(isForced).catch(tell)
    }
    process.exit(exitCode)
  }

  /** @type {(isForced: boolean) => Promise<unknown>} */
  let pending = async () => {}

  function onSignal() {
    if (stoppedAt === 0) return stopAll(signalExitCode)
    if (Date.now() - stoppedAt < SAME_CTRL_C_MS || isForced) return
    isForced = true
    Promise.allSettled([pending, ...undos].map(undo => undo(true))).then(() => process.exit(1))
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal)
  whenNpmIsGone(onSignal)
  // A closed terminal or pipe must not end the launcher before its children.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

  return {
    /** Registers how to undo what was just begun. */
    undo: (/** @type {(isForced: boolean) => Promise<unknown>} */ undo) => undos.push(undo),
    isStopping: () => stoppedAt !== 0,
    /** Tells an error and ends; an error that only comes from stopping is not told. */
    fail(/** @type {unknown} */ error) {
      if (stoppedAt !== 0) return
      tell(error)
      stopAll(1)
    },
  }
}

/**
 * npm passes SIGTERM on, but nobody passes on its kill -9: a launcher that npm started ends with it. One
 * started otherwise may well outlive its shell.
 */
function whenNpmIsGone(/** @type {() => void} */ stop) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stop()
  }, 500)
  watch.unref()
}
