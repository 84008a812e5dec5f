// Does a further signature stand where it should, over what was there, and is nothing spoilt or lost by adding it?
import { describe, expect, test } from '@jest/globals'
import { printFile } from '../../src/format/canonical.ts'
import { idOf, supervision } from '../verify/make.ts'
import { first, office, second, stranger, trustBody, unitHead } from '../verify/parties.ts'
import { set, setAll } from '../verify/edit.ts'
import { diskWith, path, resultOf, signAs, verify, visit } from './parties.ts'
import { home, logOn, run } from './running.ts'

const codesIn = (out: string): readonly string[] =>
  (JSON.parse(out.split('\n')[0] ?? '') as { problems: readonly { code: string }[] }).problems.map(({ code }) => code)

describe('a supervision', () => {
  test('is valid when two inspectors, the unit and nobody else have signed, and its time is proven by a receipt', async () => {
    const disk = await diskWith(visit())
    expect(codesIn((await verify(disk)).out)).toEqual(['time-unproven', 'signature-missing', 'signature-missing'])
    expect(await signAs(disk, second, 'inspector')).toMatchObject({ code: 0, err: expect.stringContaining('inspected unit') })
    expect(await signAs(disk, unitHead, 'inspected-party', { more: ['--intent', 'disagreed', '--remark', ' 对第3项有异议 '] })).toMatchObject({ code: 0 })
    expect(codesIn((await verify(disk)).out)).toEqual(['time-unproven'])
    expect(await signAs(disk, office, 'receipt')).toMatchObject({ code: 0 })
    const { code, out } = await verify(disk)
    expect([code, codesIn(out)]).toEqual([0, []])

    const { signatures, receipts } = resultOf(disk)
    const ids = signatures.map((signature) => ({ sha256: idOf(signature) }))
    expect(signatures.map(({ statement }) => statement.covers)).toEqual([[], ids.slice(0, 1), ids.slice(0, 2)])
    expect(signatures.map(({ statement }) => [statement.signer, statement.intent, statement.remark])).toEqual([
      [first.id, 'performed-inspection', undefined],
      [second.id, 'performed-inspection', undefined],
      [unitHead.id, 'disagreed', '对第3项有异议'],
    ])
    const [receipt] = receipts
    expect(receipt?.statement).toMatchObject({ authority: office.id, covers: ids, body: signatures[0]?.statement.body })
    expect(receipt?.statement.logLast.map(({ key, seq }) => [key, seq])).toEqual(
      [first, second, unitHead].map(({ signer }) => [signer.public.fingerprint, 1]),
    )
    expect(logOn(disk).map(({ key }) => key)).toEqual([second, unitHead].map(({ signer }) => signer.public.fingerprint))
    expect(disk.paths(`${home}/unwritten`)).toEqual([])
  })

  test('tells verify’s reader who signed, as what, when, and what the unit said', async () => {
    const recipe = visit()
    const signings = [{ by: first }, { by: second }, { by: unitHead, role: 'inspected-party', says: (said: object) => ({ ...said, remark: '有异议。' }) }] as never
    const disk = await diskWith(recipe, { signings, receivings: [{ receivedAt: '2026-11-03T02:00:00Z' }] })
    const told = await run(['verify', path, '--evidence', 'nowhere'], { files: disk, start: '2026-11-03T02:30:00Z' })
    expect(told.out).toContain('signed by inspector 检查员乙 (inspector.b)')
    expect(told.out).toContain('received a copy')
    expect(told.out).toContain('remark: 有异议。')
    expect(told.out).toContain('intake.office had received it at 2026-11-03T02:00:00Z')
  })

  test('whose trust list asks for three inspectors is not content with two', async () => {
    const trust = setAll(trustBody, { '/policy/supervisionInspectors': 3 })
    const disk = await diskWith(visit({ acknowledgement: { kind: 'refused', reason: '负责人不在。', witness: '某某' } }), { trust })
    const { code, err } = await signAs(disk, second, 'inspector')
    expect([code, err.includes('3 signatures in the role inspector')]).toEqual([0, true])
    expect(await verify(disk)).toMatchObject({ code: 2 })
  })

  test('that the unit refused to sign needs its two inspectors alone', async () => {
    const disk = await diskWith(visit({ acknowledgement: { kind: 'refused', reason: '负责人拒绝。', witness: '某某' } }))
    expect(await signAs(disk, unitHead, 'inspected-party')).toMatchObject({ code: 2, err: expect.stringContaining('acknowledgement-signer') })
    expect(await signAs(disk, second, 'inspector')).toMatchObject({ code: 0 })
    expect(await verify(disk)).toMatchObject({ code: 0 })
  })
})

describe('nothing is signed', () => {
  const both = [{ by: first }, { by: second }] as const
  const all = supervision().signings

  test.each([
    ['twice by one person', all, first, 'inspector', 'signature-repeated'],
    ['by an inspector for the unit', [{ by: first }], second, 'inspected-party', 'signer-same-person'],
    ['by an inspector after the unit', [{ by: first }, { by: unitHead, role: 'inspected-party' }], second, 'inspector', 'signature-order'],
    ['in a file with a signature by another key', [{ by: first, with: second.signer }], second, 'inspector', 'signer-mismatch'],
    ['a receipt by one who signed the result', both, second, 'receipt', 'receipt-unusable'],
  ] as const)('%s', async (_, signings, who, role, code) => {
    const disk = await diskWith(visit(), { signings })
    const before = disk.text(path)
    const refused = await signAs(disk, who, role)
    expect([refused.code, refused.err.includes(code)]).toEqual([2, true])
    expect(disk.text(path)).toBe(before)
    expect(disk.has(`${home}/signing-log.jsonl`)).toBe(false)
  })

  test('by the unit before both inspectors have, for then the second could not', async () => {
    const disk = await diskWith(visit())
    const before = disk.text(path)
    const early = await signAs(disk, unitHead, 'inspected-party')
    expect(early).toMatchObject({ code: 2, err: expect.stringContaining('2 signatures in the role inspector') })
    expect(disk.text(path)).toBe(before)
  })

  test('where the body was altered, or is not at hand in full', async () => {
    const disk = await diskWith(visit())
    disk.seed(path, printFile(set(resultOf(disk), '/body/place', '别处')))
    expect(await signAs(disk, second, 'inspector')).toMatchObject({ code: 2, err: expect.stringContaining('signature-body') })
    const other = await diskWith(visit())
    const refused = await signAs(other, second, 'inspector', { more: ['--evidence', '/nowhere'] })
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('evidence-not-at-hand') })
  })

  test('by somebody who is no inspector of it, as an inspector', async () => {
    expect(await signAs(await diskWith(visit()), unitHead, 'inspector')).toMatchObject({ code: 3 })
  })

  test('with a key that the agent does not hold, or whose owner nobody knows', async () => {
    const disk = await diskWith(visit())
    expect(await run(['sign', path, '--role', 'receipt', '--key', second.signer.public.fingerprint], { files: disk, interactive: false })).toMatchObject({ code: 2 })
    expect(await signAs(disk, stranger, 'receipt')).toMatchObject({ code: 3, err: expect.stringContaining(stranger.signer.public.fingerprint) })
  })

  test.each([
    ['an intent that is the unit’s', 'inspector', ['--intent', 'agreed']],
    ['a remark on a receipt', 'receipt', ['--remark', 'x']],
    ['an empty remark', 'inspector', ['--remark', ' ']],
    ['a remark that hides something', 'inspected-party', ['--remark', '好\u202e坏']],
    ['a role that there is not', 'auditor', []],
  ])('with %s', async (_, role, more) => {
    const disk = await diskWith(visit())
    const before = disk.text(path)
    expect(await signAs(disk, second, role, { more })).toMatchObject({ code: 3 })
    expect(disk.text(path)).toBe(before)
  })

  test('without a yes in a terminal', async () => {
    const disk = await diskWith(visit())
    const before = disk.text(path)
    const asked = await signAs(disk, second, 'inspector', { answers: ['no'] })
    expect(asked).toMatchObject({ code: 2, err: expect.stringContaining('Nothing was signed') })
    expect(await signAs(disk, second, 'inspector', { answers: [] })).toMatchObject({ code: 130 })
    expect(disk.text(path)).toBe(before)
  })
})

describe('in a terminal', () => {
  test('it is shown what is signed, in a few lines, before it is asked', async () => {
    const disk = await diskWith(visit())
    const { err, code } = await signAs(disk, second, 'inspector', { answers: ['yes'] })
    expect(code).toBe(0)
    for (const shown of ['长沙芙蓉示例燃气有限公司', 'stopped until rectified', '2 major', first.name, second.signer.public.fingerprint, resultOf(disk).signatures[0]?.statement.body.sha256 ?? ''])
      expect(err).toContain(shown)
  })

  test('the unit is asked how it takes the record, and for a remark', async () => {
    const disk = await diskWith(visit(), { signings: [{ by: first }, { by: second }] })
    const { code, calls } = await signAs(disk, unitHead, 'inspected-party', { answers: ['disagreed', '有异议', 'yes'] })
    expect(code).toBe(0)
    expect(calls.filter((call) => call.startsWith('ask '))).toHaveLength(3)
    expect(resultOf(disk).signatures[2]?.statement).toMatchObject({ intent: 'disagreed', remark: '有异议' })
  })
})

describe('to record is never refused', () => {
  test.each([
    ['a role that is not granted', { '/principals/1/grants/0/roles': ['receipt'] }, 'grant-role'],
    ['a key that has expired', { '/principals/1/keys/0/until': '2026-11-01T00:00:00Z' }, 'key-expired'],
    ['another region', { '/principals/1/grants/0/regions': ['11'] }, 'grant-region'],
  ])('because of %s, but the signer is told before', async (_, changes, code) => {
    const disk = await diskWith(visit(), { trust: setAll(trustBody, changes) })
    const signed = await signAs(disk, second, 'inspector', { answers: ['yes'] })
    expect(signed.code).toBe(2)
    expect(signed.err.indexOf(code)).toBeGreaterThanOrEqual(0)
    expect(signed.err.indexOf(code)).toBeLessThan(signed.err.indexOf('Written'))
    expect(resultOf(disk).signatures).toHaveLength(2)
    expect(codesIn((await verify(disk)).out)).toContain(code)
  })

  test('and a receipt of an office that is not granted one is kept, and proves nothing', async () => {
    const disk = await diskWith(visit(), { trust: setAll(trustBody, { '/principals/3/grants/0/roles': ['inspector'] }) })
    expect(await signAs(disk, office, 'receipt')).toMatchObject({ code: 0, err: expect.stringContaining('receipt-unusable') })
    expect(codesIn((await verify(disk)).out)).toEqual(expect.arrayContaining(['receipt-unusable', 'time-unproven']))
  })

  test('nor a second receipt, once there is more to receive', async () => {
    const disk = await diskWith(visit())
    expect(await signAs(disk, office, 'receipt')).toMatchObject({ code: 0 })
    expect(await signAs(disk, office, 'receipt')).toMatchObject({ code: 2, err: expect.stringContaining('signature-repeated') })
    expect(await signAs(disk, second, 'inspector')).toMatchObject({ code: 0 })
    expect(await signAs(disk, office, 'receipt')).toMatchObject({ code: 0 })
    expect(resultOf(disk).receipts.map(({ statement }) => statement.covers.length)).toEqual([1, 2])
  })
})

describe('a stop between the signing log and the file', () => {
  const kept = `${home}/unwritten/`

  /** The disk as it was when the number had been taken and the file had not been replaced. */
  const stopped = async () => {
    const disk = await diskWith(visit())
    const before = disk.text(path)
    expect(await signAs(disk, second, 'inspector')).toMatchObject({ code: 0 })
    const signed = resultOf(disk).signatures[1]
    if (signed === undefined) throw new Error('nobody signed')
    disk.seed(path, before)
    disk.seed(`${kept}${signed.statement.body.sha256}.json`, printFile(signed))
    return { disk, signed }
  }

  test('costs no number: the very signature is put in when it is tried again', async () => {
    const { disk, signed } = await stopped()
    expect(await signAs(disk, second, 'inspector')).toMatchObject({ code: 0 })
    expect(resultOf(disk).signatures[1]).toEqual(signed)
    expect(logOn(disk)).toHaveLength(1)
    expect(disk.paths(kept)).toEqual([])
  })

  test('is made anew where more is said than before, and then the first number stands for nothing', async () => {
    const { disk } = await stopped()
    expect(await signAs(disk, second, 'inspector', { more: ['--remark', '另有说明'] })).toMatchObject({ code: 0 })
    expect(resultOf(disk).signatures[1]?.statement.log.seq).toBe(2)
    expect(logOn(disk).map(({ seq }) => seq)).toEqual([1, 2])
  })

  test('is made anew where what was kept is torn, or somebody else’s', async () => {
    for (const text of ['{"sig":', '[]', '{"sig":"x","statement":{}}']) {
      const { disk, signed } = await stopped()
      disk.seed(`${kept}${signed.statement.body.sha256}.json`, text)
      expect(await signAs(disk, second, 'inspector')).toMatchObject({ code: 0 })
      expect(resultOf(disk).signatures[1]?.statement.log.seq).toBe(2)
    }
  })

  test('before the log knew of it is entered then', async () => {
    const { disk, signed } = await stopped()
    disk.entries.delete(`${home}/signing-log.jsonl`)
    expect(await signAs(disk, second, 'inspector')).toMatchObject({ code: 0 })
    expect(resultOf(disk).signatures[1]).toEqual(signed)
    expect(logOn(disk).map(({ device, seq }) => [device, seq])).toEqual([[signed.statement.log.device, 1]])
  })
})
