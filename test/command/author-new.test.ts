// Does the skeleton lint as it stands, for every sector and in both languages, and is its id that of its path?
import { describe, expect, test } from '@jest/globals'
import { idFromPath } from '../../src/model/checklist-id.ts'
import { sectors } from '../../src/model/sector.ts'
import { memoryDisk } from '../support/memory-disk.ts'
import { run } from './running.ts'

describe('the skeleton', () => {
  test.each(['zh', 'en'] as const)('has no mistake in any sector, in %s', async (language) => {
    const disk = memoryDisk()
    for (const sector of sectors) {
      const { code } = await run(['checklist', 'new', `own/${sector}/first.yaml`, '--lang', language], { files: disk })
      expect(code).toBe(0)
      expect(disk.text(`own/${sector}/first.yaml`)).toContain(`\nid: ${sector}/first\n`)
      expect(disk.text(`own/${sector}/first.yaml`)).toContain(`\nsector: ${sector}\n`)
    }
    const { code, err } = await run(['checklist', 'lint', 'own'], { files: disk })
    expect(err).toContain(`${sectors.length} checklists, 0 errors`)
    expect(code).toBe(0)
  }, 20_000)

  test('is inspected like any other: its test is what comes of it', async () => {
    const disk = memoryDisk()
    await run(['checklist', 'new', 'own/gas/tank.yaml'], { files: disk })
    const broken = disk.text('own/gas/tank.yaml').replace('over: "0.4"', 'over: "0.6"')
    disk.seed('own/gas/tank.yaml', broken)
    expect((await run(['checklist', 'lint', 'own'], { files: disk })).code).toBe(2)
  }, 20_000)

  test.each([
    ['储罐: 一', 'Tank: one'],
    ['"引号" # 不是注释', "it's - [a] {b} \\ *c"],
    ['是', 'yes'],
    ['- 一', '? two'],
    ['１号罐', '1.0'],
  ])('takes the titles %s and %s as they are', async (zh, en) => {
    const disk = memoryDisk()
    await run(['checklist', 'new', 'own/gas/tank.yaml', `--title-zh=${zh}`, `--title-en=${en}`], { files: disk })
    const { out } = await run(['checklist', 'list', '--checklists', 'own', '--json'], { files: disk })
    const found = out.split('\n').flatMap((line) => (line.includes('gas/tank') ? [(JSON.parse(line) as { readonly title: unknown }).title] : []))
    expect(found).toEqual([{ zh, en }])
  }, 20_000)

  test.each(['', ' ', 'a\u0007b', 'a\nb', 'x'.repeat(201)])('refuses the title %j', async (title) => {
    expect((await run(['checklist', 'new', `--title-en=${title}`])).code).toBe(3)
  })
})

describe('the id of a path', () => {
  test.each([
    ['gas/tank.yaml', 'gas/tank'],
    ['./gas/tank.yaml', 'gas/tank'],
    ['tank.yaml', 'tank'],
    ['own/gas/tank.yaml', 'gas/tank'],
    ['own/lists/tank.yaml', 'own/lists/tank'],
    ['../tank.yaml', 'tank'],
    ['/home/somebody/tank.yaml', 'tank'],
    ['/home/gas/fire/Door Round.yaml', 'fire/door-round'],
    ['C:\\lists\\gas\\tank.yaml', 'gas/tank'],
    ['gas/储罐.yaml', undefined],
    [`gas/${'x'.repeat(80)}.yaml`, undefined],
  ])('%s is %s', (path, id) => {
    expect(idFromPath(path)).toBe(id)
  })
})
