/**
 * A failure the reader of the terminal can do something about: what is wrong, and what to do.
 * Anything else that is thrown is a bug and keeps its stack trace.
 */
export class SetupError extends Error {
  /**
   * @param {string} problem one sentence, no trailing full stop needed
   * @param {string} remedy what to type or change; several lines are fine
   */
  constructor(problem, remedy) {
    super(problem)
    this.name = 'SetupError'
    this.remedy = remedy
  }
}

const knownCauses = [
  {
    pattern: /ENOSPC|No space left on device|disk (is )?full/i,
    problem: 'The disk is full',
    remedy:
      'Free some space (`df -h .` shows how much there is), then run the same command again: it goes on where it stopped.',
  },
  {
    pattern: /EROFS|Read-only file system/i,
    problem: 'This folder is on a read-only file system',
    remedy: 'Clone the project to a folder you may write to.',
  },
  {
    pattern: /EMFILE|ENFILE|too many open files/i,
    problem: 'The system allows too few open files',
    remedy: 'Raise the limit with `ulimit -n 4096`, then run the same command again.',
  },
  {
    pattern: /npm (error|ERR!) code (ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT)/,
    problem: 'The npm registry cannot be reached',
    remedy:
      'Check the connection (`npm ping`) and a proxy if you use one (`npm config get proxy`), then run the same command again.',
  },
]

/**
 * Finds the well-known cause in a system error or in the output of a failed command.
 * @param {unknown} evidence an error or a text
 * @returns {SetupError | undefined}
 */
export function explain(evidence) {
  if (evidence instanceof SetupError) return evidence
  const text =
    evidence instanceof Error ? `${evidence.code ?? ''} ${evidence.message}` : `${evidence}`
  const cause = knownCauses.find(({ pattern }) => pattern.test(text))
  if (cause) return new SetupError(cause.problem, cause.remedy)
  if (evidence instanceof Error && (evidence.code === 'EACCES' || evidence.code === 'EPERM')) {
    return new SetupError(
      `No permission: ${evidence.message}`,
      'It belongs to another user, perhaps because the project was once started with sudo. ' +
        'Start it as that user, or take the folder over: sudo chown -R "$(id -u):$(id -g)" .',
    )
  }
  return undefined
}
