// Asks for place, kind and inspectors.
import { isName } from '../../model/field.ts'
import type { Inspector, InspectionKind } from '../../model/generated/formats.ts'
import { colonMark, inBrackets, listMark } from '../../words/marks.ts'
import { say, type Tongue } from '../../words/say.ts'
import type { Interviewer } from '../../world/world.ts'
import type { Asking } from './asking.ts'
import { askField } from './field.ts'
import { askInspector } from './inspector.ts'

export async function askPlace(interviewer: Interviewer, language: Tongue, before: string | undefined): Promise<string> {
  return askField(interviewer, language, { message: 'ask.place', test: isName, refused: 'ask.name-refused', initial: before })
}

export async function askKind(
  interviewer: Interviewer,
  language: Tongue,
  before: InspectionKind | undefined,
): Promise<InspectionKind> {
  return interviewer.choose({
    message: say(language, 'ask.kind'),
    ...(before === undefined ? {} : { initial: before }),
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

/** The inspectors: first whoever signs here (`signers` have a key on this machine), then the others; two at least when an authority inspects. */
export async function askInspectors(
  { interviewer, language, tell }: Asking,
  kind: InspectionKind,
  signers: readonly Inspector[],
  before: readonly Inspector[] = [],
): Promise<readonly Inspector[]> {
  const kept = before.length > 0 && (await askWhetherThese(interviewer, language, before)) ? before : []
  const inspectors = kept.length > 0 ? [...kept] : [await askFirst(interviewer, language, signers)]
  for (const { name, id } of kept.length > 0 ? [] : inspectors) tell(say(language, 'ask.inspector-first', { name, id }))
  for (;;) {
    const needed = kind === 'supervision' && inspectors.length < 2
    if (needed) tell(say(language, 'ask.inspector-second-needed'))
    else if (inspectors.length >= 8 || !(await askMore(interviewer, language))) return inspectors
    const left = signers.filter(({ id }) => !inspectors.some((one) => one.id === id))
    inspectors.push(await askOneOf(interviewer, language, left, inspectors.map(({ id }) => id)))
  }
}

/** Whoever has the only key here is taken to be the one who walks. */
async function askFirst(interviewer: Interviewer, language: Tongue, signers: readonly Inspector[]): Promise<Inspector> {
  const [only, ...others] = signers
  return only !== undefined && others.length === 0 ? only : askOneOf(interviewer, language, signers)
}

/** One of those who have a key here, or somebody else. */
async function askOneOf(
  interviewer: Interviewer,
  language: Tongue,
  signers: readonly Inspector[],
  taken: readonly string[] = [],
): Promise<Inspector> {
  if (signers.length === 0) return askInspector(interviewer, language, {}, taken)
  const chosen = await interviewer.choose({
    message: say(language, 'ask.inspector-which'),
    choices: [
      ...signers.map(({ id, name }) => ({ value: id, label: `${name}${inBrackets(id, language)}` })),
      { value: '', label: say(language, 'ask.responsible-other') },
    ],
  })
  return signers.find(({ id }) => id === chosen) ?? askInspector(interviewer, language, {}, taken)
}

/** Where inspectors are named already: whether they stay, with others to come, or are named anew. */
async function askWhetherThese(
  interviewer: Interviewer,
  language: Tongue,
  before: readonly Inspector[],
): Promise<boolean> {
  const names = before.map(({ name, id }) => `${name}${inBrackets(id, language)}`).join(listMark(language))
  const answer = await interviewer.choose({
    message: say(language, 'ask.inspectors-before'),
    initial: 'keep',
    choices: [
      { value: 'keep', label: say(language, 'ask.inspectors-keep', { names }) },
      { value: 'anew', label: say(language, 'ask.inspectors-anew') },
    ],
  })
  return answer === 'keep'
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
