// Asks for photos and documents, and takes them in by digest.
import { Failure } from '../../model/failure.ts'
import { isText } from '../../model/field.ts'
import type { Evidence } from '../../model/generated/formats.ts'
import { visible } from '../../model/text.ts'
import { listMark } from '../../words/marks.ts'
import { say } from '../../words/say.ts'
import { takeEvidence } from '../evidence.ts'
import { askField } from './field.ts'
import type { Asking } from './asking.ts'

export interface EvidenceAsked {
  readonly pieces: readonly Evidence[]
  /** Why demanded evidence could not be had. */
  readonly excuse?: string
}

/** Any number of files; where evidence is demanded, at least one that serves or a reason why there is none. */
export async function askEvidence(
  asking: Asking,
  demanded: readonly ('photo' | 'document')[],
  taken: readonly Evidence[] = [],
): Promise<EvidenceAsked> {
  const { interviewer, language } = asking
  const kinds = demanded.map((kind) => say(language, `evidence.${kind}`)).join(listMark(language))
  const pieces: Evidence[] = [...taken]
  let above: string | undefined
  for (;;) {
    const message =
      pieces.length > 0
        ? say(language, 'ask.evidence-more')
        : say(language, demanded.length > 0 ? 'ask.evidence-demanded' : 'ask.evidence', { kinds })
    const typed = unquoted(await interviewer.write({ message, ...(above === undefined ? {} : { above }) }))
    if (typed === '') break
    const piece = takeIn(asking, typed)
    above =
      typeof piece === 'string'
        ? say(language, piece, { path: visible(typed) })
        : say(language, 'ask.evidence-taken', { name: piece.name, bytes: piece.bytes, digest: piece.digest.sha256.slice(0, 12) })
    if (typeof piece !== 'string') pieces.push(piece)
  }
  const short = demanded.some(
    (kind) => !pieces.some(({ mediaType }) => kind === 'document' || /^(image|video)\//u.test(mediaType)),
  )
  if (!short) return { pieces }
  return {
    pieces,
    excuse: await askField(interviewer, language, {
      message: 'ask.evidence-excuse',
      values: { kinds },
      test: isText,
      refused: 'ask.text-refused',
    }),
  }
}

/** A file dragged into a terminal arrives in quotes, or with its spaces escaped. */
function unquoted(typed: string): string {
  const text = typed.trim()
  const quoted = /^(['"])(.*)\1$/u.exec(text)
  return quoted?.[2] ?? text.replaceAll('\\ ', ' ')
}

/** The file taken in, or what is said of one that cannot be. */
function takeIn({ world, folder }: Asking, path: string): Evidence | 'ask.evidence-too-large' | 'ask.evidence-refused' {
  try {
    return takeEvidence(world, path, folder)
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'evidence-unusable') throw error
    return error.detail['why'] === 'path-too-large' ? 'ask.evidence-too-large' : 'ask.evidence-refused'
  }
}
