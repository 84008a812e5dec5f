// Asks a fact on which depends what is asked.
import { inOptionOrder, isValueOf } from '../../model/fact.ts'
import type { Fact, FactValue } from '../../model/generated/formats.ts'
import { say, type Tongue } from '../../words/say.ts'
import type { Interviewer } from '../../world/world.ts'
import { halfWidth } from './field.ts'
import { askNumber } from './number.ts'

/** The value of a fact; `before` is the one that it has, which is proposed again. */
export async function askFact(
  interviewer: Interviewer,
  language: Tongue,
  fact: Fact,
  before: FactValue | undefined,
): Promise<FactValue> {
  const message = fact.unit === undefined ? fact.ask[language] : `${fact.ask[language]} (${fact.unit})`
  const choices = (fact.options ?? []).map((option) => ({ value: option.id, label: option[language] }))
  const above = fact.guide === undefined ? {} : { above: fact.guide[language] }
  const typed = typeof before === 'string' ? { initial: before } : {}
  switch (fact.type) {
    case 'choice':
      return interviewer.choose({ message, choices, ...typed, ...above })
    case 'choices': {
      const initial = typeof before === 'object' ? before : []
      return inOptionOrder(fact, await interviewer.chooseSeveral({ message, choices, initial, ...above }))
    }
    case 'yes-no': {
      const answers = (['yes', 'no'] as const).map((value) => ({ value, label: say(language, `word.${value}`) }))
      const initial = typeof before === 'boolean' ? ({ initial: before ? 'yes' : 'no' } as const) : {}
      return (await interviewer.choose({ message, choices: answers, ...initial, ...above })) === 'yes'
    }
    case 'number':
      return askNumber(interviewer, language, { message, unit: fact.unit, ...typed, ...above })
    case 'date':
    case 'text': {
      const refused = `ask.fact-${fact.type}` as const
      const text = await interviewer.write({
        message,
        ...typed,
        ...above,
        check: (given) => (isValueOf(fact, halfWidth(given)) ? undefined : say(language, refused)),
      })
      return fact.type === 'text' ? text : halfWidth(text)
    }
  }
}
