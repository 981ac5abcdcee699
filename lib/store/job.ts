import { sql } from 'drizzle-orm'
import type { Database } from './connect'

/**
 * What the worker does: sends one message of the outbox, asks the upstream about one open registration, or tells the
 * keeper of members which news somebody wants.
 */
export type Job =
  | { queue: 'message'; messageID: string }
  | { queue: 'settle'; registrationID: string }
  | { queue: 'choices'; accountID: string }

/**
 * Hands a job to the worker in the caller's own transaction: it is done if, and only if, that commits. A plain insert,
 * as pg-boss documents for callers that share no connection with it; what it repeats are the queue's own settings.
 */
export async function enqueue(db: Database, { queue, ...data }: Job, afterSeconds = 0): Promise<void> {
  await db.execute(sql`
    insert into pgboss.job (name, data, start_after, retry_limit, retry_delay, retry_backoff, expire_in, keep_until, policy)
    select name, ${JSON.stringify(data)}::jsonb, due, retry_limit, retry_delay, retry_backoff,
      make_interval(secs => expire_seconds), due + make_interval(mins => retention_minutes), policy
    from pgboss.queue, (select now() + make_interval(secs => ${afterSeconds}) as due) as start
    where name = ${queue}`)
}
