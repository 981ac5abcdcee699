import { readFileSync } from 'node:fs'

// Imported by NODE_OPTIONS before anything else: the web server's clock goes wrong by as many milliseconds as a file says,
// while it runs. Timers and the database keep the true time, as they do where a machine's clock is set.
const file = process.env.MOVED_CLOCK
if (file && process.argv[1]?.endsWith('launch/server.mjs')) {
  let shift = 0
  const look = () => {
    shift = Number(readFileSync(file, 'utf8'))
  }
  look()
  setInterval(look, 100).unref()
  const TrueDate = Date
  globalThis.Date = class extends TrueDate {
    constructor(/** @type {any[]} */ ...given) {
      // @ts-expect-error: whatever Date takes
      super(...(given.length === 0 ? [TrueDate.now() + shift] : given))
    }

    static now() {
      return TrueDate.now() + shift
    }
  }
}
