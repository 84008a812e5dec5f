// What does a thread of the crew do with what it is handed?
import { parentPort, workerData } from 'node:worker_threads'
import type { Handed } from './world.ts'

/** Does every piece of work with what `open` makes of the setup, in turn, and hands back what came of it. For the entry of a thread. */
export function serve(open: (setup: unknown) => Promise<(work: unknown) => unknown>): void {
  const opened = open(workerData)
  // Told with the first piece of work; until then nobody listens.
  opened.catch(() => {})
  parentPort?.on('message', (work: unknown) => {
    void handOver(opened, work)
  })
}

async function handOver(opened: Promise<(work: unknown) => unknown>, work: unknown): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread has no origin.
  parentPort?.postMessage(await handedBy(opened, work))
}

async function handedBy(opened: Promise<(work: unknown) => unknown>, work: unknown): Promise<Handed> {
  try {
    return { kind: 'done', value: (await opened)(work) }
  } catch (error) {
    const stack = typeof error === 'object' && error !== null && 'stack' in error ? String(error.stack) : String(error)
    return { kind: 'failed', stack }
  }
}
