import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${import.meta.dirname}/` },
      { find: 'server-only', replacement: `${import.meta.dirname}/e2e/support/empty.ts` },
    ],
  },
  test: {
    env: {
      TZ: 'Pacific/Kiritimati',
      // What lib/config.ts asks of every process; each store test makes a database of its own.
      DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
      PORTAL_SECRET: Buffer.alloc(32, 'secret of the tests').toString('base64'),
      UPSTREAM_TIMEOUT_MS: '1000',
    },
    exclude: ['node_modules/**', '.next*/**', 'e2e/**'],
    server: { deps: { inline: ['next-intl'] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,components,lib,messages}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.store.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'store',
          include: ['lib/**/*.store.test.ts'],
          // Each file has a database of its own, and mostly waits for it.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
