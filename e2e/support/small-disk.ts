import { execFileSync } from 'node:child_process'
import { chmodSync, closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own that can be filled. Only root may mount one, and not in every sandbox. */
export class SmallDisk {
  readonly folder = mkdtempSync(join(tmpdir(), 'portal-disk-'))
  private readonly filler = join(this.folder, 'filler')

  static canBeMade(): boolean {
    if (process.getuid?.() !== 0) return false
    try {
      new SmallDisk(1).remove()
      return true
    } catch {
      return false
    }
  }

  constructor(megabytes: number) {
    chmodSync(this.folder, 0o711)
    const options = `size=${megabytes}m,mode=711`
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', this.folder])
  }

  /** To the last byte. */
  fill(): void {
    const file = openSync(this.filler, 'w')
    try {
      for (const bytes of [1_048_576, 4_096]) writeUntilFull(file, Buffer.alloc(bytes))
    } finally {
      closeSync(file)
    }
  }

  free(): void {
    rmSync(this.filler, { force: true })
  }

  remove(): void {
    execFileSync('umount', ['--lazy', this.folder])
    rmdirSync(this.folder)
  }
}

function writeUntilFull(file: number, chunk: Buffer): void {
  try {
    while (writeSync(file, chunk) === chunk.length);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  }
}
