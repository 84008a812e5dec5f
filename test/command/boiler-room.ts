// A folder of one's own with the sample boiler room, and facts under which all of it is asked.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readChecklist, readSource } from '../../src/format/checklist.ts'
import { printCompiled } from '../../src/format/compiled.ts'
import { isWritten } from '../../src/format/read-written.ts'
import { compileChecklist } from '../../src/model/compile.ts'
import type { Disk } from '../support/memory-disk.ts'

const fixture = join(dirname(fileURLToPath(import.meta.url)), '..', 'fixtures', 'boiler-room')
const checklist = readFileSync(join(fixture, 'checklist.yaml'))
const source = readFileSync(join(fixture, 'source.yaml'))

const compiled = ((): string => {
  const [written, rules] = [readChecklist(checklist), readSource(source)]
  if (!isWritten(written) || !isWritten(rules)) throw new Error('the boiler room cannot be read')
  const whole = compileChecklist(written.value, () => undefined, new Map([[rules.value.id, rules.value]]))
  if (!('sections' in whole)) throw new Error('the boiler room cannot be compiled')
  return printCompiled(whole)
})()

/** Puts the checklist at own/fire/boiler-room.yaml, with its source beside, and its complete form at boiler-room.json. */
export function withBoilerRoom(disk: Disk): Disk {
  disk.seed(boilerRoom, checklist)
  disk.seed('own/sources/house-rules.yaml', source)
  disk.seed(boilerCompiled, compiled)
  return disk
}

export const boilerRoom = 'own/fire/boiler-room.yaml'

/** Read many times as fast, since no register of sources is. */
export const boilerCompiled = 'boiler-room.json'

const facts = ['fuel=gas', 'detectors=smoke,heat', 'staffed=yes', 'boilers=2', 'builtOn=2001-05-01', 'maker=A & B: "x"', 'piped=no']

/** The facts as words of a command line. */
export const boilerFacts = facts.flatMap((fact) => ['--facts', fact])
