// Asks for place, kind and inspectors.
import { isName } from '../../model/field.ts'
import type { Inspector, InspectionKind } from '../../model/generated/formats.ts'
import { colonMark } from '../../words/marks.ts'
import { say, type Tongue } from '../../words/say.ts'
import type { Interviewer } from '../../world/world.ts'
import { askField } from './field.ts'
import { askInspector } from './inspector.ts'

export async function askPlace(interviewer: Interviewer, language: Tongue): Promise<string> {
  return askField(interviewer, language, { message: 'ask.place', test: isName, refused: 'ask.name-refused' })
}

export async function askKind(interviewer: Interviewer, language: Tongue): Promise<InspectionKind> {
  return interviewer.choose({
    message: say(language, 'ask.kind'),
    choices: [
      {
        value: 'self-check',
        label: `${say(language, 'kind.self-check')}${colonMark(language)}${say(language, 'ask.kind-self-check')}`,
      },
      {
        value: 'supervision',
        label: `${say(language, 'kind.supervision')}${colonMark(language)}${say(language, 'ask.kind-supervision')}`,
      },
    ],
  })
}

/** The inspectors: first whoever signs here, then the others; two at least when an authority inspects. */
export async function askInspectors(
  interviewer: Interviewer,
  language: Tongue,
  kind: InspectionKind,
  signer: Inspector | undefined,
  tell: (text: string) => void,
): Promise<readonly Inspector[]> {
  const inspectors = [signer ?? (await askInspector(interviewer, language))]
  tell(say(language, 'ask.inspector-first', { name: inspectors[0]?.name ?? '', id: inspectors[0]?.id ?? '' }))
  for (;;) {
    const needed = kind === 'supervision' && inspectors.length < 2
    if (needed) tell(say(language, 'ask.inspector-second-needed'))
    else if (inspectors.length >= 8 || !(await askMore(interviewer, language))) return inspectors
    const next = await askInspector(interviewer, language)
    if (inspectors.some(({ id }) => id === next.id)) tell(say(language, 'ask.inspector-twice', { id: next.id }))
    else inspectors.push(next)
  }
}

async function askMore(interviewer: Interviewer, language: Tongue): Promise<boolean> {
  const answer = await interviewer.choose({
    message: say(language, 'ask.inspector-more'),
    choices: [
      { value: 'no', label: say(language, 'word.no') },
      { value: 'yes', label: say(language, 'word.yes') },
    ],
  })
  return answer === 'yes'
}
