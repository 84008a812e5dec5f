// Can Ctrl+C, or a signal to end, end the program while it waits for a pipe or a keyboard?

const ends = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Reads what may be long in coming. This thread stands still meanwhile and would hear of no signal, so that the system is
 * left to end the program; nothing is half done then.
 */
export function waitingFor<T>(read: () => T): T {
  const heard = ends.map((signal) => ({ signal, listeners: process.rawListeners(signal) as (() => void)[] }))
  const deaf = heard.filter(({ listeners }) => listeners.length > 0)
  for (const { signal } of deaf) process.removeAllListeners(signal)
  try {
    return read()
  } finally {
    for (const { signal, listeners } of deaf) for (const listener of listeners) process.on(signal, listener)
  }
}
