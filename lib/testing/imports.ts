import { posix } from 'node:path'
import type { SourceFile } from './source-files'

/** `target` is a path from the root (`lib/config`) where it is ours, else the package as it is written. */
export type Import = {
  kind: 'value' | 'type' | 'side-effect' | 'dynamic'
  specifier: string
  target: string
  isOurs: boolean
}

// Biome writes every static import at the start of a line, so no parser is needed; `[^'";]` reaches over lines.
const STATIC = /^(?:import|export)\s+(type\s+)?([^'";]*?)\s*from\s+['"]([^'"]+)['"]/gm
const SIDE_EFFECT = /^(?:import|@import)\s+['"]([^'"]+)['"]/gm
const DYNAMIC = /\b(?:import|require)\(\s*['"`]([^'"`]+)['"`]/g

/** True where nothing but types is named, so that the import is gone when the code runs. */
function namesOnlyTypes(names: string): boolean {
  const inBraces = /^\{([\s\S]*)\}$/.exec(names)?.[1]
  const each = inBraces
    ?.split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
  return each !== undefined && each.length > 0 && each.every(name => name.startsWith('type '))
}

/** Every import of a file: values, types, side effects, and dynamic ones (in types and JSDoc as well). */
export function importsOf({ path, text }: SourceFile): Import[] {
  const from = (kind: Import['kind'], specifier = ''): Import => {
    const isOurs = specifier.startsWith('@/') || specifier.startsWith('.')
    const target = specifier.startsWith('@/')
      ? specifier.slice(2)
      : posix.join(posix.dirname(path), specifier)
    return { kind, specifier, isOurs, target: isOurs ? target : specifier }
  }
  return [
    ...[...text.matchAll(STATIC)].map(([, type, names = '', specifier]) =>
      from(type || namesOnlyTypes(names) ? 'type' : 'value', specifier),
    ),
    ...[...text.matchAll(SIDE_EFFECT)].map(([, specifier]) => from('side-effect', specifier)),
    ...[...text.matchAll(DYNAMIC)].map(([, specifier]) => from('dynamic', specifier)),
  ]
}

/** The file that an import of ours means; undefined where it is none of the listed (a JSON file, a template). */
export function fileOf(target: string, files: ReadonlyMap<string, SourceFile>): SourceFile | undefined {
  return ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts']
    .map(ending => files.get(target + ending))
    .find(Boolean)
}
