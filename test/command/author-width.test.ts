// Does what authors are told keep to the width of their terminal, in both languages?
import { expect, test } from '@jest/globals'
import { columnsOf } from '../../src/words/columns.ts'
import { memoryDisk } from '../support/memory-disk.ts'
import { run } from './running.ts'

test.each<[number, ...string[]]>([
  [60, 'coverage', 'gb-35181-2017', '--checklists', 'own'],
  [60, 'coverage', '--checklists', 'own'],
  [60, 'diff', 'gas/station@2026.1', 'own/gas/tank.yaml'],
  [80, 'diff', 'own/gas/tank.yaml', 'gas/station@2026.1'],
  [60, 'digest', 'own/gas/tank.yaml'],
])('on %i columns: %s %s', async (columns, ...command) => {
  const files = memoryDisk()
  await run(['checklist', 'new', 'own/gas/tank.yaml'], { files })
  for (const language of ['zh', 'en']) {
    const { out, err } = await run(['checklist', ...command, '--lang', language], { files, columns })
    // A digest has no place to break at, and stands on its own line.
    const wide = [...out.split('\n'), ...err.split('\n')].filter((line) => columnsOf(line) > columns && !/[0-9a-f]{64}/u.test(line))
    expect(wide).toEqual([])
    expect(out).not.toBe('')
  }
}, 30_000)
