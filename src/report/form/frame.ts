// What every form begins and ends with: unit, place, inspectors, times; findings, acknowledgement, signatures.
import { say, type TextKey, type Tongue } from '../../words/say.ts'
import type { Block, Box, Cell, Column, Field } from './blocks.ts'

/** Rows to write in; more findings go on another sheet. */
const room = { inspectors: 3, findings: 6 } as const

export function openingBlocks(language: Tongue): readonly Block[] {
  const field = (key: TextKey, wide = false): Field => ({ name: say(language, key), ...(wide ? { wide } : {}) })
  const kinds = (['self-check', 'supervision'] as const).map((kind) => ({ text: say(language, `kind.${kind}`) }))
  return [
    {
      kind: 'fields',
      fields: [
        field('form.unit', true),
        field('form.credit-code'),
        field('form.region'),
        field('form.address', true),
        field('form.head'),
        field('form.head-post'),
        field('form.place'),
        { name: say(language, 'form.kind'), boxes: kinds },
        field('form.begun'),
        field('form.ended'),
      ],
    },
    {
      kind: 'table',
      columns: columnsOf(language, [
        ['form.inspector', 22],
        ['form.signer-id', 22],
        ['form.licence', 22],
        ['form.org', 34],
      ]),
      rows: emptyRows(room.inspectors, 4),
    },
  ]
}

export function closingBlocks(language: Tongue): readonly Block[] {
  const boxes = (...keys: readonly TextKey[]): readonly Box[] => keys.map((key) => ({ text: say(language, key) }))
  const field = (key: TextKey, wide = false): Field => ({ name: say(language, key), ...(wide ? { wide } : {}) })
  const finding: readonly Cell[] = [
    [],
    [],
    boxes('form.major', 'form.general-danger'),
    boxes('form.on-the-spot', 'form.by-a-day', 'form.stop-work'),
    [],
    [],
  ]
  const ways = boxes('form.signs', 'acknowledgement.refused', 'acknowledgement.absent')
  return [
    { kind: 'heading', text: say(language, 'form.findings') },
    {
      kind: 'table',
      columns: columnsOf(language, [
        ['form.finding-of', 16],
        ['form.seen', 30],
        ['form.level', 12],
        ['form.handling', 17],
        ['form.deadline', 11],
        ['form.responsible', 14],
      ]),
      rows: Array.from({ length: room.findings }, () => finding),
    },
    { kind: 'notes', lines: [say(language, 'form.veto')] },
    { kind: 'heading', text: say(language, 'show.acknowledgement') },
    {
      kind: 'fields',
      fields: [
        { name: say(language, 'form.way'), boxes: ways, wide: true },
        field('form.person'),
        field('form.post'),
        field('form.remark', true),
        field('form.reason'),
        field('form.witness'),
      ],
    },
    { kind: 'heading', text: say(language, 'form.signatures') },
    {
      kind: 'table',
      columns: columnsOf(language, [
        ['form.role', 22],
        ['form.name', 24],
        ['form.signature', 32],
        ['form.day', 22],
      ]),
      rows: (['role.inspector', 'role.inspector', 'role.inspected-party'] as const).map((key) => [
        [say(language, key)],
        [],
        [],
        [],
      ]),
    },
  ]
}

/** Columns with their share of the width, in hundredths. */
export function columnsOf(language: Tongue, columns: readonly (readonly [TextKey, number])[]): readonly Column[] {
  return columns.map(([key, share]) => ({ text: say(language, key), share }))
}

function emptyRows(rows: number, cells: number): readonly (readonly Cell[])[] {
  return Array.from({ length: rows }, () => Array.from({ length: cells }, () => []))
}
