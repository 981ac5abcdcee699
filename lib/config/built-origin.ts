/**
 * The public origin as the environment of the build tells it, for what prerendered pages must name in full (a social image
 * has no header that could): PORTAL_URL's first, else this machine at PORT. A build has no store, so no whole configuration.
 */
export function builtOrigin(env: Record<string, string | undefined> = process.env): string {
  const [own] = (env.PORTAL_URL ?? '').split(',')
  return own !== undefined && URL.canParse(own) ? new URL(own).origin : `http://localhost:${env.PORT || 3000}`
}
