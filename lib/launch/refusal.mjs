/** Something that whoever started the launcher must know or mend: shown as its one sentence, without a stack. */
export class Refusal extends Error {}

/** One line on the terminal. Kept off stdout, which belongs to the address and the sign-in lines. */
export function say(/** @type {string} */ sentence) {
  process.stderr.write(`${sentence}\n`)
}

/**
 * The sentence for an error that the system raised, where it has a known cause; else its message.
 * @param {unknown} error
 * @param {string} folder the folder that was being written
 */
export function sentenceFor(error, folder) {
  if (error instanceof Refusal) return error.message
  const { code, message, syscall, path } = /** @type {NodeJS.ErrnoException} */ (error)
  if (isDiskFull(`${code} ${message}`)) return diskFullSentence(folder)
  if (code === 'EACCES' || code === 'EPERM')
    return `This user may not write ${folder}: start as its owner, or set PORTAL_DATA_DIR to another folder. (${message})`
  if (code === 'EROFS') return `${folder} is read-only: set PORTAL_DATA_DIR to a folder that can be written.`
  if (code === 'EEXIST' || code === 'ENOTDIR')
    return `${path ?? folder} is a file where a folder is needed: set PORTAL_DATA_DIR to a folder.`
  if (syscall === 'mkdir')
    return `The folder ${path ?? folder} cannot be made (${code}): set PORTAL_DATA_DIR to one that can be written.`
  return `The portal stopped: ${message}`
}

export const isDiskFull = (/** @type {string} */ text) =>
  /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/i.test(text)

export const diskFullSentence = (/** @type {string} */ folder) =>
  `The disk that holds ${folder} is full: free some space, then start again. Nothing that was confirmed is lost.`
