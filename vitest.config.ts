import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${import.meta.dirname}/` },
      { find: 'server-only', replacement: `${import.meta.dirname}/e2e/support/empty.ts` },
    ],
  },
  test: {
    env: { TZ: 'Pacific/Kiritimati' },
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
          fileParallelism: false,
          testTimeout: 20_000,
        },
      },
    ],
  },
})
