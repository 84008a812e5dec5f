// Can Ctrl+C, or a signal to end, end the program while it waits for a pipe or a keyboard, or looks through folders?

const ends = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Does what may take long in one go. This thread would hear of no signal meanwhile, so that the system is left to end the
 * program; nothing is half done then.
 */
export function waitingFor<T>(work: () => T): T {
  const heard = ends.map((signal) => ({ signal, listeners: process.rawListeners(signal) as (() => void)[] }))
  const deaf = heard.filter(({ listeners }) => listeners.length > 0)
  for (const { signal } of deaf) process.removeAllListeners(signal)
  try {
    return work()
  } finally {
    for (const { signal, listeners } of deaf) for (const listener of listeners) process.on(signal, listener)
  }
}
