// Asks which item to go to: by its number, its section, its id, or parts of its question.
import type { Plan, PlannedItem } from '../../model/plan.ts'
import { visible } from '../../model/text.ts'
import { say, type Tongue } from '../../words/say.ts'
import type { Answers } from '../../model/rule.ts'
import type { Interviewer } from '../../world/world.ts'

/** Undefined when the person stays. */
export async function askWhereTo(
  interviewer: Interviewer,
  language: Tongue,
  plan: Plan,
  answers: Answers,
): Promise<PlannedItem | undefined> {
  const width = String(plan.items.length).length
  const choices = plan.items.map(({ item, section }, index) => {
    const outcome = answers.get(item.id)?.outcome
    const told = outcome === undefined ? '·' : say(language, `outcome.${outcome}`)
    const label = `${String(index + 1).padStart(width)}  [${told}] ${item.ask[language]}  ${section.title[language]}  ${item.id}`
    return { value: item.id, label: visible(label) }
  })
  const chosen = await interviewer.find({ message: say(language, 'walk.go'), choices })
  return plan.items.find(({ item }) => item.id === chosen)
}
