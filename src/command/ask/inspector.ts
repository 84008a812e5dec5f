// Asks who an inspector is.
import { isName, isSignerId } from '../../model/field.ts'
import type { Inspector } from '../../model/generated/formats.ts'
import type { Tongue } from '../../words/say.ts'
import type { Interviewer } from '../../world/world.ts'
import { askField, askOptionalField, halfWidth } from './field.ts'

/** What is known of the inspector already; only the rest is asked. */
export type InspectorKnown = { readonly [Member in keyof Inspector]?: string | undefined }

/** The inspector; `taken` are the signer ids of those named already, which no other may have. */
export async function askInspector(
  interviewer: Interviewer,
  language: Tongue,
  known: InspectorKnown = {},
  taken: readonly string[] = [],
): Promise<Inspector> {
  const name =
    known.name ??
    (await askField(interviewer, language, {
      message: 'ask.inspector-name',
      test: isName,
      refused: 'ask.name-refused',
    }))
  const id =
    known.id ??
    (await askField(interviewer, language, {
      message: 'ask.inspector-id',
      test: isSignerId,
      refused: 'ask.id-refused',
      not: { values: taken, refused: 'ask.inspector-twice' },
      tidy: (text) => halfWidth(text).toLowerCase(),
    }))
  const org =
    known.org ??
    (await askField(interviewer, language, { message: 'ask.inspector-org', test: isName, refused: 'ask.name-refused' }))
  const licence =
    known.licence ??
    (await askOptionalField(interviewer, language, {
      message: 'ask.inspector-licence',
      proposing: 'proposed.licence',
      test: isName,
      refused: 'ask.name-refused',
      tidy: halfWidth,
    }))
  return { id, name, ...(licence === undefined ? {} : { licence }), org }
}
