// Asks where to go: an item by its number, its section, its id, or parts of its question; or what was said of the place.
import type { Plan } from '../../model/plan.ts'
import type { Answers } from '../../model/rule.ts'
import { type Question, stepAt } from '../../model/step-before.ts'
import { visible } from '../../model/text.ts'
import { say, type Tongue } from '../../words/say.ts'
import type { Choice, Interviewer } from '../../world/world.ts'

/** The step to go to; undefined when the person stays. */
export async function askWhereTo(
  interviewer: Interviewer,
  language: Tongue,
  plan: Plan,
  answers: Answers,
): Promise<Question | undefined> {
  const width = String(plan.items.length).length
  const items = plan.items.map(({ item, section }, index): Choice<string> => {
    const outcome = answers.get(item.id)?.outcome
    const told = outcome === undefined ? '·' : say(language, `outcome.${outcome}`)
    const label = `${String(index + 1).padStart(width)}  [${told}] ${item.ask[language]}`
    return { value: item.id, label: visible(label), more: visible(`${section.title[language]}  ${item.id}`) }
  })
  // Behind the items, whose numbers are typed most; a fact entered wrongly is often noticed only at an item.
  const facts = plan.facts.map(({ id, ask }): Choice<string> => ({
    value: `facts.${id}`,
    label: visible(`${'-'.padStart(width)}  [${say(language, 'walk.go-fact')}] ${ask[language]}`),
  }))
  const chosen = await interviewer.find({ message: say(language, 'walk.go'), choices: [...items, ...facts] })
  if (chosen === undefined) return undefined
  const fact = plan.facts.find(({ id }) => chosen === `facts.${id}`)
  return fact === undefined ? stepAt(plan, chosen) : { kind: 'fact', fact }
}
