// Every text that a person sees, by key: the one catalogue, gathered from the subjects it is kept under.
import { acrossTexts } from './texts/across.ts'
import { askTexts } from './texts/ask.ts'
import { authorTexts } from './texts/author.ts'
import { batchTexts } from './texts/batch.ts'
import { demoTexts } from './texts/demo.ts'
import { findingsTexts } from './texts/findings.ts'
import { formTexts } from './texts/form.ts'
import { helpTexts } from './texts/help.ts'
import { keyTexts } from './texts/key.ts'
import { promptTexts } from './texts/prompt.ts'
import { skeletonTexts } from './texts/skeleton.ts'
import { termTexts } from './texts/terms.ts'
import { usageTexts } from './texts/usage.ts'
import { verifyTexts } from './texts/verify.ts'
import { walkTexts } from './texts/walk.ts'

export const catalogue = {
  ...acrossTexts,
  ...askTexts,
  ...authorTexts,
  ...batchTexts,
  ...demoTexts,
  ...findingsTexts,
  ...formTexts,
  ...helpTexts,
  ...keyTexts,
  ...promptTexts,
  ...skeletonTexts,
  ...termTexts,
  ...usageTexts,
  ...verifyTexts,
  ...walkTexts,
} as const
