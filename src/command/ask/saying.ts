// Asks what a signer wants to say: of the inspected unit how it takes the record, of everybody a remark.
import { isText } from '../../model/field.ts'
import { textProblem } from '../../model/text.ts'
import type { Telling } from '../../report/telling.ts'
import { say } from '../../words/say.ts'
import type { Interviewer } from '../../world/world.ts'
import type { Intent } from '../countersign.ts'
import type { SignOptions } from '../sign.ts'

export interface Said {
  readonly intent: Intent
  readonly remark?: string
}

/** From flags; what they leave open is asked of the unit, where somebody can be asked, and is else received-copy without a remark. */
export async function askSaying(
  interviewer: Interviewer | undefined,
  { role, intent, remark }: Pick<SignOptions, 'role' | 'intent' | 'remark'>,
  telling: Telling,
): Promise<Said> {
  const given = remark?.normalize('NFC').trim()
  const said = given === undefined ? {} : { remark: given }
  if (role !== 'inspected-party') return { intent: 'performed-inspection', ...said }
  if (interviewer === undefined) return { intent: intent ?? 'received-copy', ...said }
  const chosen = intent ?? (await askIntent(interviewer, telling))
  if (given !== undefined) return { intent: chosen, ...said }
  const typed = await askRemark(interviewer, telling)
  return { intent: chosen, ...(typed === '' ? {} : { remark: typed }) }
}

function askIntent(interviewer: Interviewer, { language }: Telling): Promise<Intent> {
  return interviewer.choose({
    message: say(language, 'sign.ask-intent'),
    choices: (['received-copy', 'agreed', 'disagreed'] as const).map((value) => ({
      value,
      label: say(language, `intent.${value}`),
    })),
  })
}

async function askRemark(interviewer: Interviewer, { language }: Telling): Promise<string> {
  const remark = await interviewer.write({
    message: say(language, 'sign.ask-remark'),
    check: (text) =>
      text.trim() === '' || (isText(text) && textProblem(text.normalize('NFC')) === undefined)
        ? undefined
        : say(language, 'sign.remark-refused'),
  })
  return remark.normalize('NFC').trim()
}
