// Starts the suites that wait for other programs before all others, so that none of them is left to run alone at the end.
import { createRequire } from 'node:module'
import { sep } from 'node:path'

// Its types would bring another version of Node's own among ours.
const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer')

/** Those that run the real program; where nothing is known of an earlier run, jest goes by the size of a file alone. */
const isLong = ({ path }) => path.includes(`${sep}process${sep}`)

// oxlint-disable-next-line import/no-default-export -- jest wants it so
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))]
  }
}
