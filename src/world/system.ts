// The world as it is: this machine. Each part is made cheaply, and what is dear to load is loaded when first wanted.
import { Failure } from '../model/failure.ts'
import { systemClock } from './clock.ts'
import { systemCrew } from './crew.ts'
import { systemEnvironment } from './environment.ts'
import { systemFiles } from './files.ts'
import { systemInterrupts } from './interrupts.ts'
import { systemTerminal } from './terminal.ts'
import type { World } from './world.ts'

/** The real world. */
export function systemWorld(): World {
  const terminal = systemTerminal()
  const environment = systemEnvironment()
  return {
    files: systemFiles(),
    terminal,
    clock: systemClock(),
    interviewer: async (language) => {
      if (!terminal.interactive) throw new Failure('no-terminal')
      const { createInterviewer } = await import('./interviewer.ts')
      return createInterviewer({ input: process.stdin, output: process.stdout, colour: terminal.colour.out }, language)
    },
    // Loaded on the first call: most commands sign nothing.
    random: (length) => process.getBuiltinModule('node:crypto').randomBytes(length),
    environment,
    // The bundle holds it, wherever this very module was loaded from.
    crew: systemCrew(environment.shipped('dist/bundle/worker.js')),
    interrupts: systemInterrupts(),
  }
}
