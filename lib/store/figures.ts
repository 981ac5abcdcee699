import type { Store } from './connect'

/** A store that takes longer serves nobody. */
const LIMIT_MS = 2_000

/** One query within the time limit, for the connection as well; a connection that fell silent is thrown away. */
async function rowsWithin<Row>(db: Store, text: string): Promise<Row[] | null> {
  const query = { text, query_timeout: LIMIT_MS }
  const asked = db.$client.query(query).then(
    ({ rows }) => rows,
    () => null,
  )
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>(resolve => {
    timer = setTimeout(resolve, LIMIT_MS, null)
  })
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}

/** Whether the store answers a query on a table of ours within two seconds. */
export async function storeAnswers(db: Store): Promise<boolean> {
  return (await rowsWithin(db, 'select 1 from registration limit 1')) !== null
}

/** How many of what, by its state: messages, open registrations, and jobs that are due; null where the store is away. */
export function readFigures(db: Store) {
  return rowsWithin<{ what: 'messages' | 'registrations' | 'jobs'; state: string; count: number }>(
    db,
    `select 'messages' as what, state, count(*)::int from outbox group by state
      union all
      select 'registrations', state, count(*)::int from registration where ended_at is null group by state
      union all
      select 'jobs', name, count(*)::int from pgboss.job
        where state in ('created', 'retry') and start_after <= now() and name not like '\\_\\_%' group by name`,
  )
}
