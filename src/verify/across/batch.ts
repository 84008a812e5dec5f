// Everything that is kept of the files of a batch: packed, about 350 bytes for a common one.
import type { AcrossFacts } from '../../model/generated/formats.ts'
import { type PackedNames, packedNames } from './packed-names.ts'
import { type PackedRows, packedRows } from './packed-rows.ts'
import { putHex, putKey, putUlid, type Words } from './words-of.ts'

/** Columns of the tables. `row` is the row of the file. */
export const ofFile = { index: 0, id: [1, 2, 3, 4], body: [5, 6, 7, 8], unit: [9, 10], checklist: 11, na: 12, pace: 13, seconds: 14 } as const
export const ofSignature = { log: 0, seq: 1, statement: [2, 3, 4, 5], previous: [6, 7, 8, 9], row: 10 } as const
export const ofPresence = { inspector: 0, from: 1, to: 2, row: 3 } as const
export const ofShared = { value: [0, 1], row: 2 } as const
export const ofLog = { key: [0, 1, 2], device: [3, 4] } as const
export const ofSuperseding = { id: [0, 1, 2, 3], body: [4, 5, 6, 7], row: 8 } as const

export interface Batch {
  readonly files: PackedRows
  readonly signatures: PackedRows
  readonly presences: PackedRows
  readonly shared: Readonly<Record<Sharable, PackedRows>>
  readonly superseding: PackedRows
  readonly logs: PackedNames
  readonly names: Readonly<Record<'inspectors' | 'checklists', Names>>
  readonly add: (index: number, facts: AcrossFacts) => void
}

export type Sharable = 'photos' | 'notes' | 'readings'
export const sharables = ['photos', 'notes', 'readings'] as const satisfies readonly Sharable[]

/** Texts by number. Held as texts, because inspectors and checklists are those of the trust list, however many files there are. */
export interface Names {
  readonly numberOf: (name: string) => number
  readonly nameOf: (number: number) => string
}

/** Two whole numbers below 65536 in one word. */
export const halves = 65_536

export function emptyBatch(): Batch {
  const [files, signatures, presences, superseding] = [packedRows(15), packedRows(11), packedRows(4), packedRows(9)]
  const shared = { photos: packedRows(3), notes: packedRows(3), readings: packedRows(3) }
  const logs = packedNames(5)
  const names = { inspectors: namesByNumber(), checklists: namesByNumber() }
  const words: Words = []

  const addFile = (index: number, { id, body, unit, checklist, na, pace }: AcrossFacts): void => {
    words[0] = index
    let at = putHex(words, putHex(words, putUlid(words, 1, id), body), unit)
    words[at++] = names.checklists.numberOf(checklist)
    words[at++] = na[0] * halves + na[1]
    words[at++] = pace === undefined ? 0 : pace[0] * halves + pace[1]
    words[at++] = pace === undefined ? 0 : Math.floor(pace[2] / 1000)
    files.push(words)
  }
  const addSignature = ([key, device, seq, statement, previous]: AcrossFacts['signatures'][number], row: number): void => {
    putHex(words, putKey(words, 0, key), device.slice(2))
    words[0] = logs.numberOf(words)
    words[1] = seq
    const at = putHex(words, putHex(words, 2, statement), previous === '' ? none : previous)
    words[at] = row
    signatures.push(words)
  }
  const add = (index: number, facts: AcrossFacts): void => {
    const row = files.length
    addFile(index, facts)
    for (const signature of facts.signatures) addSignature(signature, row)
    for (const { signer, times } of facts.inspectors) {
      const inspector = names.inspectors.numberOf(signer)
      for (let nth = 0; nth + 1 < times.length; nth += 2) presences.push([inspector, times[nth] ?? 0, times[nth + 1] ?? 0, row])
    }
    for (const kind of sharables) for (const digest of facts[kind] ?? []) {
      words[putHex(words, 0, digest)] = row
      shared[kind].push(words)
    }
    if (facts.supersedes === undefined) return
    words[putHex(words, putUlid(words, 0, facts.supersedes.id), facts.supersedes.body)] = row
    superseding.push(words)
  }
  return { files, signatures, presences, shared, superseding, logs, names, add }
}

const none = '0'.repeat(32)

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
