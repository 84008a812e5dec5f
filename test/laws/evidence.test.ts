// No change of a piece of evidence goes unseen.
import { describe, expect, test } from '@jest/globals'
import { evidencePath } from '../../src/model/media-type.ts'
import { stageOf } from '../../src/model/problem.ts'
import { sha256OfPieces } from '../../src/sign/digest.ts'
import { verifyResult } from '../../src/verify/verify-result.ts'
import { evidenceAtHand } from '../verify/bodies.ts'
import { make, station } from '../verify/make.ts'

const made = await make(station())

describe('evidence', () => {
  const { answers, acknowledgement } = made.file.body
  const pieces = [...answers.flatMap(({ evidence }) => evidence ?? []), ...(acknowledgement?.evidence ?? [])]
  const there = new Map(
    pieces.map((piece) => [evidencePath(piece), Buffer.from(evidenceAtHand.get(evidencePath(piece)) ?? [])]),
  )
  const paths = [...there.keys()]

  /** What is said where this lies at a path. */
  const told = (path: string, bytes: Uint8Array | 'missing' | 'unreadable') => {
    const evidence = (asked: string) => {
      const found = asked === path ? bytes : (there.get(asked) ?? 'missing')
      return typeof found === 'string' ? found : sha256OfPieces([found])
    }
    const { status, problems } = verifyResult(made.bytes, { ...made.context, evidence })
    return [status, ...problems.filter((found) => stageOf(found) === 'evidence').map(({ code }) => code)]
  }

  test.each(paths)('at %s: missing, unreadable, cut off, longer, swapped, turned by any bit', (path) => {
    const bytes = there.get(path) ?? Buffer.alloc(0)
    expect(told(path, bytes)).toEqual(['valid'])
    expect(told(path, 'missing')).toEqual(['indeterminate', 'evidence-not-at-hand'])
    expect(told(path, 'unreadable')).toEqual(['indeterminate', 'evidence-unreadable'])
    const cut = Array.from({ length: Math.ceil(bytes.length / 9) }, (_, index) => bytes.subarray(0, index * 9))
    const others = paths.filter((one) => one !== path).map((other) => there.get(other) ?? 'missing')
    for (const other of [...cut, Buffer.concat([bytes, bytes]), ...others])
      expect(told(path, other)).toEqual(['invalid', 'evidence-size'])
    for (let at = 0; at < bytes.length; at += 7) {
      const turned = Buffer.from(bytes).fill((bytes[at] ?? 0) ^ (1 << (at % 8)), at, at + 1)
      expect(told(path, turned)).toEqual(['invalid', 'evidence-digest'])
    }
  })
})
