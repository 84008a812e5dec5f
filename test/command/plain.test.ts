// Does an inspection line by line come to the same as one by questions and one from an answers file?
import { describe, expect, test } from '@jest/globals'
import type { AnswersFile, ResultBody } from '../../src/model/generated/formats.ts'
import { say } from '../../src/words/say.ts'
import { photo } from '../process/story.ts'
import { diskWithKey, journalsOn, resultOn, run, runAlone } from './running.ts'
import type { Run } from './running.ts'
import { spoken } from './spoken.ts'

const plain = async (lines: readonly string[], argv: readonly string[] = ['inspect', 'gas/station', '--plain', '--lang', 'zh']): Promise<Run> =>
  run(argv, { lines, files: await diskWithKey(), interactive: false })

/** A body without what differs from one inspection to the next. */
function lasting(body: ResultBody) {
  const { id: _id, mode: _mode, startedAt: _from, endedAt: _to, trail: _trail, ...rest } = body
  return { ...rest, answers: rest.answers.map(({ observedAt: _at, ...answer }) => answer) }
}

/** The answers file that says what a body does. Photos lie where the story has them. */
function fileOf(body: ResultBody): AnswersFile {
  const { unit, place, kind, inspectors, facts, findings, acknowledgement } = body
  const byItem = new Map(findings.map((finding) => [finding.item ?? '', finding]))
  const answers = body.answers.map(({ item, outcome, note, reason, evidence = [] }): readonly [string, object] => {
    const finding = byItem.get(item)
    const treated = finding === undefined ? {} : { handling: finding.handling, deadline: finding.deadline, responsible: finding.responsible, handlingReason: finding.reason }
    return [item, { outcome, note, reason, ...(evidence.length === 0 ? {} : { evidence: evidence.map(({ name }) => photo(name)) }), ...treated }]
  })
  const told = acknowledgement === undefined ? undefined : { ...acknowledgement, ...(acknowledgement.evidence === undefined ? {} : { evidence: acknowledgement.evidence.map(({ name }) => photo(name)) }) }
  const said = Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, value === true ? 'yes' : value === false ? 'no' : value]))
  return { format: 'taut-answers/1', unit, place, kind, inspectors, facts: said, answers: Object.fromEntries(answers) as AnswersFile['answers'], acknowledgement: told } as AnswersFile
}

describe('inspect --plain', () => {
  test('comes to the same body as the questions and as an answers file', async () => {
    const { lines, body } = await spoken()
    const byLines = await plain(lines)
    expect(byLines).toMatchObject({ code: 0 })
    expect(resultOn(byLines.disk).body.mode).toBe('interview')
    expect(lasting(resultOn(byLines.disk).body)).toEqual(lasting(body))

    const files = await diskWithKey()
    files.seed('answers.yaml', JSON.stringify(fileOf(body)))
    const byFile = await runAlone(['inspect', 'gas/station', '--answers', 'answers.yaml', '--lang', 'zh'], { files })
    expect({ code: byFile.code, err: byFile.err }).toMatchObject({ code: 0 })
    expect(lasting(resultOn(files).body)).toEqual(lasting(body))
  })

  test('moves no cursor, uses no colour, and never sets the passphrase down', async () => {
    const { lines } = await spoken()
    const { out, err } = await plain(lines)
    expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/u)
    expect(lines).toContain('a long passphrase')
    expect(out + err).not.toContain('a long passphrase')
  })

  test('stops at the end of the input with the draft kept, and goes on with resume --plain', async () => {
    const { lines, body } = await spoken()
    for (const count of [9, lines.length - 1]) {
      const stopped = await plain(lines.slice(0, count))
      expect(stopped).toMatchObject({ code: 130, err: expect.stringContaining('taut resume') })
      expect(journalsOn(stopped.disk)).toHaveLength(1)
      const resumed = await run(['resume', '--plain'], { lines: lines.slice(count), files: stopped.disk, interactive: false })
      expect(resumed).toMatchObject({ code: 0 })
      expect(lasting(resultOn(resumed.disk).body)).toEqual(lasting(body))
    }
  })

  test('has a number or a word for everything that keys do at an item', async () => {
    const { lines } = await spoken()
    const first = lines.indexOf(say('zh', 'outcome.pass'))
    const before = lines.slice(0, first)
    const rest = lines.slice(first)
    const noted = ['备注', '证在墙上', '6', photo('tank-alarm.png'), '', 'c', '跳到', '2', 'b', ...rest]
    const ran = await plain([...before, ...noted])
    expect(ran).toMatchObject({ code: 0, err: expect.stringContaining('城镇燃气经营安全重大隐患判定标准') })
    const [answer] = resultOn(ran.disk).body.answers
    // Going elsewhere leaves what was not answered, as it does with keys.
    expect(answer?.outcome).toBe('pass')
    const stopped = await plain([...before, '0'])
    expect(stopped).toMatchObject({ code: 130 })
    expect(await plain([...before, say('zh', 'action.stop')])).toMatchObject({ code: 130 })
  })

  test('says of a wrong line what is wrong, and asks again', async () => {
    const { lines, body } = await spoken()
    const first = lines.indexOf(say('zh', 'outcome.pass'))
    const ran = await plain([...lines.slice(0, first), '17', '', '合', ...lines.slice(first)])
    expect(ran).toMatchObject({ code: 0 })
    expect(ran.err).toContain(`! ${say('zh', 'plain.not-offered', { line: '17' })}`)
    expect(ran.err).toContain(`! ${say('zh', 'plain.not-chosen')}`)
    expect(lasting(resultOn(ran.disk).body)).toEqual(lasting(body))
  })
})

describe('without a terminal', () => {
  test('inspect and resume say at once what can be done instead', async () => {
    for (const command of ['inspect', 'resume']) {
      const files = (await plain(['x'])).disk
      const ran = await run([command], { files, interactive: false })
      expect(ran).toMatchObject({ code: 3, err: expect.stringContaining('--plain') })
    }
  })
})
