// Everything that is kept of the files of a batch: packed, about 350 bytes for a common one.
import type { AcrossFacts } from '../../model/generated/formats.ts'
import { type PackedRows, packedRows } from './packed-rows.ts'
import { hexWords, ulidWords } from './words-of.ts'

/** Columns of the tables. `row` is the row of the file. */
export const ofFile = { index: 0, id: [1, 2, 3, 4], body: [5, 6, 7, 8], unit: [9, 10], checklist: 11, na: 12, pace: 13, seconds: 14 } as const
export const ofSignature = { log: 0, seq: 1, statement: [2, 3, 4, 5], previous: [6, 7, 8, 9], row: 10 } as const
export const ofPresence = { inspector: 0, from: 1, to: 2, row: 3 } as const
export const ofShared = { value: [0, 1], row: 2 } as const
export const ofSuperseding = { id: [0, 1, 2, 3], body: [4, 5, 6, 7], row: 8 } as const

export interface Batch {
  readonly files: PackedRows
  readonly signatures: PackedRows
  readonly presences: PackedRows
  readonly shared: Readonly<Record<Sharable, PackedRows>>
  readonly superseding: PackedRows
  readonly names: Readonly<Record<'logs' | 'inspectors' | 'checklists', Names>>
  readonly add: (index: number, facts: AcrossFacts) => void
}

export type Sharable = 'photos' | 'notes' | 'readings'
export const sharables = ['photos', 'notes', 'readings'] as const satisfies readonly Sharable[]

/** Texts by number. Held as texts, because there are as many people, devices and checklists as there are, and not as files. */
export interface Names {
  readonly numberOf: (name: string) => number
  readonly nameOf: (number: number) => string
}

/** Two whole numbers below 65536 in one word. */
export const halves = 65_536

export function emptyBatch(): Batch {
  const [files, signatures, presences, superseding] = [packedRows(15), packedRows(11), packedRows(4), packedRows(9)]
  const shared = { photos: packedRows(3), notes: packedRows(3), readings: packedRows(3) }
  const names = { logs: namesByNumber(), inspectors: namesByNumber(), checklists: namesByNumber() }

  const add = (index: number, facts: AcrossFacts): void => {
    const row = files.length
    const { id, body, unit, checklist, na, pace: [answered, fast, milliseconds] = [0, 0, 0], supersedes } = facts
    files.push([
      index,
      ...ulidWords(id),
      ...hexWords(body),
      ...hexWords(unit),
      names.checklists.numberOf(checklist),
      na[0] * halves + na[1],
      answered * halves + fast,
      Math.min(Math.floor(milliseconds / 1000), 2 ** 32 - 1),
    ])
    for (const [key, device, seq, statement, previous] of facts.signatures)
      signatures.push([names.logs.numberOf(`${key} ${device}`), seq, ...hexWords(statement), ...hexWords(previous.padEnd(32, '0')), row])
    for (const { signer, times } of facts.inspectors) {
      const inspector = names.inspectors.numberOf(signer)
      for (let nth = 0; nth + 1 < times.length; nth += 2) presences.push([inspector, times[nth] ?? 0, times[nth + 1] ?? 0, row])
    }
    for (const kind of sharables) for (const digest of facts[kind] ?? []) shared[kind].push([...hexWords(digest), row])
    if (supersedes !== undefined) superseding.push([...ulidWords(supersedes.id), ...hexWords(supersedes.body), row])
  }
  return { files, signatures, presences, shared, superseding, names, add }
}

function namesByNumber(): Names {
  const numbers = new Map<string, number>()
  const names: string[] = []
  return {
    numberOf: (name) => {
      const known = numbers.get(name)
      if (known !== undefined) return known
      numbers.set(name, names.length)
      return names.push(name) - 1
    },
    nameOf: (number) => names[number] ?? '',
  }
}
