// The end of a record: what the inspected unit did with it, and room for signatures by hand.
import type { ResultBody } from '../../model/generated/formats.ts'
import { say, type TextKey, type Tongue } from '../../words/say.ts'
import { evidenceNames } from '../answer-text.ts'
import type { Block, Cell, Detail } from '../form/blocks.ts'
import { columnsOf } from '../form/frame.ts'

export function acknowledgementBlocks({ acknowledgement }: ResultBody, language: Tongue): readonly Block[] {
  const heading: Block = { kind: 'heading', text: say(language, 'show.acknowledgement') }
  if (acknowledgement === undefined) return [heading, { kind: 'notes', lines: [say(language, 'record.not-asked')] }]
  const { kind, name, post, remark, reason, witness, evidence = [] } = acknowledgement
  const rows: readonly (readonly [TextKey, string | undefined, boolean])[] = [
    ['form.way', say(language, `acknowledgement.${kind}`), true],
    ['form.person', name, false],
    ['form.post', post, false],
    ['form.remark', remark, true],
    ['form.reason', reason, true],
    ['form.witness', witness, true],
    ['show.evidence', evidence.length === 0 ? undefined : evidenceNames(evidence, language), true],
  ]
  const told = rows.flatMap(([key, value, wide]): readonly Detail[] =>
    value === undefined ? [] : [{ name: say(language, key), lines: [value], ...(wide ? { wide } : {}) }],
  )
  return [heading, { kind: 'details', rows: told }]
}

/** A line for every inspector, for the unit, and for the witness of a refusal. */
export function signatureBlocks({ inspectors, acknowledgement, unit }: ResultBody, language: Tongue): readonly Block[] {
  const row = (role: TextKey, name: string, post: string): readonly Cell[] => [[say(language, role)], [name], [post], [], []]
  const person = { name: acknowledgement?.name ?? unit.head.name, post: acknowledgement?.post ?? unit.head.post }
  const isThere = acknowledgement?.kind !== 'refused' && acknowledgement?.kind !== 'absent'
  const witness = acknowledgement?.witness
  return [
    { kind: 'heading', text: say(language, 'form.signatures') },
    { kind: 'notes', lines: [say(language, 'record.by-hand')] },
    {
      kind: 'table',
      columns: columnsOf(language, [
        ['form.role', 16],
        ['form.name', 18],
        ['record.post', 22],
        ['form.signature', 26],
        ['form.day', 18],
      ]),
      rows: [
        ...inspectors.map(({ name, licence }) => row('role.inspector', name, licence ?? '')),
        ...(isThere ? [row('role.inspected-party', person.name, person.post)] : []),
        ...(witness === undefined ? [] : [row('form.witness', witness, '')]),
      ],
    },
  ]
}
