// Fills in an answers file as somebody would who types in a walk on paper.
import { inspector } from '../process/story.ts'

/** What is read and shown at every item that wants it. */
export interface Entries {
  readonly value: string
  readonly date: string
  /** Path of a photo. */
  readonly evidence: string
}

/** The text with every empty member filled in: all passes, in a self-check that is acknowledged on paper. */
export function filledIn(skeleton: string, { value, date, evidence }: Entries): string {
  const known: Readonly<Record<string, string>> = {
    name: '样例',
    creditCode: '91430102MA4L00003M',
    region: '430102',
    address: '样例路1号',
    post: '站长',
    place: '一号站',
    kind: 'self-check',
    outcome: 'pass',
    value,
    stated: value,
    date,
    evidence: `[${evidence}]`,
    'inspectors.id': inspector.id,
    'inspectors.name': inspector.name,
    'inspectors.org': inspector.org,
    'acknowledgement.kind': 'paper',
  }
  let block = ''
  const lines = skeleton.trimEnd().split('\n').map((line) => {
    const [, before = '', name = ''] = /^( *(?:- )?)([A-Za-z]+):(?: \[\])? *(?:#.*)?$/u.exec(line) ?? []
    if (before === '' && name !== '') block = name
    const entry = known[`${block}.${name}`] ?? known[name]
    return entry === undefined ? line : `${before}${name}: ${entry}`
  })
  return `${lines.join('\n')}\n  evidence: [${evidence}]\n`
}
