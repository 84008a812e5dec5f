// Every text that a person sees, by key: the one catalogue, gathered from the subjects it is kept under.
import { askTexts } from './texts/ask.ts'
import { demoTexts } from './texts/demo.ts'
import { helpTexts } from './texts/help.ts'
import { keyTexts } from './texts/key.ts'
import { promptTexts } from './texts/prompt.ts'
import { termTexts } from './texts/terms.ts'
import { usageTexts } from './texts/usage.ts'
import { verifyTexts } from './texts/verify.ts'
import { walkTexts } from './texts/walk.ts'

export const catalogue = {
  ...askTexts,
  ...demoTexts,
  ...helpTexts,
  ...keyTexts,
  ...promptTexts,
  ...termTexts,
  ...usageTexts,
  ...verifyTexts,
  ...walkTexts,
} as const
