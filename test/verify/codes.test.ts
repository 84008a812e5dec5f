// Every code that verification can report: brought about from a real signed result that is wrong in only that way.
import { describe, expect, test } from '@jest/globals'
import { printFile } from '../../src/format/canonical.ts'
import { problemCodes, type Stage } from '../../src/model/problem.ts'
import { verifyResult } from '../../src/verify/verify-result.ts'
import { make } from './make.ts'
import { factRows, itemRows } from './rows/answers.ts'
import { checklistRows, evidenceRows } from './rows/checklist-and-evidence.ts'
import { conclusionRows, findingRows } from './rows/conclusions.ts'
import { detailRows } from './rows/details.ts'
import { otherRows } from './rows/elsewhere.ts'
import { forceRows } from './rows/force.ts'
import { measureRows } from './rows/measure.ts'
import { readingRows } from './rows/reading.ts'
import { receiptAndTimeRows } from './rows/receipts.ts'
import { lineOf, type Row } from './rows/row.ts'
import { scoreRows, standingRows } from './rows/score.ts'
import { successionRows } from './rows/succession.ts'
import { placeRows } from './rows/signature-places.ts'
import { brokenRows, wrongRows } from './rows/signatures.ts'
import { trustRows } from './rows/trust.ts'

const tables: Readonly<Record<string, readonly Row[]>> = {
  reading: readingRows,
  checklist: checklistRows,
  'the law of the day': forceRows,
  details: detailRows,
  facts: factRows,
  items: itemRows,
  'stated values and days': measureRows,
  'what still stands': standingRows,
  'the score': scoreRows,
  findings: findingRows,
  conclusion: conclusionRows,
  evidence: evidenceRows,
  'signatures that do not hold': brokenRows,
  'signatures among each other': placeRows,
  trust: trustRows,
  'receipts and times': receiptAndTimeRows,
}

async function judged({ recipe, after = (file) => file, text = (same) => same }: Row) {
  const { file, context } = await make(recipe)
  const { status, problems } = verifyResult(Buffer.from(text(printFile(after(file)))), context)
  const unplaced = problems.filter(({ pointer = '', line }) => pointer !== '' && line === undefined)
  return { status, told: problems.map(lineOf).sort(), unplaced }
}

describe.each(Object.entries(tables))('%s', (_, rows) => {
  test.each(rows.map((row) => [row.how, row] as const))('%s', async (_how, row) => {
    expect(await judged(row)).toEqual({ status: row.status, told: [...row.told].sort(), unplaced: [] })
  })
})

describe('what was judged wrongly when this was written', () => {
  test.each(wrongRows.map((row) => [row.how, row] as const))('%s', async (_how, row) => {
    expect(await judged(row)).toMatchObject({ status: row.status })
  })
})

describe('before there is a result to look at', () => {
  test.each([...otherRows, ...successionRows].map((row) => [row.how, row] as const))('%s', async (_how, row) => {
    const problems = await row.problems()
    expect(problems.map(lineOf).sort()).toEqual([...row.told].sort())
  })
})

describe('the rows', () => {
  const reading: readonly Stage[] = ['io', 'text', 'json', 'form', 'profile', 'format', 'schema']
  const judging: readonly Stage[] = ['checklist', 'replay', 'evidence', 'signature', 'trust', 'time']
  const stages: ReadonlySet<Stage> = new Set([...reading, ...judging])
  const all = [...Object.values(tables).flat(), ...otherRows, ...successionRows]

  test('bring about every code of the stages that a result passes', () => {
    const asked = Object.entries(problemCodes)
      .filter(([, [stage]]) => stages.has(stage))
      .map(([code]) => code)
    const told = new Set(all.flatMap((row) => row.told.map((line) => line.split(' ')[2])))
    expect(asked.filter((code) => !told.has(code))).toEqual([])
    expect(asked.length).toBeGreaterThan(100)
  })

  test('leave out only what belongs to files that people write, or to several results', () => {
    const others = new Set(
      Object.values(problemCodes)
        .map(([stage]) => stage)
        .filter((stage) => !stages.has(stage)),
    )
    // yaml: checklists and answers, never results. author: what lint and the answers file are told. across and plausibility:
    // what several results say about each other (across/codes.test.ts).
    expect([...others].sort()).toEqual(['across', 'author', 'plausibility', 'yaml'])
  })

  test('say each what they do in words of their own', () => {
    const ways = Object.entries(tables).flatMap(([name, rows]) => rows.map(({ how }) => `${name}: ${how}`))
    expect(ways.filter((way, index) => ways.indexOf(way) !== index)).toEqual([])
  })
})
