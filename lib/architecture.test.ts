import { describe, expect, test } from 'vitest'
import { fileOf, importsOf } from '@/lib/testing/imports'
import {
  BASE,
  DATA_FILES,
  ENVIRONMENT_READERS,
  MAY_IMPORT,
  MAY_LEAVE_FOLDER,
  NOT_IN_BROWSER,
  PACKAGE_BELONGS_TO,
} from '@/lib/testing/layers'
import { isTest, type SourceFile, sourceFiles } from '@/lib/testing/source-files'

const files = sourceFiles()
const byPath = new Map(files.map(file => [file.path, file]))
const code = files.filter(file => !file.path.endsWith('.css'))
const product = code.filter(file => !isTest(file.path))

const isIn = (path: string, part: string) =>
  path === part || path.startsWith(`${part}/`) || path.startsWith(`${part}.`)
const partOf = (path: string) =>
  Object.keys(MAY_IMPORT)
    .filter(part => isIn(path, part))
    .toSorted((a, b) => b.length - a.length)[0]

/** The global function, not a method of that name. */
const CALLS_FETCH = /(?<![.\w])fetch\(/

/** What is wrong with one file's imports; empty where all are allowed. */
function faultsOf(file: SourceFile): string[] {
  const part = partOf(file.path)
  return importsOf(file).flatMap(({ specifier, target, isOurs, kind }) => {
    const says = (why: string) => [`${file.path}: ${kind} import of ${specifier} ${why}`]
    if (specifier.startsWith('..'))
      return MAY_LEAVE_FOLDER.includes(file.path) ? [] : says('leaves its folder by ../')
    if (isTest(file.path)) return []
    if (!isOurs) {
      const owners = Object.entries(PACKAGE_BELONGS_TO).find(([name]) => isIn(specifier, name))?.[1]
      return owners && !owners.some(owner => isIn(file.path, owner)) ? says('belongs elsewhere') : []
    }
    if (isTest(fileOf(target, byPath)?.path ?? target)) return says('is for tests')
    if (part === undefined) return []
    const base = part === 'lib/membership' ? [] : BASE
    return [part, ...base, ...(MAY_IMPORT[part] ?? [])].some(allowed => isIn(target, allowed))
      ? []
      : says('is not allowed')
  })
}

test('every folder imports only what the table allows, by value, type, side effect or dynamically', () => {
  expect(code.length).toBeGreaterThan(150)
  expect(code.flatMap(faultsOf)).toEqual([])
})

describe('an import that breaks the table is found', () => {
  test.each<[path: string, text: string]>([
    ['lib/membership/x.ts', "import { config } from '@/lib/config'"],
    ['lib/membership/x.ts', "import type { Store } from '@/lib/store/connect'"],
    ['lib/forms/x.ts', "import '@/lib/store/connect'"],
    ['lib/forms/x.ts', "const { store } = await import('@/lib/store/connect')"],
    ['lib/forms/x.ts', "export { store } from '@/lib/store/connect'"],
    ['lib/forms/x.ts', "export * from '@/lib/store/connect'"],
    ['lib/forms/x.ts', "type Store = import('@/lib/store/connect').Store"],
    ['lib/forms/x.ts', "import {\n  type Store,\n  store,\n} from '@/lib/store/connect'"],
    ['lib/gateway/mibo/x.ts', "import { localGateway } from '@/lib/gateway/local/local-gateway'"],
    ['lib/registration/x.ts', "import { openSession } from '@/lib/session/session'"],
    ['lib/session/x.ts', "import { register } from '@/lib/registration/register'"],
    ['components/site/x.tsx', "import { store } from '@/lib/store/connect'"],
    ['app/x.ts', "import { store } from '@/lib/store/connect'"],
    ['app/x.ts', "import { portal } from '@/lib/launch/run.mjs'"],
    ['app/x.ts', "import { getTranslations } from 'next-intl/server'"],
    ['lib/forms/x.ts', "import { redirect } from 'next/navigation'"],
    ['lib/session/x.ts', "import { eq } from 'drizzle-orm'"],
    ['lib/session/x.ts', "import { config } from '../config'"],
    ['lib/session/x.test.ts', "import { config } from '../config'"],
    ['lib/session/x.ts', "import { gatewayContract } from '@/lib/gateway/contract'"],
    ['lib/session/x.ts', "import { freshDatabase } from '@/lib/store/testing/fresh-database'"],
    ['lib/session/x.ts', "import { startStubUpstream } from '@/e2e/support/stub-upstream'"],
  ])('%s: %j', (path, text) => {
    expect(faultsOf({ path, text })).toHaveLength(1)
  })

  test.each<[path: string, text: string]>([
    ['lib/membership/x.ts', "import { amountFromWire } from './amount-schema'"],
    ['lib/store/x.ts', "import { and } from 'drizzle-orm/pg-core'"],
    ['lib/forms/x.ts', "import { log } from '@/lib/log'"],
    ['lib/session/x.test.ts', "import { freshDatabase } from '@/lib/store/testing/fresh-database'"],
  ])('while this is fine: %s: %j', (path, text) => {
    expect(faultsOf({ path, text })).toEqual([])
  })
})

const startsWith = (file: SourceFile, directive: string) =>
  new RegExp(`^['"]${directive}['"]`).test(file.text)

/** Files that a browser loads with `file`, each with the way to it. An action is called from there, not loaded. */
function loadedWith(
  file: SourceFile,
  way: string[] = [],
  seen = new Set<string>(),
): { file: SourceFile; way: string[] }[] {
  if (seen.has(file.path) || startsWith(file, 'use server')) return []
  seen.add(file.path)
  const here = [...way, file.path]
  const next = importsOf(file).flatMap(({ kind, isOurs, target }) => {
    const imported =
      isOurs && (kind === 'value' || kind === 'side-effect') ? fileOf(target, byPath) : undefined
    return imported ? loadedWith(imported, here, seen) : []
  })
  return [{ file, way: here }, ...next]
}

test("no file that a 'use client' file loads has a package of the server in it", () => {
  const clients = product.filter(file => startsWith(file, 'use client'))
  expect(clients.length).toBeGreaterThan(3)
  const found = clients
    .flatMap(client => loadedWith(client))
    .flatMap(({ file, way }) =>
      importsOf(file)
        .filter(
          ({ kind, specifier }) =>
            kind !== 'type' && kind !== 'dynamic' && NOT_IN_BROWSER.some(name => isIn(specifier, name)),
        )
        .map(({ specifier }) => `${way.join(' → ')} → ${specifier}`),
    )
  expect(found).toEqual([])
})

test('no file that people write is longer than 200 lines, but tables of data', () => {
  const isLong = ({ text }: SourceFile) => text.split('\n').length - 1 > 200
  const long = files.filter(isLong).map(({ path }) => path)
  expect(
    long.filter(path => !DATA_FILES.includes(path) && !path.startsWith('lib/store/migrations/')),
  ).toEqual([])
  expect(DATA_FILES.filter(path => !long.includes(path))).toEqual([])
})

test('no element has a style attribute: the Content-Security-Policy would ignore it', () => {
  const styled = product.filter(
    ({ path, text }) => path.endsWith('.tsx') && /[\s{]style\s*[=:]\s*[{"]/.test(text),
  )
  expect(styled.map(({ path }) => path)).toEqual([])
})

test('the environment is read in one place', () => {
  const readers = product.filter(({ text }) => /\bprocess\.env\b/.test(text)).map(({ path }) => path)
  const allowed = (path: string) =>
    ENVIRONMENT_READERS.includes(path) || /^(?:bench|lib\/launch)\//.test(path) || !path.includes('/')
  expect(readers.filter(path => !allowed(path))).toEqual([])
})

test('nothing asks the outside by fetch: the gateway has its own post, with limits', () => {
  const asking = product.filter(
    ({ path, text }) => /^(?:app|components|lib)\//.test(path) && CALLS_FETCH.test(text),
  )
  expect(asking.map(({ path }) => path)).toEqual([])
  expect(CALLS_FETCH.test('await fetch(url)')).toBe(true)
})
