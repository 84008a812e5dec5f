// Begins with the test files that take longest, also where no earlier run is remembered: nothing long is left for the end.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Jest's own, which comes with jest and is found from there.
const { default: Sequencer } = createRequire(createRequire(import.meta.url).resolve('jest'))('@jest/test-sequencer')

const tests = fileURLToPath(new URL('..', import.meta.url))

/** The longest first; what is missing here, or stands wrong, costs a little time and nothing else. */
const long = [
  'process/cases',
  'process/kill',
  'process/walk',
  'process/coal',
  'process/across',
  'docs/readme',
  'process/batch',
  'process/findings',
  'process/mishaps',
  'process/output',
  'process/reports',
  'laws/compiling',
  'laws/mutations',
  'cases',
  'sign/key-file',
  'command/lint',
  'process/ssh-agent',
  'process/secrets',
  'command/form-show',
  'command/walk-signing',
  'docs/tutorial',
].map((name) => join(tests, `${name}.test.ts`))

// oxlint-disable-next-line import/no-default-export -- jest wants it so
export default class extends Sequencer {
  sort(files) {
    const place = ({ path }) => (long.includes(path) ? long.indexOf(path) : long.length)
    return super.sort(files).toSorted((a, b) => place(a) - place(b))
  }
}
