// What is no text, no JSON, not in form, outside the profile, of another format or not by the schema.
import { set, without } from '../edit.ts'
import { selfCheck, supervision } from '../make.ts'
import { altered, type Row, unproven } from './row.ts'

const recipe = selfCheck()
const received = supervision()

const invalid = (how: string, text: (text: string) => string | Uint8Array, ...told: readonly string[]): Row => ({
  how,
  recipe,
  text,
  status: 'invalid',
  told,
})

/** The place of the inspection, another JSON text in its stead. */
const placed = (json: string) => (text: string) => text.replace('"place": "一号锅炉房"', `"place": ${json}`)

const nested = (depth: number) => () => '['.repeat(depth) + ']'.repeat(depth)

const fileSet = (how: string, pointer: string, to: unknown, ...told: readonly string[]): Row => ({
  how,
  recipe,
  after: (file) => set(file, pointer, to),
  status: 'invalid',
  told,
})

const reordered = (text: string) => {
  const { body, ...rest } = JSON.parse(text) as Record<string, unknown>
  return `${JSON.stringify({ ...rest, body }, null, 2)}\n`
}

const doubtful = (how: string, pointer: string, to: unknown, ...told: readonly string[]): Row => ({
  how,
  recipe: received,
  after: (file) => set(file, pointer, to),
  status: 'indeterminate',
  told,
})

const reformatted = (how: string, text: (text: string) => string): Row => ({
  how,
  recipe,
  text,
  status: 'valid',
  told: ['form warning reformatted', unproven],
})

export const readingRows: readonly Row[] = [
  invalid(
    'bytes that are no UTF-8',
    (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xff])]),
    'text error text-not-utf8',
  ),
  invalid('a byte order mark', (text) => `\ufeff${text}`, 'text error text-byte-order-mark'),

  invalid('nothing at all', () => '', 'json error json-syntax'),
  invalid('the end is missing', (text) => text.slice(0, -3), 'json error json-syntax'),
  invalid('something after the end', (text) => `${text}{}`, 'json error json-syntax'),
  invalid('nested once too deep', nested(33), 'json error json-too-deep '),
  invalid('nested as deep as may be, but no result', nested(32), 'format error format-unknown /format'),
  invalid('nested without end', nested(10_000), 'json error json-too-deep '),
  {
    how: 'brackets and quotes within a text',
    recipe: altered(recipe, { '/place': `"\\${'["{'.repeat(40)}\\` }),
    status: 'valid',
    told: [unproven],
  },
  invalid(
    'a member twice, and the same',
    placed('"一号锅炉房", "place": "一号锅炉房"'),
    'json error json-duplicate-member /body/place',
  ),
  invalid(
    'a member twice, once spelt with an escape',
    placed('"一号锅炉房", "pl\\u0061ce": "二号锅炉房"'),
    'json error json-duplicate-member /body/place',
  ),
  fileSet(
    'a member called __proto__',
    '/body/unit/__proto__',
    { name: 'x' },
    'json error json-forbidden-member /body/unit/__proto__',
  ),
  fileSet('a member called constructor', '/constructor', 1, 'json error json-forbidden-member /constructor'),
  fileSet(
    'a member called prototype',
    '/signatures/0/statement/prototype',
    [],
    'json error json-forbidden-member /signatures/0/statement/prototype',
  ),

  reformatted('on one line', (text) => JSON.stringify(JSON.parse(text))),
  reformatted('members in another order', reordered),
  reformatted('lines that end as on Windows', (text) => text.replaceAll('\n', '\r\n')),
  reformatted('no line feed at the end', (text) => text.trimEnd()),
  reformatted('a letter written as an escape', placed('"一号锅炉\\u623f"')),

  fileSet('a member name that is no word', '/body/unit/legal form', 'x', 'profile error member-name /body/unit'),
  invalid(
    'a number with a fraction',
    (text) => text.replace('"min": 1', '"min": 1.5'),
    'profile error number-not-safe /body/requiredSignatures/0/min',
  ),
  invalid(
    'a number too large to be exact',
    (text) => text.replace('"min": 1', '"min": 9007199254740993'),
    'profile error number-not-safe /body/requiredSignatures/0/min',
  ),
  invalid(
    'a negative zero',
    (text) => text.replace('"min": 1', '"min": -0'),
    'profile error number-not-safe /body/requiredSignatures/0/min',
  ),
  invalid('half a character', placed('"\\ud800"'), 'profile error lone-surrogate /body/place'),
  invalid('a terminal escape', placed('"\\u001b[2J"'), 'profile error control-character /body/place'),
  invalid('a text that turns its direction', placed('"一号\u202e房"'), 'profile error hidden-character /body/place'),
  invalid('a text not in NFC', placed('"cafe\u0301"'), 'profile error text-not-nfc /body/place'),
  invalid(
    'several things outside the profile at once',
    (text) => placed('"\\u0007"')(text).replace('"min": 1', '"min": 1.5'),
    'profile error control-character /body/place',
    'profile error number-not-safe /body/requiredSignatures/0/min',
  ),

  fileSet('another format', '/format', 'taut-trust/1', 'format error format-unknown /format'),
  fileSet('a format without a major', '/format', 'taut-result', 'format error format-unknown /format'),
  {
    how: 'no format',
    recipe,
    after: (file) => without(file, '/format'),
    status: 'invalid',
    told: ['format error format-unknown /format'],
  },
  fileSet('a newer major', '/format', 'taut-result/2', 'format error format-newer /format'),
  doubtful(
    'a type of record that came later',
    '/body/type',
    'follow-up',
    'format indeterminate type-unknown /body/type',
  ),
  doubtful('a newer minor of the body', '/body/minor', 2, 'format indeterminate minor-newer /body/minor'),
  doubtful(
    'a newer minor of a statement',
    '/signatures/1/statement/minor',
    1,
    'format indeterminate minor-newer /signatures/1/statement/minor',
  ),
  doubtful(
    'a newer minor of a receipt',
    '/receipts/0/statement/minor',
    2,
    'format indeterminate minor-newer /receipts/0/statement/minor',
  ),

  fileSet('a value of another type', '/body/place', 7, 'schema error schema-mismatch /body/place'),
  fileSet('a value that is no choice', '/body/kind', 'visit', 'schema error schema-mismatch /body/kind'),
  fileSet(
    'a value of another pattern where nobody signs',
    '/signatures/0/sig',
    'x',
    'schema error schema-mismatch /signatures/0/sig',
  ),
  fileSet('another kind of value where nobody signs', '/receipts', {}, 'schema error schema-mismatch /receipts'),
  fileSet('an unknown member of the body', '/body/mood', 'good', 'schema error schema-mismatch /body/mood'),
  fileSet(
    'an unknown member of a statement',
    '/signatures/0/statement/mood',
    'good',
    'schema error schema-mismatch /signatures/0/statement/mood',
  ),
  {
    how: 'a member missing',
    recipe,
    after: (file) => without(file, '/body/unit/head/post'),
    status: 'invalid',
    told: ['schema error schema-mismatch /body/unit/head'],
  },
  fileSet('a member beside the body', '/note', 'seen by nobody', 'schema error unsigned-member /note'),
  fileSet(
    'a member beside a statement',
    '/signatures/0/note',
    'signed by nobody',
    'schema error unsigned-member /signatures/0/note',
  ),
  {
    how: 'a member beside the statement of a receipt',
    recipe: received,
    after: (file) => set(file, '/receipts/0/note', 'signed by nobody'),
    status: 'invalid',
    told: ['schema error unsigned-member /receipts/0/note'],
  },
]
