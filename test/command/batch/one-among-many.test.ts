// One bad file among good ones is found, named and explained, whatever is wrong with it.
import { describe, expect, test } from '@jest/globals'
import { judgeWith, type Setup } from '../../../src/command/batch/judge.ts'
import { PathList } from '../../../src/command/batch/path-list.ts'
import { printFile } from '../../../src/format/canonical.ts'
import { readReportLine } from '../../../src/format/report.ts'
import type { FileLine } from '../../../src/model/generated/formats.ts'
import { standardPolicy } from '../../../src/model/policy.ts'
import { jsonlReporter } from '../../../src/report/batch/jsonl.ts'
import { memoryWorld } from '../../support/memory-world.ts'
import { make } from '../../verify/make.ts'
import { factRows, itemRows } from '../../verify/rows/answers.ts'
import { checklistRows, evidenceRows } from '../../verify/rows/checklist-and-evidence.ts'
import { conclusionRows, findingRows } from '../../verify/rows/conclusions.ts'
import { detailRows } from '../../verify/rows/details.ts'
import { measureRows } from '../../verify/rows/measure.ts'
import { readingRows } from '../../verify/rows/reading.ts'
import { receiptAndTimeRows } from '../../verify/rows/receipts.ts'
import type { Row } from '../../verify/rows/row.ts'
import { scoreRows, standingRows } from '../../verify/rows/score.ts'
import { placeRows } from '../../verify/rows/signature-places.ts'
import { brokenRows } from '../../verify/rows/signatures.ts'
import { trustRows } from '../../verify/rows/trust.ts'

const rows = [readingRows, checklistRows, detailRows, factRows, itemRows, measureRows, scoreRows, standingRows, findingRows, conclusionRows, evidenceRows, brokenRows, placeRows, trustRows, receiptAndTimeRows].flat()

/** The lines about two good files and the one of the row between them: what it leaves behind would show in the second. */
async function linesWith({ recipe, after = (file) => file, text = (same) => same }: Row): Promise<readonly FileLine[]> {
  const { file, bytes, context } = await make(recipe)
  const { world, files } = memoryWorld()
  const list = new PathList()
  for (const name of ['a', 'c']) files.seed(`in/${name}.result.json`, bytes)
  files.seed('in/b.result.json', Buffer.from(text(printFile(after(file)))))
  for (const name of ['c', 'b', 'a']) list.add(Buffer.from(`in/${name}.result.json`))
  for (const [path, piece] of recipe.evidence) files.seed(piece === 'unreadable' ? `in/${path}/a-folder` : `in/${path}`, piece === 'unreadable' ? 'x' : piece)
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

describe('one among many', () => {
  test.each(rows.map((row, nth) => [`${nth} ${row.how}`, row] as const))('%s', async (_, row) => {
    const lines = await linesWith(row)
    for (const line of lines) expect(readReportLine(Buffer.from(JSON.stringify(line)))).toEqual(line)
    expect(lines.map(({ path }) => path)).toEqual(['a', 'b', 'c'].map((name) => `in/${name}.result.json`))
    const bad = lines[1]
    expect(bad?.status).toBe(row.status)
    // A file of no bytes is told before anybody looks at its text.
    const codes = row.how === 'nothing at all' ? ['file-empty'] : row.told.map((line) => line.split(' ')[2] ?? '')
    expect((bad?.problems ?? []).map(({ code }) => code)).toEqual(expect.arrayContaining(codes))
    for (const { message } of bad?.problems ?? []) expect(message).toMatch(/^\S.*[.:]$/su)
    const others = lines.filter((line) => line !== bad).map(({ path: _path, ...rest }) => JSON.stringify(rest))
    expect(new Set(others).size).toBe(1)
  })
})
