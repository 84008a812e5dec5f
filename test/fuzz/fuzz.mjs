// Throws damaged files at the program for a while: `npm run fuzz -- checklist --seconds 60`, after a build.
import { fuzzChecklists } from './checklist.mjs'
import { chanceFrom } from './chance.mjs'
import { fuzzResults } from './result.mjs'

const fuzzers = { checklist: fuzzChecklists, result: fuzzResults }

const [name, ...flags] = process.argv.slice(2)
const valueOf = (flag, otherwise) => {
  const at = flags.indexOf(flag)
  const value = at < 0 ? otherwise : Number(flags[at + 1])
  if (!Number.isInteger(value) || value < 0) throw new Error(`${flag} takes a whole number`)
  return value
}
const fuzzer = Object.hasOwn(fuzzers, name ?? '') ? fuzzers[name] : undefined
if (fuzzer === undefined) {
  console.error(`usage: npm run fuzz -- ${Object.keys(fuzzers).join('|')} [--seconds N] [--seed N]`)
  process.exitCode = 3
} else {
  const seed = valueOf('--seed', 20_261_103)
  const until = performance.now() + valueOf('--seconds', 60) * 1000
  console.log(`${name}, seed ${seed}`)
  const { counts, failures } = await fuzzer(chanceFrom(seed), () => performance.now() < until)
  for (const [what, count] of Object.entries(counts)) console.log(`${String(count).padStart(9)}  ${what}`)
  for (const failure of failures) console.error(`\n${failure}`)
  process.exitCode = failures.length > 0 ? 1 : 0
}
