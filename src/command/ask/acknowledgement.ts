// Asks what the inspected unit did with the record.
import { isName, isText } from '../../model/field.ts'
import type { Acknowledgement, Evidence, InspectionKind, Unit } from '../../model/generated/formats.ts'
import { acknowledgementMembers } from '../../model/requirement.ts'
import { say } from '../../words/say.ts'
import { askEvidence } from './evidence.ts'
import { askField, askOptionalField } from './field.ts'
import type { Asking } from './asking.ts'

type Kind = Acknowledgement['kind']

/** The acknowledgement; undefined only on a self-check whose unit was not asked. */
export async function askAcknowledgement(
  asking: Asking,
  kind: InspectionKind,
  unit: Unit,
): Promise<Acknowledgement | undefined> {
  const { interviewer, language } = asking
  const kinds: readonly Kind[] = ['paper', 'signed', 'refused', 'absent']
  const choices = kinds.map((value) => ({ value, label: say(language, `acknowledgement.${value}`) }))
  for (;;) {
    const chosen = await interviewer.choose<Kind | 'none'>({
      message: say(language, 'ask.acknowledgement'),
      choices:
        kind === 'self-check' ? [{ value: 'none', label: say(language, 'acknowledgement.none') }, ...choices] : choices,
    })
    if (chosen === 'none') return undefined
    const given = await askMembers(asking, chosen, unit)
    if (given !== undefined) return given
  }
}

/** Undefined when the signed page is not at hand: a signature on paper without it is only a claim, so the way is chosen again. */
async function askMembers(asking: Asking, kind: Kind, unit: Unit): Promise<Acknowledgement | undefined> {
  const { interviewer, language } = asking
  const wanted = new Set(acknowledgementMembers(kind))
  const nameTest = { test: isName, refused: 'ask.name-refused' } as const
  const textTest = { test: isText, refused: 'ask.text-refused' } as const
  const name = wanted.has('name')
    ? await askField(interviewer, language, { message: 'ask.acknowledged-name', initial: unit.head.name, ...nameTest })
    : undefined
  const post = wanted.has('post')
    ? await askField(interviewer, language, { message: 'ask.acknowledged-post', initial: unit.head.post, ...nameTest })
    : undefined
  const reason = wanted.has('reason')
    ? await askField(interviewer, language, {
        message: `ask.reason-${kind === 'refused' ? 'refused' : 'absent'}`,
        ...textTest,
      })
    : undefined
  const witness = wanted.has('witness')
    ? await askField(interviewer, language, { message: 'ask.witness', ...nameTest })
    : undefined
  const pieces = wanted.has('evidence') ? await askPage(asking) : []
  if (wanted.has('evidence') && pieces.length === 0) return undefined
  const remark =
    kind === 'absent'
      ? undefined
      : await askOptionalField(interviewer, language, { message: 'ask.remark', proposing: 'proposed.remark', ...textTest })
  return {
    kind,
    ...(name === undefined ? {} : { name }),
    ...(post === undefined ? {} : { post }),
    ...(remark === undefined ? {} : { remark }),
    ...(reason === undefined ? {} : { reason }),
    ...(witness === undefined ? {} : { witness }),
    ...(pieces.length === 0 ? {} : { evidence: pieces }),
  }
}

async function askPage(asking: Asking): Promise<readonly Evidence[]> {
  asking.tell(say(asking.language, 'ask.page'))
  const { pieces } = await askEvidence(asking, [])
  return pieces
}
