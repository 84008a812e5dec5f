// Which threads work beside this one, and what becomes of their work when one of them dies?
import type { Worker } from 'node:worker_threads'
import { whyOf } from './system-error.ts'
import type { Crew, Hand, Handed } from './world.ts'

/**
 * What a thread may fill with what is new before it clears away, in MiB: the engine would double it at some time of a long
 * run, for no speed that could be measured, and memory is not to grow with the number of files.
 */
const maxYoungGenerationSizeMb = 24

/** A crew whose threads run the module at `entry`, which must call serve (hand.ts). */
export function systemCrew(entry: string): Crew {
  return {
    cores: () => process.getBuiltinModule('node:os').availableParallelism(),
    // Loaded on the first call: most commands need no other thread.
    hire: (setup) => {
      const { Worker: Thread } = process.getBuiltinModule('node:worker_threads')
      // Threads say nothing of their own: joined to our outputs, more than ten of them would make Node warn of a leak.
      return handOf(new Thread(entry, { workerData: setup, stdout: true, stderr: true, resourceLimits: { maxYoungGenerationSizeMb } }))
    },
  }
}

/** Replies come in the order of the work; when the thread ends, all that still waits is lost, and so is all that comes after. */
function handOf(worker: Worker): Hand {
  const waiting: ((handed: Handed) => void)[] = []
  let lost: Handed | undefined
  const end = (why: string): void => {
    lost ??= { kind: 'lost', why }
    for (const resolve of waiting.splice(0)) resolve(lost)
  }
  worker.on('message', (handed: Handed) => waiting.shift()?.(handed))
  worker.on('messageerror', (error) => {
    end(whyOf(error))
    void worker.terminate()
  })
  worker.on('error', (error) => {
    end(whyOf(error))
  })
  worker.on('exit', (code) => {
    end(`exit ${code}`)
  })
  return {
    do: (work) =>
      new Promise((resolve) => {
        if (lost !== undefined) {
          resolve(lost)
          return
        }
        waiting.push(resolve)
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread has no origin.
        worker.postMessage(work)
      }),
    dismiss: () => {
      void worker.terminate()
    },
  }
}
