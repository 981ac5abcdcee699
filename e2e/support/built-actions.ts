import { readFileSync } from 'node:fs'

const read = (file: string) =>
  JSON.parse(readFileSync(`${process.env.NEXT_DIST_DIR || '.next-test'}/${file}`, 'utf8'))

/** The pages and route handlers that the build has, by its own list. */
export function builtRoutes(): { pages: string[]; handlers: string[] } {
  const all: [string, string][] = Object.entries(read('app-path-routes-manifest.json'))
  const of = (kind: string) => all.filter(([file]) => file.endsWith(kind)).map(([, route]) => route)
  return { pages: of('/page').filter(route => route.startsWith('/[locale]')), handlers: of('/route') }
}

/** The pages that are made once, at the build, for everybody. */
export function prerenderedRoutes(): Set<string> {
  const { dynamicRoutes } = read('prerender-manifest.json')
  return new Set(Object.keys(dynamicRoutes))
}

type BuiltAction = { id: string; name: string; path: string }

/** The server actions that the build has, each with the page it is called from. */
export function builtActions(): BuiltAction[] {
  type Entry = { filename: string; exportedName: string; workers: Record<string, unknown> }
  const { node } = read('server/server-reference-manifest.json') as { node: Record<string, Entry> }
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: `${filename.replace('app/[locale]/', '')}#${exportedName}`,
    path: addressOf(Object.keys(workers)[0] ?? ''),
  }))
}

/** The address of a page of the build in English, its dynamic parts filled with something that is not there. */
export function addressOf(route: string): string {
  const parts = route.replace(/^app\//, '/').replace(/\/page$/, '')
  return parts
    .replace(/\/\([^)]*\)/g, '')
    .replace('[locale]', 'en')
    .replace('[code]', '404')
    .replace('[month]', '2026-01')
    .replace(/\[[^\]]*\]/g, 'x'.repeat(43))
}
