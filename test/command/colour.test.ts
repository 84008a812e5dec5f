// Does a terminal with colour show the same words as one without?
import { describe, expect, test } from '@jest/globals'
import { diskWithKey, run } from './running.ts'

const told = async (argv: readonly string[], colour: boolean, answers: readonly string[]): Promise<string> => {
  const { out, err } = await run(argv, { colour, answers, columns: 60, files: await diskWithKey() })
  return out + err
}

describe('in colour as without', () => {
  test.each([
    ['a checklist', ['checklist', 'show', 'gas/station'], []],
    ['what is asked under facts', ['checklist', 'try', 'gas/station', '--facts', 'station=lng'], []],
    ['criteria of another day', ['inspect', 'mines/coal-2020'], []],
    ['a failure of several lines', ['show', 'a-result-of-a-rather-long-name-in-a-folder-of-a-long-name-too.result.json'], []],
    ['a walk', ['inspect', 'gas/station'], ['样例公司']],
  ])('%s', async (_what, argv, answers) => {
    const coloured = await told(argv, true, answers)
    const plain = await told(argv, false, answers)
    expect(coloured).toContain('\u001b[')
    const ulids = /[0-9A-HJKMNP-TV-Z]{26}/gu
    expect(coloured.replaceAll(/\u001b\[\d+m/gu, '').replaceAll(ulids, '')).toBe(plain.replaceAll(ulids, ''))
  })
})
