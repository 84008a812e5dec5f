// What the checks across files keep of a file, and how long they take:
//
// node --expose-gc test/bench/across.mjs [FILES…]     10000 and 200000 by default; made-up facts of three signatures each
import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { startAcross } from '../../dist/verify/across/start-across.js'
import { ulidText } from '../../dist/verify/across/words-of.js'

const digest = (text, length) => createHash('sha256').update(text).digest('hex').slice(0, length)

/** An inspection like others: two inspectors and the unit, four photos, notes and readings, an hour of its own. */
function factsOf(number) {
  const [a, b] = [number % 4000, (number + 1) % 4000]
  const [round, turn] = [Math.floor(number / 4000), Math.floor(number / 90_000)]
  const from = 1_793_000_000 + number * 3600
  const own = (what, length) => digest(`${what} ${number}`, length)
  const statement = (who, seq) => (seq === 0 ? '' : digest(`${who} signed ${seq}`, 32))
  const signed = (who, seq) => [digest(`key ${who}`, 16), `D-${digest(`device ${who}`, 16)}`, seq, statement(who, seq), statement(who, seq - 1)]
  const times = [from, from + 3000]
  return {
    edition: 1,
    id: ulidText([0x19e00000, number, 7, number]),
    body: own('body', 32),
    unit: digest(`unit ${number % 90_000}`, 16),
    checklist: `gas/station@2026.${number % 9}`,
    na: [number % 5, 36],
    inspectors: [`inspector.${a}`, `inspector.${b}`].map((signer) => ({ signer, times })),
    signatures: [signed(`i${a}`, 1 + 2 * round), signed(`i${b}`, 2 + 2 * round), signed(`u${number % 90_000}`, 1 + turn)],
    photos: [1, 2, 3, 4].map((nth) => own(`photo ${nth}`, 16)),
    notes: [1, 2].map((nth) => own(`notes ${nth}`, 16)),
    readings: [own('readings', 16)],
    pace: [36, 1, 1_700_000],
  }
}

/** Bytes held outside and inside the heap, after everything that can go is gone. */
function held() {
  globalThis.gc()
  globalThis.gc()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function measured(files) {
  const before = held()
  const across = startAcross({ skewSeconds: 300 })
  let started = performance.now()
  let characters = 0
  let adding = 0
  for (let number = 0; number < files; number += 1) {
    const facts = factsOf(number)
    if (number < 1000) characters += JSON.stringify(facts).length
    started = performance.now()
    across.add(number, facts)
    adding += performance.now() - started
  }
  const kept = held() - before
  started = performance.now()
  const found = across.finish(String)
  const { rss } = process.memoryUsage()
  return { files, kept, adding, finishing: performance.now() - started, found: found.length, characters: characters / Math.min(files, 1000), rss }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (globalThis.gc === undefined) throw new Error('run it with node --expose-gc')
  const counts = process.argv.slice(2).map(Number)
  for (const files of counts.length > 0 ? counts : [10_000, 200_000]) {
    const { kept, adding, finishing, found, characters, rss } = measured(files)
    console.log(
      `${files} files: ${(kept / files).toFixed(0)} bytes kept of each (a record has ${characters.toFixed(0)} characters); ` +
        `adding ${((adding * 1000) / files).toFixed(1)} µs each, finishing ${finishing.toFixed(0)} ms; ${found} told; rss then ${(rss / 2 ** 20).toFixed(0)} MiB`,
    )
  }
}
