// The results that these tests make are those that the program makes.
import { describe, expect, test } from '@jest/globals'
import { signInspection, writeResult } from '../../src/command/finish.ts'
import { homeIn } from '../../src/command/home.ts'
import { beginInspection, type Deed } from '../../src/command/inspection.ts'
import { tool } from '../../src/model/tool.ts'
import type { KeyFile, ResultFile } from '../../src/model/generated/formats.ts'
import { evidencePath } from '../../src/model/media-type.ts'
import { verifyResult } from '../../src/verify/verify-result.ts'
import { memoryWorld } from '../support/memory-world.ts'
import { boilerRoom, digestOf } from './bodies.ts'
import { make, type Recipe, selfCheck, station, supervision } from './make.ts'
import { first, openedTrust } from './parties.ts'

const kdf = { name: 'scrypt', logN: 15, r: 8, p: 1, salt: '' } as const
const secret = { cipher: 'aes-256-gcm', nonce: '', data: '' } as const
const signer = { id: first.id, name: first.name, org: '样例供热有限公司' }

/** A key file of which finish.ts reads the signer alone. */
const key: KeyFile = {
  format: 'taut-key/1',
  type: 'ed25519',
  minor: 0,
  signer,
  public: first.signer.public.text,
  createdAt: '2026-01-01T00:00:00Z',
  kdf,
  secret,
}

/** The same inspection again, through journal, signing log and files of a world in memory. */
async function throughTheProgram({ body, trust, evidence }: Recipe): Promise<Uint8Array> {
  const { world, files, clock } = memoryWorld({ start: body.startedAt, timezone: body.timezone })
  const home = homeIn(world)
  const inspection = beginInspection(world, home.drafts, {
    checklist: boilerRoom,
    digest: { sha256: digestOf(boilerRoom) },
    language: 'zh',
    mode: 'answers',
    tool,
  })
  for (const [path, bytes] of evidence) files.seed(`${inspection.folder}/${path}`, bytes === 'unreadable' ? '' : bytes)
  const { unit, place, kind, inspectors, acknowledgement } = body
  const deeds: readonly Deed[] = [
    { kind: 'details', details: { unit, place, kind, inspectors } },
    ...Object.entries(body.facts).map(([fact, value]): Deed => ({ kind: 'fact', fact, value: value ?? '' })),
    ...body.answers.map((answer): Deed => ({ kind: 'answer', answer })),
    ...body.findings.map(({ item, rule, description, handling, deadline, responsible }): Deed => ({
      kind: 'finding',
      of: item ?? rule ?? '',
      treatment: {
        description,
        handling,
        ...(deadline === undefined ? {} : { deadline }),
        ...(responsible === undefined ? {} : { responsible }),
      },
    })),
    { kind: 'acknowledgement', ...(acknowledgement === undefined ? {} : { acknowledgement }) },
  ]
  for (const deed of deeds) {
    clock.tick(60_000)
    inspection.record(deed)
  }
  clock.set(body.endedAt)
  inspection.record({ kind: 'finish', endedAt: body.endedAt })
  clock.set('2026-11-03T01:45:00Z')
  await signInspection(world, home, inspection, { owner: key.signer, signer: first.signer, saying: { role: 'inspector', intent: 'performed-inspection' } }, await openedTrust(trust))
  return writeResult(world, inspection, '/results').bytes
}

describe('a made result', () => {
  test('is byte for byte what the program writes for the same inspection', async () => {
    const recipe = selfCheck()
    const written = await throughTheProgram(recipe)
    const text = Buffer.from(written).toString('utf8')
    const { body, signatures } = JSON.parse(text) as ResultFile
    const log = signatures[0]?.statement.log
    const again = await make({
      ...recipe,
      body: { ...recipe.body, id: body.id, tool: body.tool, trail: body.trail },
      signings: [{ by: first, says: (statement) => ({ ...statement, ...(log === undefined ? {} : { log }) }) }],
    })
    expect(Buffer.from(again.bytes).toString('utf8')).toBe(text)
  })

  test.each([
    ['a self-check', selfCheck, ['time-unproven']],
    ['a supervision', supervision, []],
    ['the bundled sample', station, ['time-unproven']],
  ] as const)('%s is valid', async (_, recipe, codes) => {
    const { bytes, context } = await make(recipe())
    const { status, problems } = verifyResult(bytes, context)
    expect(problems.map(({ code }) => code)).toEqual(codes)
    expect(status).toBe('valid')
  })

  test('holds one of everything', () => {
    const { answers, findings, conclusion } = selfCheck().body
    expect(answers.map(({ outcome, by }) => `${outcome} ${by}`)).toEqual([
      'fail inspector',
      'unchecked inspector',
      'pass default',
      'pass inspector',
      'na inspector',
      'fail rule',
      'fail inspector',
    ])
    expect(findings.map(({ item, rule, level }) => `${item ?? rule ?? ''} ${level}`)).toEqual([
      'boiler.door general',
      'boiler.methane general',
      'boiler.valve major',
      'boiler.several general',
    ])
    expect(conclusion.verdict).toBe('stop')
    expect(conclusion.rules).toEqual([
      { rule: 'boiler.dark', outcome: 'unchecked' },
      { rule: 'boiler.several', outcome: 'fail' },
    ])
    const pieces = answers.flatMap(({ evidence }) => evidence ?? [])
    expect(pieces.map((piece) => evidencePath(piece).slice(-4))).toEqual(['.pdf', '.png'])
  })
})
