// Asks who has to put something right: somebody named before with one key, or another person.
import { isName } from '../../model/field.ts'
import type { Person } from '../../model/generated/formats.ts'
import { visible } from '../../model/text.ts'
import { inBrackets } from '../../words/marks.ts'
import { say, type Tongue } from '../../words/say.ts'
import type { Interviewer } from '../../world/world.ts'
import { askField } from './field.ts'

/** The most people that are offered: with "another" they still take one digit each. */
const most = 7

/** `people` are those named before, the last first, each once however often they are in it. */
export async function askResponsible(
  interviewer: Interviewer,
  language: Tongue,
  people: readonly Person[],
  before: Person | undefined,
): Promise<Person> {
  const known = [...new Map(people.map((one) => [`${one.name} ${one.post}`, one])).values()].slice(0, most)
  const at = known.findIndex(({ name, post }) => name === before?.name && post === before.post)
  const chosen = known.length === 0 ? 'other' : await interviewer.choose({
    message: say(language, 'ask.responsible'),
    choices: [
      ...known.map(({ name, post }, index) => ({
        value: String(index),
        label: `${visible(name)}${language === 'zh' ? '' : ' '}${inBrackets(visible(post), language)}`,
      })),
      { value: 'other', label: say(language, 'ask.responsible-other') },
    ],
    ...(known.length === 0 ? {} : { initial: String(Math.max(0, at)) }),
  })
  return known[Number(chosen)] ?? askPerson(interviewer, language)
}

async function askPerson(interviewer: Interviewer, language: Tongue): Promise<Person> {
  const test = { test: isName, refused: 'ask.name-refused' } as const
  const name = await askField(interviewer, language, { message: 'ask.responsible-name', ...test })
  const post = await askField(interviewer, language, { message: 'ask.responsible-post', ...test })
  return { name, post }
}
