// Where reports go: at most one to stdout, the others each to a file.
import { normalize } from 'node:path'
import { Failure } from '../../model/failure.ts'
import { isEarlierReport } from '../../report/batch/earlier-report.ts'
import type { ReporterName } from '../../report/batch/reporter-names.ts'
import { visible } from '../../model/text.ts'
import { say, type Tongue } from '../../words/say.ts'
import type { Files, World } from '../../world/world.ts'
import { overInput } from './over-input.ts'

export interface ReportWanted {
  readonly name: ReporterName
  /** Where it is written to; stdout where it is not given. */
  readonly file?: string
}

/** Where the text of each reporter goes. */
export interface Outputs {
  readonly write: (nth: number, text: string) => void
  readonly finish: () => void
  /** Leaves nothing of what is not finished. */
  readonly abandon: () => void
}

/**
 * Opens everything before the first file is judged. None may take the place of an input, of another report, or of a file
 * that no report was written to, as photos and checklists are.
 * Failure: usage, cannot-write.
 */
export function openOutputs(
  wanted: readonly ReportWanted[],
  inputs: Iterable<Uint8Array>,
  { files, terminal }: World,
  language: Tongue,
): Outputs {
  if (wanted.filter(({ file }) => file === undefined).length > 1)
    throw new Failure('usage', { why: say(language, 'batch.two-to-stdout') })
  const named = wanted.flatMap(({ file }) => (file === undefined ? [] : normalize(file)))
  const identities = named.map((path) => files.identity(path))
  const refuse = (key: 'batch.report-twice' | 'batch.report-over-input' | 'batch.report-over-other', path: string | undefined): void => {
    if (path !== undefined) throw new Failure('usage', { why: say(language, key, { path: visible(path) }) })
  }
  refuse('batch.report-twice', named.find((path, index) => identities.indexOf(identities[index] ?? '') < index && files.kind(path) !== 'other'))
  refuse('batch.report-over-input', overInput(named, inputs, files))
  refuse('batch.report-over-other', named.find((path) => files.kind(path) === 'file' && !holdsReport(path, files)))
  const open: ReturnType<World['files']['openOutput']>[] = []
  const abandon = (): void => {
    for (const output of open) output.abandon()
  }
  try {
    const sinks = wanted.map(({ file }) => {
      if (file === undefined) return terminal.out
      const output = files.openOutput(file)
      open.push(output)
      return output.write
    })
    return {
      write: (nth, text) => {
        if (text !== '') sinks[nth]?.(text)
      },
      finish: () => {
        // One that fails is abandoned with those after it.
        for (let [output] = open; output !== undefined; [output] = open) {
          output.finish()
          open.shift()
        }
      },
      abandon,
    }
  } catch (error) {
    abandon()
    throw error
  }
}

function holdsReport(path: string, files: Files): boolean {
  for (const piece of files.stream(path)) return isEarlierReport(piece)
  return true
}
