import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'

/** 500 benefits in eight languages are some 3 MB; this is room for 2,500, and still checked within seconds. */
export const FILE_MAX_BYTES = 16 * 1024 * 1024

type Unreadable = { code: 'unreadable-file' | 'too-large'; sentence: string }

const unreadable = (sentence: string): Unreadable => ({ code: 'unreadable-file', sentence })

/** The text of a file in `folder`, or of standard input for a hyphen; else why there is none. */
export async function readText(
  folder: string,
  file: string,
): Promise<{ name: string; text: string } | Unreadable> {
  const name = file === '-' ? 'Standard input' : file
  try {
    const bytes = await readUpTo(file === '-' ? process.stdin : createReadStream(resolve(folder, file)))
    if (bytes === null) {
      return { code: 'too-large', sentence: `${name} is larger than 16 MiB: check fewer benefits at a time.` }
    }
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch (error) {
    return unreadable(sentenceFor(error, name))
  }
}

/** Stops where there is too much: a pipe may have no end. */
async function readUpTo(stream: Readable): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    length += chunk.length
    if (length > FILE_MAX_BYTES) return null
  }
  return Buffer.concat(chunks)
}

function sentenceFor(error: unknown, name: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `There is no file ${name}.`
    case 'EISDIR':
      return `${name} is a folder: name the file to check.`
    case 'EACCES':
    case 'EPERM':
      return `This user may not read ${name}.`
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return `${name} is no text in UTF-8: save it as UTF-8 and try again.`
    default:
      return `${name} cannot be read${code ? ` (${code})` : ''}.`
  }
}
