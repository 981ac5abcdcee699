import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export type SourceFile = { path: string; text: string }

const FOLDERS = ['app', 'bench', 'components', 'e2e', 'lib', 'messages']
const SOURCE = /\.(?:ts|tsx|mjs|js|css)$/

/** Every source file that people write here, by its path from the root. */
export function sourceFiles(root = process.cwd()): SourceFile[] {
  const entriesIn = (folder: string, recursive: boolean) =>
    readdirSync(join(root, folder), { recursive, withFileTypes: true })
      .filter(entry => entry.isFile() && SOURCE.test(entry.name))
      .map(entry => relative(root, join(entry.parentPath, entry.name)))
  const paths = [...entriesIn('.', false), ...FOLDERS.flatMap(folder => entriesIn(folder, true))]
  return (
    paths
      // Built things lie in folders with a dot.
      .filter(path => path !== 'next-env.d.ts' && !/(?:^|\/)\./.test(path))
      .toSorted()
      .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }))
  )
}

/** Code that only tests and measurements run: it may import what it needs. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$|(?:^|\/)testing\/|^(?:bench|e2e)\/|^lib\/gateway\/contract\.ts$|^(?:vitest|playwright|drizzle)(?:\.mutation)?\.config/.test(
    path,
  )
}
