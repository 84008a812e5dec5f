// Do checklist and demo tell all they should, and leave nothing behind?
import { describe, expect, test } from '@jest/globals'
import { run } from './running.ts'

describe('checklist', () => {
  test('list gives JSON that parses, a line each', async () => {
    const { out } = await run(['checklist', 'list', '--json'])
    const lines = out.split('\n').slice(0, -1).map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
    expect(lines).toContainEqual(expect.objectContaining({ id: 'gas/station', version: '2026.1', items: 21 }))
  })

  test('show tells every item', async () => {
    const { code, out } = await run(['checklist', 'show', 'gas/station', '--lang', 'zh'])
    expect(code).toBe(0)
    expect(out.match(/^ {2}gas\.station\.[a-z-]+/gmu)).toHaveLength(21)
  })
})

describe('demo', () => {
  test('leaves nothing, takes no key of one\'s own, and needs no passphrase', async () => {
    const { code, disk, out } = await run(['demo', '--lang', 'zh'], { interactive: false })
    expect(code).toBe(0)
    expect(disk.paths()).toEqual([])
    expect(out).toMatch(/有效[\s\S]*无效/u)
  })

  test('is what start does without a terminal', async () => {
    expect((await run(['start'], { interactive: false })).out).toContain('valid')
    expect(await run(['start'], { answers: () => undefined })).toMatchObject({ code: 130 })
  })
})
