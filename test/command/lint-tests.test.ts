// Does lint run the tests that stand beside a checklist, whichever way it is asked, and tell of those that it cannot run?
import { describe, expect, test } from '@jest/globals'
import { good, source } from './lint/good.ts'
import { lint } from './lint/linted.ts'

const beside = `format: taut-tests/1
tests:
  - name: 数错了
    facts: { kind: cng, floors: 1, gear: [], built: 2020-01-01, maker: x }
    items: 9
`
const files = { 'own/gas/x.yaml': good, 'own/gas/x.tests.yaml': beside, 'own/sources/made-up.yaml': source }
const miscounted = 'own/gas/x.tests.yaml test-count 5:5'

describe('the tests beside a checklist', () => {
  test.each(['own', 'own/gas', 'own/gas/x.yaml', 'own/gas/x.tests.yaml'])('are run by lint %s', async (path) => {
    expect(await lint(files, path)).toMatchObject({ code: 2, found: [miscounted] })
  })

  test('are not those of another file that is linted alone', async () => {
    const other = { ...files, 'own/gas/y.yaml': good.replace('gas/x', 'gas/y') }
    expect(await lint(other, 'own/gas/y.yaml')).toMatchObject({ code: 0, found: [] })
  })

  test('have the faults of their form told when the checklist has faults of its own', async () => {
    const faulty = { ...files, 'own/gas/x.tests.yaml': beside.replace('items: 9', 'items: nine') }
    const found = ['own/gas/x.tests.yaml schema-mismatch 5:5', 'condition-fact-unknown 38:16']
    for (const path of ['own', 'own/gas/x.yaml']) {
      expect((await lint({ ...faulty, 'own/gas/x.yaml': good.replace('facts.floors > 2', 'facts.storeys > 2') }, path)).found).toEqual(found)
    }
    expect((await lint({ ...faulty, 'own/gas/x.yaml': 'id: [' })).found).toEqual([found[0], 'yaml-syntax 1:6'])
  })

  test('that cannot be read hide nothing', async () => {
    const large = { ...files, 'own/gas/x.tests.yaml': '#'.repeat(2 * 1024 * 1024 + 1), 'own/gas/y.yaml': 'id: [' }
    expect(await lint(large)).toMatchObject({ code: 2, found: ['own/gas/x.tests.yaml file-too-large', 'own/gas/y.yaml yaml-syntax 1:6'] })
  })

  test.each([
    ['of a checklist that is not there', 'own/gas/y.tests.yaml'],
    ['under a name that is not that of the checklist', 'own/gas/x-tests.yaml'],
  ])('%s are no good answer', async (_, path) => {
    const alone = { ...files, [path]: beside, 'own/gas/x.tests.yaml': beside.replace('items: 9', 'items: 1') }
    expect(await lint(alone)).toMatchObject({ code: 2, found: [`${path} tests-without-checklist 1:1`] })
    expect(await lint(alone, path)).toMatchObject({ code: 2, found: [`${path} tests-without-checklist 1:1`] })
  })
})

test.each(['own/x.yml', 'own/x'])('a checklist in %s is not taken for its own tests', async (path) => {
  const sole = { [path]: good, 'own/sources/made-up.yaml': source }
  const { code, found } = await lint(sole, path)
  expect([code, found.filter((line) => !line.includes('id-differs-from-path'))]).toEqual([0, []])
})

test('a file of another format is no checklist that was found good', async () => {
  const answers = { 'own/answers.yaml': 'format: taut-answers/1\n' }
  expect(await lint(answers, 'own/answers.yaml')).toMatchObject({ code: 2, out: '' })
})

test('a file that is passed over for its ending is told', async () => {
  const another = { 'own/gas/x.yaml': good, 'own/gas/y.yml': 'id: [', 'own/sources/made-up.yaml': source }
  expect(await lint(another)).toMatchObject({ code: 0, found: ['own/gas/y.yml file-ending'] })
})
