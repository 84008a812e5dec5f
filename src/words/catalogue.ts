// Every text that a person sees, by key: the one catalogue, gathered from the subjects it is kept under.
import { acrossTexts } from './texts/across.ts'
import { askTexts } from './texts/ask.ts'
import { authorTexts } from './texts/author.ts'
import { batchTexts } from './texts/batch.ts'
import { completionTexts } from './texts/completion.ts'
import { demoTexts } from './texts/demo.ts'
import { findingsTexts } from './texts/findings.ts'
import { forceTexts } from './texts/force.ts'
import { formTexts } from './texts/form.ts'
import { helpTexts } from './texts/help.ts'
import { keyTexts } from './texts/key.ts'
import { plainTexts } from './texts/plain.ts'
import { promptTexts } from './texts/prompt.ts'
import { proposedTexts } from './texts/proposed.ts'
import { recordTexts } from './texts/record.ts'
import { reviewTexts } from './texts/review.ts'
import { signTexts } from './texts/sign.ts'
import { skeletonTexts } from './texts/skeleton.ts'
import { termTexts } from './texts/terms.ts'
import { trustTexts } from './texts/trust.ts'
import { usageTexts } from './texts/usage.ts'
import { verifyTexts } from './texts/verify.ts'
import { walkTexts } from './texts/walk.ts'
import { whyTexts } from './texts/why.ts'

export const catalogue = {
  ...acrossTexts,
  ...askTexts,
  ...authorTexts,
  ...batchTexts,
  ...completionTexts,
  ...demoTexts,
  ...findingsTexts,
  ...forceTexts,
  ...formTexts,
  ...helpTexts,
  ...keyTexts,
  ...plainTexts,
  ...promptTexts,
  ...proposedTexts,
  ...recordTexts,
  ...reviewTexts,
  ...signTexts,
  ...skeletonTexts,
  ...termTexts,
  ...trustTexts,
  ...usageTexts,
  ...verifyTexts,
  ...walkTexts,
  ...whyTexts,
} as const
