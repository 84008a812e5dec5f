// Is checklists/README.md true: do its examples lint, its parts stand in them, and its commands print what it shows?
import { writeFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { pageOf } from './page.ts'
import { examples, faultsOf, hasShell, play, rewritten, root } from './play.ts'

const name = 'checklists/README.md'
const page = () => pageOf(name, readFileSync(join(root, name), 'utf8').replaceAll('\r\n', '\n'))

describe('the page on checklists', () => {
  const played = hasShell ? test : test.skip

  played('shows what its commands print', () => {
    const before = page()
    const came = play(before, 'en')
    if (process.env['UPDATE'] === '1' && faultsOf(before, came).length > 0) writeFileSync(join(root, name), rewritten(before, came))
    expect(faultsOf(page(), came).join('\n\n')).toBe('')
    expect(before.steps.length).toBeGreaterThan(4)
  }, 60_000)

  test('builds its whole example from the parts that it shows', () => {
    const whole = examples().find(({ id }) => id === 'yard')?.text ?? ''
    const parts = examples().filter(({ id }) => id === '')
    expect(parts.length).toBeGreaterThan(4)
    expect(parts.filter(({ text }) => !whole.includes(text)).map(({ text }) => text)).toEqual([])
  })
})
