// Does show tell a checklist in full and under facts, and hand out forms that hold all of it?
import { describe, expect, test } from '@jest/globals'
import type { Checklist } from '../../src/model/generated/formats.ts'
import { systemEnvironment } from '../../src/world/environment.ts'
import { systemFiles } from '../../src/world/files.ts'
import { memoryDisk } from '../support/memory-disk.ts'
import { boilerCompiled, boilerFacts, withBoilerRoom } from './boiler-room.ts'
import { run } from './running.ts'

const { shipped } = systemEnvironment()
const text = (path: string) => new TextDecoder().decode(systemFiles().read(shipped(path), 1 << 24))
const index = JSON.parse(text('dist/checklists/index.json')) as readonly { readonly id: string; readonly digest: string }[]
const entities = { quot: '"', '#39': "'", lt: '<', gt: '>', amp: '&' } as const

/** What a reader would see of Markdown or a page. */
const unescaped = (out: string) =>
  out
    .replace(/\\(?=[\\`*_[\]|~#$])/gu, '')
    .replace(/&(quot|#39|lt|gt|amp);/gu, (_, name: keyof typeof entities) => entities[name])

const shown = async (args: readonly string[]) => run(['checklist', 'show', ...args], { files: withBoilerRoom(memoryDisk()), columns: 200 })

describe('every checklist that comes with the program', () => {
  const forms = (['zh', 'en'] as const).flatMap((language) =>
    (['text', 'markdown', 'html'] as const).map((format) => [format, language] as const),
  )

  test.each(forms)('as %s in %s holds every item and question', async (format, language) => {
    for (const { id, digest } of index) {
      const { sections } = JSON.parse(text(`dist/checklists/${digest}.json`)) as Checklist
      const { code, out } = await run(['checklist', 'show', id, '--format', format, '--lang', language], { columns: 10_000 })
      expect({ id, code }).toEqual({ id, code: 0 })
      const wanted = sections.flatMap(({ items, title }) => [title[language], ...items.flatMap((item) => [item.id, item.ask[language]])])
      const shownTexts = unescaped(out)
      expect(wanted.filter((one) => !shownTexts.includes(one))).toEqual([])
    }
  }, 30_000)
})

describe('show', () => {
  test('tells what is read, demanded and judged', async () => {
    const { out } = await shown([boilerCompiled])
    for (const line of [
      'Reading: methane, in %',
      'Limit: over 0.5 % is a general hidden danger',
      'Limit: 1.0 % or more is a major hidden danger',
      'only if: Is it staffed? — yes',
      'Evidence demanded for pass and fail: document',
      'Evidence demanded on a fail: photo',
      '"Not applicable" may not be answered',
      'Proposed handling: put right by a date, 15 days',
      'All of these fail: boiler.door, boiler.light',
      '2 or more of these fail: boiler.exit, boiler.valve, boiler.door',
    ])
      expect(out).toContain(line)
  })

  test('under facts leaves out what is not asked, and says so', async () => {
    const facts = boilerFacts.map((fact) => (fact === 'boilers=2' ? 'boilers=1' : fact))
    const { code, out } = await shown([boilerCompiled, ...facts])
    expect(code).toBe(0)
    expect(out).not.toContain('only if')
    expect(out).not.toMatch(/^ {2}boiler\.valve/mu)
    expect(out).toContain('boiler.valve (not asked)')
    expect(out).toMatch(/^6 of 7 items are asked$/mu)
    expect(out).toMatch(/^Not asked\n {2}Gas: 1 item$/mu)
  })

  test('writes a form to a file, without colours, and never over another', async () => {
    const disk = memoryDisk()
    const args = ['checklist', 'show', 'gas/station', '--format', 'html', '--out', 'form.html']
    expect(await run(args, { files: disk })).toMatchObject({ code: 0, out: 'written: form.html\n', err: '' })
    expect(disk.text('form.html')).toMatch(/^<!DOCTYPE html>/u)
    expect(await run(args, { files: disk })).toMatchObject({ code: 4, out: '' })
  })

  test('knows no other format', async () => {
    expect(await shown(['gas/station', '--format', 'pdf'])).toMatchObject({ code: 3, out: '' })
  })
})
