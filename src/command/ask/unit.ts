// Asks about the inspected unit.
import { isCreditCode } from '../../model/credit-code.ts'
import { isName, isRegion, isText } from '../../model/field.ts'
import type { Unit } from '../../model/generated/formats.ts'
import type { TextKey, Tongue } from '../../words/say.ts'
import type { Interviewer } from '../../world/world.ts'
import { askField, askOptionalField, halfWidth } from './field.ts'

const name = { test: isName, refused: 'ask.name-refused' } as const

/** The unit; its credit code checked, or why there is none. What is known of it already is proposed. */
export async function askUnit(interviewer: Interviewer, language: Tongue, before: Unit | undefined): Promise<Unit> {
  const ask = (message: TextKey, initial: string | undefined): Promise<string> =>
    askField(interviewer, language, { message, initial, ...name })
  const unitName = await ask('ask.unit-name', before?.name)
  const code = await askCode(interviewer, language, before)
  const region = await askField(interviewer, language, {
    message: 'ask.unit-region',
    test: isRegion,
    refused: 'ask.region-refused',
    tidy: halfWidth,
    initial: before?.region,
  })
  const address = await ask('ask.unit-address', before?.address)
  const headName = await ask('ask.head-name', before?.head.name)
  const headPost = await ask('ask.head-post', before?.head.post)
  return { name: unitName, ...code, region, address, head: { name: headName, post: headPost } }
}

async function askCode(
  interviewer: Interviewer,
  language: Tongue,
  before: Unit | undefined,
): Promise<Pick<Unit, 'creditCode' | 'noCreditCode'>> {
  const tidy = (text: string): string => halfWidth(text).toUpperCase().replaceAll(/[\s-]/gu, '')
  const creditCode = await askOptionalField(interviewer, language, {
    message: 'ask.unit-code',
    proposing: 'proposed.unit-code',
    test: isCreditCode,
    refused: 'ask.code-refused',
    tidy,
    initial: before?.creditCode,
  })
  if (creditCode !== undefined) return { creditCode }
  return {
    noCreditCode: await askField(interviewer, language, {
      message: 'ask.no-code',
      test: isText,
      refused: 'ask.text-refused',
      initial: before?.noCreditCode,
    }),
  }
}
