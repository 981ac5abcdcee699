/** An answer to a machine: kept by nobody, and no browser makes a page of it. */
export function apiAnswer(
  body: string,
  type: string,
  status = 200,
  more: Record<string, string> = {},
): Response {
  const headers = {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'",
    ...more,
  }
  return new Response(body, { status, headers })
}
