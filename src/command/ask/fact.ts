// Asks a fact on which depends what is asked.
import { inOptionOrder, isValueOf } from '../../model/fact.ts'
import type { Fact, FactValue } from '../../model/generated/formats.ts'
import { say, type Tongue } from '../../words/say.ts'
import type { Interviewer } from '../../world/world.ts'
import { halfWidth } from './field.ts'
import { askNumber } from './number.ts'

export async function askFact(interviewer: Interviewer, language: Tongue, fact: Fact): Promise<FactValue> {
  const message = fact.unit === undefined ? fact.ask[language] : `${fact.ask[language]} (${fact.unit})`
  const choices = (fact.options ?? []).map((option) => ({ value: option.id, label: option[language] }))
  const above = fact.guide?.[language]
  switch (fact.type) {
    case 'choice':
      return interviewer.choose({ message, choices, ...(above === undefined ? {} : { above }) })
    case 'choices':
      return inOptionOrder(fact, await interviewer.chooseSeveral({ message, choices }))
    case 'yes-no': {
      const answers = [
        { value: 'yes', label: say(language, 'word.yes') },
        { value: 'no', label: say(language, 'word.no') },
      ] as const
      return (
        (await interviewer.choose({ message, choices: answers, ...(above === undefined ? {} : { above }) })) === 'yes'
      )
    }
    case 'number':
      return askNumber(interviewer, language, { message, unit: fact.unit })
    case 'date':
    case 'text': {
      const refused = `ask.fact-${fact.type}` as const
      const typed = await interviewer.write({
        message,
        check: (text) => (isValueOf(fact, halfWidth(text)) ? undefined : say(language, refused)),
      })
      return fact.type === 'text' ? typed : halfWidth(typed)
    }
  }
}
