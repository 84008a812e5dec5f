// What can be wrong with what a person handed us, as plain data.
import { acrossCodes, type AcrossStage } from './across-problem.ts'
import { answersCodes } from './answers-problem.ts'
import { fileCodes } from './file-problem.ts'
import { lintCodes } from './lint-problem.ts'
import { policyCodes } from './policy-problem.ts'
import { successionCodes } from './succession-problem.ts'

/** The step of checking at which a problem shows. */
export type Stage =
  | 'io'
  | 'text'
  | 'json'
  | 'yaml'
  | 'form'
  | 'profile'
  | 'format'
  | 'schema'
  | 'checklist'
  | 'replay'
  | 'evidence'
  | 'signature'
  | 'trust'
  | 'time'
  | AcrossStage
  | 'author'
  | 'use'

/**
 * How much a problem weighs: an error makes a file invalid, indeterminate means that it could not be checked,
 * a warning and an info change no verdict.
 */
export type Level = 'error' | 'indeterminate' | 'warning' | 'info'

/** Every code there is, with its stage and level. Codes are stable for ever; words/problems holds what is said of each. */
export const problemCodes = {
  ...fileCodes,

  'text-not-utf8': ['text', 'error'],
  'text-byte-order-mark': ['text', 'error'],

  'json-syntax': ['json', 'error'],
  'json-too-deep': ['json', 'error'],
  'json-duplicate-member': ['json', 'error'],
  'json-forbidden-member': ['json', 'error'],

  'yaml-syntax': ['yaml', 'error'],
  'yaml-too-deep': ['yaml', 'error'],
  'yaml-too-many-words': ['yaml', 'error'],
  'yaml-duplicate-member': ['yaml', 'error'],
  'yaml-alias': ['yaml', 'error'],
  'yaml-tag': ['yaml', 'error'],
  'yaml-several-documents': ['yaml', 'error'],

  reformatted: ['form', 'warning'],

  'member-name': ['profile', 'error'],
  'number-not-safe': ['profile', 'error'],
  'lone-surrogate': ['profile', 'error'],
  'control-character': ['profile', 'error'],
  'hidden-character': ['profile', 'error'],
  'text-not-nfc': ['profile', 'error'],

  'format-unknown': ['format', 'error'],
  'format-newer': ['format', 'error'],
  'type-unknown': ['format', 'indeterminate'],
  'minor-newer': ['format', 'indeterminate'],

  'schema-mismatch': ['schema', 'error'],
  'unsigned-member': ['schema', 'error'],

  'checklist-not-at-hand': ['checklist', 'indeterminate'],
  'checklist-not-published': ['checklist', 'error'],
  'checklist-altered': ['checklist', 'error'],
  'checklist-not-in-force': ['checklist', 'error'],

  'criteria-not-in-force': ['checklist', 'warning'],
  'criteria-left-out': ['checklist', 'warning'],

  'fact-unknown': ['replay', 'error'],
  'fact-missing': ['replay', 'error'],
  'fact-invalid': ['replay', 'error'],
  'item-unknown': ['replay', 'error'],
  'item-missing': ['replay', 'error'],
  'item-repeated': ['replay', 'error'],
  'item-order': ['replay', 'error'],
  'asked-differs': ['replay', 'error'],
  'na-not-allowed': ['replay', 'error'],
  'reason-missing': ['replay', 'error'],
  'note-missing': ['replay', 'error'],
  'reading-missing': ['replay', 'error'],
  'reading-unexpected': ['replay', 'error'],
  'reading-unit': ['replay', 'error'],
  'stated-missing': ['replay', 'error'],
  'stated-unexpected': ['replay', 'error'],
  'date-missing': ['replay', 'error'],
  'date-unexpected': ['replay', 'error'],
  'date-in-future': ['replay', 'error'],
  'outcome-differs': ['replay', 'error'],
  'override-unfounded': ['replay', 'error'],
  'answered-by': ['replay', 'error'],
  'deduct-missing': ['replay', 'error'],
  'deduct-unexpected': ['replay', 'error'],
  'evidence-demanded': ['replay', 'error'],
  'finding-missing': ['replay', 'error'],
  'finding-orphan': ['replay', 'error'],
  'finding-differs': ['replay', 'error'],
  'handling-reason-missing': ['replay', 'error'],
  'deadline-missing': ['replay', 'error'],
  'deadline-unexpected': ['replay', 'error'],
  'deadline-past': ['replay', 'error'],
  'responsible-missing': ['replay', 'error'],
  'conclusion-differs': ['replay', 'error'],
  'unit-code': ['replay', 'error'],
  'inspectors-too-few': ['replay', 'error'],
  'inspector-repeated': ['replay', 'error'],
  'acknowledgement-missing': ['replay', 'error'],
  'acknowledgement-incomplete': ['replay', 'error'],
  'requirement-differs': ['replay', 'error'],
  'minor-differs': ['replay', 'error'],
  'time-order': ['replay', 'error'],
  'day-impossible': ['replay', 'error'],
  'day-differs': ['replay', 'error'],
  'trail-differs': ['replay', 'error'],

  'evidence-not-at-hand': ['evidence', 'indeterminate'],
  'evidence-unreadable': ['evidence', 'indeterminate'],
  'evidence-size': ['evidence', 'error'],
  'evidence-digest': ['evidence', 'error'],
  'evidence-type': ['evidence', 'error'],

  'signature-none': ['signature', 'error'],
  'signature-malformed': ['signature', 'error'],
  'signature-encoding': ['signature', 'error'],
  'signature-version': ['signature', 'error'],
  'signature-namespace': ['signature', 'error'],
  'signature-hash': ['signature', 'error'],
  'signature-algorithm': ['signature', 'indeterminate'],
  'signature-key-weak': ['signature', 'error'],
  'signature-mismatch': ['signature', 'error'],
  'signature-body': ['signature', 'error'],
  'signature-repeated': ['signature', 'error'],
  'signature-covered-missing': ['signature', 'error'],
  'signature-order': ['signature', 'error'],
  'signature-missing': ['signature', 'indeterminate'],
  'signature-intent': ['signature', 'error'],
  'signature-log': ['signature', 'error'],
  'signer-not-inspector': ['signature', 'error'],
  'acknowledgement-signer': ['signature', 'error'],

  'signer-unknown': ['trust', 'error'],
  'signer-mismatch': ['trust', 'error'],
  'signer-details-differ': ['trust', 'error'],
  'signer-same-person': ['trust', 'error'],
  'grant-role': ['trust', 'error'],
  'grant-region': ['trust', 'error'],
  'grant-sector': ['trust', 'error'],
  'grant-checklist': ['trust', 'error'],
  'grant-unit': ['trust', 'error'],
  'grant-kind': ['trust', 'error'],
  'grant-time': ['trust', 'error'],
  'key-not-yet-valid': ['trust', 'error'],
  'key-expired': ['trust', 'error'],
  'key-retired': ['trust', 'error'],
  'key-compromised': ['trust', 'error'],
  'trust-expired': ['trust', 'warning'],
  'trust-threshold': ['trust', 'error'],
  'trust-signature': ['trust', 'error'],
  'trust-key-unusable': ['trust', 'error'],
  'trust-key-shared': ['trust', 'error'],
  'trust-duplicate-id': ['trust', 'error'],
  ...successionCodes,

  'signed-before-end': ['time', 'error'],
  'signed-in-future': ['time', 'error'],
  'signed-before-anchor': ['time', 'error'],
  'anchor-unknown': ['time', 'info'],
  'anchor-differs': ['time', 'error'],
  'receipt-before-signature': ['time', 'error'],
  'receipt-unusable': ['time', 'warning'],
  'time-unproven': ['time', 'info'],
  ...acrossCodes,

  'duplicate-id': ['author', 'error'],
  'section-incomplete': ['author', 'error'],
  'include-missing': ['author', 'error'],
  'include-circle': ['author', 'error'],
  'switched-off-unknown': ['author', 'error'],
  'options-missing': ['author', 'error'],
  'options-unexpected': ['author', 'error'],
  'condition-invalid': ['author', 'error'],
  'condition-forbidden': ['author', 'error'],
  'source-unknown': ['author', 'error'],
  'source-not-listed': ['author', 'error'],
  'source-unused': ['author', 'warning'],
  'clause-unknown': ['author', 'error'],
  'claim-exceeds-register': ['author', 'error'],
  'source-not-in-force': ['author', 'warning'],
  'rule-shape': ['author', 'error'],
  'rule-item-unknown': ['author', 'error'],

  ...lintCodes,

  ...answersCodes,
  ...policyCodes,
} as const satisfies Record<string, readonly [Stage, Level]>

export type ProblemCode = keyof typeof problemCodes

/** Values that the sentence about a problem names. */
export type Detail = Readonly<Record<string, string | number>>

/** Something wrong in a file, or a doubt about it. Lines and columns count from 1; the pointer is a JSON Pointer (RFC 6901). */
export interface Problem {
  readonly code: ProblemCode
  readonly file?: string
  readonly pointer?: string
  readonly line?: number
  readonly column?: number
  /** The character of the text at the pointer at which the fault lies, counted in UTF-16 units from 0; gone once it is placed. */
  readonly within?: number
  readonly detail?: Detail
}

/** A problem at a place in a document. */
export function problem(code: ProblemCode, pointer?: string, detail?: Detail): Problem {
  return { code, ...(pointer === undefined ? {} : { pointer }), ...(detail === undefined ? {} : { detail }) }
}

export function levelOf(found: Problem): Level {
  return problemCodes[found.code][1]
}

export function stageOf(found: Problem): Stage {
  return problemCodes[found.code][0]
}
