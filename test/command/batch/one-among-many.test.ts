// One bad file among good ones is found, named and explained, whatever is wrong with it.
import { describe, expect, test } from '@jest/globals'
import { judgeWith, type Setup } from '../../../src/command/batch/judge.ts'
import { PathList } from '../../../src/command/batch/path-list.ts'
import { printFile } from '../../../src/format/canonical.ts'
import { readReportLine } from '../../../src/format/report.ts'
import type { FileLine } from '../../../src/model/generated/formats.ts'
import { standardPolicy } from '../../../src/model/policy.ts'
import { jsonlReporter } from '../../../src/report/batch/jsonl.ts'
import type { Context } from '../../../src/verify/context.ts'
import { memoryWorld } from '../../support/memory-world.ts'
import { make, type Recipe, selfCheck } from '../../verify/make.ts'
import { factRows, itemRows } from '../../verify/rows/answers.ts'
import { checklistRows, evidenceRows } from '../../verify/rows/checklist-and-evidence.ts'
import { conclusionRows, findingRows } from '../../verify/rows/conclusions.ts'
import { detailRows } from '../../verify/rows/details.ts'
import { forceRows } from '../../verify/rows/force.ts'
import { measureRows } from '../../verify/rows/measure.ts'
import { readingRows } from '../../verify/rows/reading.ts'
import { receiptAndTimeRows } from '../../verify/rows/receipts.ts'
import type { Row } from '../../verify/rows/row.ts'
import { scoreRows, standingRows } from '../../verify/rows/score.ts'
import { placeRows } from '../../verify/rows/signature-places.ts'
import { brokenRows } from '../../verify/rows/signatures.ts'
import { trustRows } from '../../verify/rows/trust.ts'

const rows = [readingRows, checklistRows, detailRows, factRows, itemRows, measureRows, scoreRows, standingRows, findingRows, conclusionRows, evidenceRows, brokenRows, placeRows, trustRows, receiptAndTimeRows, forceRows].flat()

/** Lines about files by one context, as a thread tells them. */
function linesOf(given: ReadonlyMap<string, Uint8Array>, { evidence }: Recipe, context: Context): readonly FileLine[] {
  const { world, files } = memoryWorld()
  const list = new PathList()
  for (const [name, bytes] of given) {
    files.seed(`in/${name}.result.json`, bytes)
    list.add(Buffer.from(`in/${name}.result.json`))
  }
  for (const [path, piece] of evidence) files.seed(piece === 'unreadable' ? `in/${path}/a-folder` : `in/${path}`, piece === 'unreadable' ? 'x' : piece)
  const setup: Setup = {
    kind: 'verdicts',
    trust: new Uint8Array(),
    trustPath: '',
    own: { forms: [], sources: [] },
    now: context.now,
    policy: standardPolicy,
    reporters: [{ name: 'jsonl', coloured: false, columns: 80 }],
    alone: false,
    language: 'en',
  }
  const ordered = list.inOrder()
  const { texts } = judgeWith(setup, context, [jsonlReporter], world)(ordered.packed(0, ordered.length))
  return (texts[0] ?? '').trimEnd().split('\n').map((line) => JSON.parse(line) as FileLine)
}

/** The bytes of the row's file, and of the good one that it was made from, with what they are judged by. */
async function filesOf({ recipe, after = (file) => file, text = (same) => same }: Row) {
  const { file, bytes, context } = await make(recipe)
  return { good: bytes, bad: Buffer.from(text(printFile(after(file)))), context }
}

function expectTold(line: FileLine | undefined, row: Row): void {
  expect(line?.status).toBe(row.status)
  // A file of no bytes is told before anybody looks at its text.
  const codes = row.how === 'nothing at all' ? ['file-empty'] : row.told.map((told) => told.split(' ')[2] ?? '')
  expect((line?.problems ?? []).map(({ code }) => code)).toEqual(expect.arrayContaining(codes))
  for (const { message } of line?.problems ?? []) expect(message).toMatch(/^\S.*[.:]$/su)
}

describe('one among many', () => {
  test.each(rows.map((row, nth) => [`${nth} ${row.how}`, row] as const))('%s', async (_, row) => {
    const { good, bad, context } = await filesOf(row)
    // What the row leaves behind would show in the second of the good ones.
    const lines = linesOf(new Map([['c', good], ['b', bad], ['a', good]]), row.recipe, context)
    for (const line of lines) expect(readReportLine(Buffer.from(JSON.stringify(line)))).toEqual(line)
    expect(lines.map(({ path }) => path)).toEqual(['a', 'b', 'c'].map((name) => `in/${name}.result.json`))
    expectTold(lines[1], row)
    const others = [lines[0], lines[2]].map((line) => JSON.stringify({ ...line, path: '' }))
    expect(new Set(others).size).toBe(1)
  })
})

/** Ten thousand were tried, and take a quarter of a minute. */
const many = 300

describe('one of every kind among three hundred', () => {
  const setting = ({ recipe: { trust, now, evidence } }: Row): string => JSON.stringify([trust, now, [...evidence.keys()]])
  const [first] = rows
  const together = rows.filter((row) => row.recipe.shelf === first?.recipe.shelf && setting(row) === setting(first))

  test('is found, named and explained', async () => {
    const recipe = first?.recipe ?? selfCheck()
    const { bytes, context } = await make(recipe)
    const given = new Map(Array.from({ length: many }, (_, nth) => [`${nth}`.padStart(5, '0'), bytes]))
    const bad = new Map<string, Row>()
    for (const [nth, row] of together.entries()) {
      const name = `${nth}-odd`.padStart(9, '0')
      bad.set(`in/${name}.result.json`, row)
      given.set(name, (await filesOf(row)).bad)
    }
    const lines = linesOf(given, recipe, context)
    expect(lines).toHaveLength(given.size)
    for (const line of lines) {
      const row = bad.get(line.path)
      if (row !== undefined) expectTold(line, row)
    }
    const others = lines.filter(({ path }) => !bad.has(path))
    expect(others.map(({ path }) => path)).toEqual(Array.from({ length: many }, (_, nth) => `in/${String(nth).padStart(5, '0')}.result.json`))
    expect(new Set(others.map((line) => JSON.stringify({ ...line, path: '' }))).size).toBe(1)
    expect(others[0]?.status).toBe('valid')
  }, 60_000)

  test('is most kinds that there are', () => {
    expect(new Set(together.flatMap(({ told }) => told.map((line) => line.split(' ')[2]))).size).toBeGreaterThan(80)
  })
})
