// Asks about the inspected unit.
import { isCreditCode } from '../../model/credit-code.ts'
import { isName, isRegion, isText } from '../../model/field.ts'
import type { Unit } from '../../model/generated/formats.ts'
import type { Tongue } from '../../words/say.ts'
import type { Interviewer } from '../../world/world.ts'
import { askField, askOptionalField, halfWidth } from './field.ts'

const name = { test: isName, refused: 'ask.name-refused' } as const

/** The unit; its credit code checked, or why there is none. */
export async function askUnit(interviewer: Interviewer, language: Tongue): Promise<Unit> {
  const unitName = await askField(interviewer, language, { message: 'ask.unit-name', ...name })
  const code = await askCode(interviewer, language)
  const region = await askField(interviewer, language, {
    message: 'ask.unit-region',
    test: isRegion,
    refused: 'ask.region-refused',
    tidy: halfWidth,
  })
  const address = await askField(interviewer, language, { message: 'ask.unit-address', ...name })
  const headName = await askField(interviewer, language, { message: 'ask.head-name', ...name })
  const headPost = await askField(interviewer, language, { message: 'ask.head-post', ...name })
  return { name: unitName, ...code, region, address, head: { name: headName, post: headPost } }
}

async function askCode(interviewer: Interviewer, language: Tongue): Promise<Pick<Unit, 'creditCode' | 'noCreditCode'>> {
  const tidy = (text: string): string => halfWidth(text).toUpperCase().replaceAll(/[\s-]/gu, '')
  const creditCode = await askOptionalField(interviewer, language, {
    message: 'ask.unit-code',
    test: isCreditCode,
    refused: 'ask.code-refused',
    tidy,
  })
  if (creditCode !== undefined) return { creditCode }
  return {
    noCreditCode: await askField(interviewer, language, {
      message: 'ask.no-code',
      test: isText,
      refused: 'ask.text-refused',
    }),
  }
}
