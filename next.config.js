import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts')

/** @type {import('next').NextConfig} */
const config = {
  agentRules: false,
  compress: true,
  // The tests build beside a running portal, so the folder is the caller's choice.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  experimental: {
    agentUpgrade: false,
    // server.mjs refuses larger bodies in words before Next sees them; this only keeps Next from being the lower limit.
    serverActions: { bodySizeLimit: '9mb' },
  },
  // The worker's own policy rules what it may fetch; that of other files (security-headers.mjs) is nothing at all.
  headers: async () => [
    {
      source: '/sw.js',
      headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; connect-src 'self'" }],
    },
  ],
  // Pictures are sent as they are: the optimizer would fetch addresses that a stranger names.
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    '@node-rs/argon2',
    'bwip-js',
    'pg',
    'pino',
    'prom-client',
    'rate-limiter-flexible',
  ],
  // `npm run check` and `npm test` check the types; whoever only starts the portal need not wait for it.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  typedRoutes: true,
}

export default withNextIntl(config)
