// The world as it is: this machine. Each part is made cheaply, and what is dear to load is loaded when first wanted.
import { Failure } from '../model/failure.ts'
import { systemClock } from './clock.ts'
import { systemCrew } from './crew.ts'
import { systemEnvironment } from './environment.ts'
import { systemFiles } from './files.ts'
import { systemInterrupts } from './interrupts.ts'
import type { Keys } from './keys.ts'
import { systemLibsodium } from './libsodium.ts'
import type { Lines } from './plain/lines.ts'
import { type OutputFailed, systemTerminal } from './terminal.ts'
import type { World } from './world.ts'

/** The real world; it is told when the output takes no more. */
export function systemWorld(outputFailed?: OutputFailed): World {
  const terminal = systemTerminal(outputFailed)
  const environment = systemEnvironment()
  let lines: Lines | undefined
  let keys: Keys | undefined
  return {
    files: systemFiles(),
    terminal,
    clock: systemClock(),
    interviewer: async (language) => {
      if (!terminal.interactive) throw new Failure('no-terminal')
      const { createInterviewer } = await import('./interviewer.ts')
      const { keysOf } = await import('./keys.ts')
      // One for all: between the questions of two interviewers nothing is shown either.
      keys ??= keysOf(process.stdin)
      return createInterviewer({ input: process.stdin, output: process.stdout, colour: terminal.colour.out, keys }, language)
    },
    plainInterviewer: async (language) => {
      const { createPlainInterviewer } = await import('./plain/interviewer.ts')
      const { linesOf } = await import('./plain/lines.ts')
      // One reader for all: what was read ahead for one question is the answer to the next.
      lines ??= linesOf(process.stdin)
      return createPlainInterviewer(lines, terminal.err, language)
    },
    // Loaded on the first call: most commands sign nothing.
    random: (length) => process.getBuiltinModule('node:crypto').randomBytes(length),
    agent: async (question) => {
      const { agentPath, askAgent } = await import('./agent.ts')
      return askAgent(agentPath(process.platform, process.env), question)
    },
    environment,
    // It loads the bundle, wherever this very module was loaded from.
    crew: systemCrew(environment.shipped('bin/thread.js')),
    interrupts: systemInterrupts(),
    libsodium: systemLibsodium,
  }
}
