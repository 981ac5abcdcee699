import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export type WorkerProcess = { child: ChildProcess; started: Promise<unknown>; exited: Promise<unknown> }

/** Starts the real worker on a database, as the launcher does. */
export function startWorkerProcess(env: Record<string, string>): WorkerProcess {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'lib/jobs/worker.ts'],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  )
  const exited = once(child, 'exit')
  const started = new Promise<void>(done => {
    child.stdout?.setEncoding('utf8').on('data', (lines: string) => {
      if (lines.includes('"worker-started"')) done()
    })
  })
  return { child, started, exited }
}
