import { defineConfig } from 'vitest/config'
import base from './vitest.config'

const { projects: _all, ...test } = base.test ?? {}

/** What `npm run mutation` runs for each mutant: the folder's own tests, so that no other folder's tests kill for it. */
export default defineConfig({ ...base, test: { ...test, include: ['lib/membership/**/*.test.ts'] } })
