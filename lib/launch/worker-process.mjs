import { spawn } from 'node:child_process'
import { ROOT } from './environment.mjs'
import { withLogOutput } from './log-output.mjs'

/**
 * Starts the job worker as a child; it ends with this process, since the channel between the two breaks even by kill -9.
 * @param {NodeJS.ProcessEnv} env
 */
export function startWorker(env) {
  const lines = ['--import', new URL('json-lines.mjs', import.meta.url).href]
  const script = ['--conditions=react-server', '--import', import.meta.resolve('tsx'), 'lib/jobs/worker.ts']
  const child = withLogOutput(env, log =>
    spawn(process.execPath, [...lines, ...script], { cwd: ROOT, env, stdio: ['ignore', log, log, 'ipc'] }),
  )
  const exited = new Promise(done => child.once('exit', done).once('error', done))
  return {
    exited,
    /** SIGTERM lets the messages under way be sent. */
    async stop(isForced = false) {
      if (child.exitCode === null && child.signalCode === null) child.kill(isForced ? 'SIGKILL' : 'SIGTERM')
      await exited
    },
  }
}
