import type { Store } from '@/lib/store/connect'

function withTransaction(db: Store, transaction: Store['transaction']): Store {
  return new Proxy(db, {
    get: (store, name) => (name === 'transaction' ? transaction : Reflect.get(store, name)),
  })
}

/** The store of a process that dies when it comes to its nth transaction. */
export function dyingAt(db: Store, nth: number): Store {
  let count = 0
  return withTransaction(db, (...work) => {
    count++
    return count < nth ? db.transaction(...work) : Promise.reject(new Error('The process died'))
  })
}

/** The store of a process that dies as soon as its nth transaction is written down. */
export function dyingAfter(db: Store, nth: number): Store {
  let count = 0
  return withTransaction(db, async (...work) => {
    const result = await db.transaction(...work)
    count++
    if (count >= nth) throw new Error('The process died')
    return result
  })
}
