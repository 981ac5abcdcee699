import PgBoss from 'pg-boss'
import { eraseDueAccounts } from '@/lib/account/erase'
import { tellMarketing } from '@/lib/account/tell-marketing'
import { config } from '@/lib/config'
import { gateway } from '@/lib/gateway'
import { log } from '@/lib/log'
import { reconcile } from '@/lib/registration/reconcile'
import { tellMembers } from '@/lib/reminders/tell-members'
import { store } from '@/lib/store/connect'
import { forgetOld } from '@/lib/store/retention'
import { nameOf, pause, type Queue, workOff } from './queue-loop'
import { sendMessage } from './send-message'
import { writeOffAll } from './write-off'

/** What expired with a killed worker is given out again within this and the queue's own time (a minute). */
const MAINTENANCE_SECONDS = 30

/** One message, from looking up the server's name to its answer. */
const SENDING_MS = 40_000

const HOUR_MS = 3_600_000
/** Looked up by an index: accounts that are to be erased at once are. */
const ERASING_MS = 10_000

/** How long messages under way may take once the worker is to stop, and the worker itself. */
const GRACE_MS = 5_000
const STOP_MS = 12_000

// A wrong setting must end it here, with its name, and not look like a store that is away.
config()

const stopping = new AbortController()
const hurrying = new AbortController()

function stop(): void {
  if (stopping.signal.aborted) return
  stopping.abort()
  setTimeout(() => hurrying.abort(), GRACE_MS).unref()
  setTimeout(() => process.exit(1), STOP_MS).unref()
}

process.on('SIGTERM', stop)
// Ctrl-C reaches every process of a terminal: the launcher's to act on, where there is one.
process.on('SIGINT', () => process.connected || stop())
process.on('disconnect', stop)
// The launcher may have gone before anybody listened.
if (process.send !== undefined && !process.connected) stop()

const messages: Queue<{ messageID: string }> = {
  name: 'message',
  limit: 5,
  pollMs: 500,
  handle: ({ messageID }) =>
    sendMessage(messageID, AbortSignal.any([AbortSignal.timeout(SENDING_MS), hurrying.signal])),
}

const registrations: Queue<{ registrationID: string }> = {
  name: 'settle',
  limit: 2,
  pollMs: 1_000,
  handle: ({ registrationID }) => reconcile(registrationID),
}

const choices: Queue<{ accountID: string }> = {
  name: 'choices',
  limit: 2,
  pollMs: 1_000,
  handle: ({ accountID }) => tellMarketing(accountID),
}

/** On the process's own pool, which outlives restarts of the database. The store's own migrations make the queues. */
function newBoss(): PgBoss {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => store().$client.query(text, values) },
    migrate: false,
    schedule: false,
    maintenanceIntervalSeconds: MAINTENANCE_SECONDS,
  })
  boss.on('error', error => log.warn({ event: 'worker', error: nameOf(error) }))
  return boss
}

/** Waits until the store is there and has the queues; null where the worker is to stop before. */
async function startBoss(): Promise<PgBoss | null> {
  let isTold = false
  while (!stopping.signal.aborted) {
    try {
      return await newBoss().start()
    } catch (error) {
      if (!isTold) log.warn({ event: 'worker-waits-for-store', error: nameOf(error) })
      isTold = true
      await pause(1_000, stopping.signal)
    }
  }
  return null
}

/** Does something again and again; that several workers do it harms nobody. */
async function repeat(event: string, everyMs: number, work: () => Promise<unknown>): Promise<void> {
  while (!stopping.signal.aborted) {
    await work().catch(error => log.warn({ event, error: nameOf(error) }))
    await pause(everyMs, stopping.signal)
  }
}

/** Only the portal's own ledger knows what ends. */
async function tellOfWhatEnds(): Promise<void> {
  if (gateway().ledger === null) return
  await tellMembers({ db: store(), now: new Date(), signal: stopping.signal })
}

const boss = await startBoss()
if (boss !== null) {
  log.info({ event: 'worker-started' })
  const { signal } = stopping
  await Promise.all([
    workOff(boss, messages, signal),
    workOff(boss, registrations, signal),
    workOff(boss, choices, signal),
    repeat('tidy', HOUR_MS, () => forgetOld(store(), new Date())),
    repeat('erase', ERASING_MS, () => eraseDueAccounts()),
    repeat('tell-members', HOUR_MS, tellOfWhatEnds),
    repeat('write-off', HOUR_MS, () => writeOffAll(store(), new Date(), signal)),
  ])
  await boss.stop()
}
await store().$client.end()
process.exit(0)
