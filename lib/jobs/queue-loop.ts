import { setTimeout as sleep } from 'node:timers/promises'
import type PgBoss from 'pg-boss'
import { log } from '@/lib/log'

export type Queue<Data> = {
  name: string
  /** How many jobs of it run at once in this process. */
  limit: number
  /** How often a queue that was empty is looked at. */
  pollMs: number
  handle(data: Data): Promise<void>
}

/** The name of an error alone: messages of errors carry addresses, and errors of the store the values of queries. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}

/** Waits; returns early where `signal` says so. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {})
}

/**
 * Does the jobs of one queue until `signal`, then resolves when those under way are done. pg-boss's own `work` does not
 * wait for a job to be written off, so that one lost connection would end the process, and keeps the whole error.
 */
export async function workOff<Data extends object>(
  boss: PgBoss,
  { name, limit, pollMs, handle }: Queue<Data>,
  signal: AbortSignal,
): Promise<void> {
  const running = new Set<Promise<void>>()
  while (!signal.aborted) {
    // While the store is away this is empty.
    const jobs = await boss.fetch<Data>(name, { batchSize: limit - running.size })
    for (const job of jobs) {
      const run = runJob(boss, job, handle).finally(() => running.delete(run))
      running.add(run)
    }
    if (running.size >= limit) await Promise.race(running)
    else if (jobs.length === 0) await pause(pollMs, signal)
  }
  await Promise.all(running)
}

async function runJob<Data extends object>(
  boss: PgBoss,
  job: PgBoss.Job<Data>,
  handle: (data: Data) => Promise<void>,
): Promise<void> {
  try {
    await handle(job.data)
    await boss.complete(job.name, job.id)
  } catch (error) {
    log.warn({ event: 'job', queue: job.name, jobID: job.id, error: nameOf(error) })
    // Where even this fails the job stays taken, until it has expired and is given out again.
    await boss.fail(job.name, job.id, { error: nameOf(error) }).catch(() => {})
  }
}
