// Can Ctrl+C end the program while it waits for a pipe or a keyboard?

/**
 * Reads what may be long in coming. This thread stands still meanwhile and would hear of no signal, so that the system is
 * left to end the program; nothing is half done then.
 */
export function waitingFor<T>(read: () => T): T {
  const listeners = process.rawListeners('SIGINT') as (() => void)[]
  process.removeAllListeners('SIGINT')
  try {
    return read()
  } finally {
    for (const listener of listeners) process.on('SIGINT', listener)
  }
}
