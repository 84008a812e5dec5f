// Is the checklist that the result names one that counts, and is it at hand?
import type { ChecklistPin, PublishedChecklist, ResultBody } from '../model/generated/formats.ts'
import { type Problem, problem } from '../model/problem.ts'
import type { Context, ShelvedChecklist } from './context.ts'

/**
 * The checklist to judge by, or why there is none.
 * Problems: checklist-not-published, checklist-altered, checklist-not-in-force, checklist-not-at-hand (indeterminate).
 */
export function findChecklist(body: ResultBody, context: Context): ShelvedChecklist | Problem {
  const pin = body.checklist
  const about = { checklist: pin.id, version: pin.version }
  const pointer = '/body/checklist'
  const published = context.trust.body.checklists.filter((entry) => isNamed(entry, pin))
  const digests = [context.checklists.released(pin.id, pin.version), ...published.map(({ digest }) => digest.sha256)]
  const known = digests.filter((digest) => digest !== undefined)
  if (known.length === 0) return problem('checklist-not-published', pointer, about)
  if (!known.includes(pin.digest.sha256)) return problem('checklist-altered', `${pointer}/digest`, about)
  const bounds = published.filter(({ digest }) => digest.sha256 === pin.digest.sha256)
  if (bounds.length > 0 && !bounds.some((entry) => isInForce(entry, body.startedAt)))
    return problem('checklist-not-in-force', pointer, about)
  const found = context.checklists.find(pin.digest.sha256)
  if (found === undefined) return problem('checklist-not-at-hand', pointer, about)
  const isItself = found.checklist.id === pin.id && found.checklist.version === pin.version
  return isItself ? found : problem('checklist-altered', pointer, about)
}

function isNamed(entry: PublishedChecklist, pin: ChecklistPin): boolean {
  return entry.id === pin.id && entry.version === pin.version
}

/** The trust list may bound the time of a checklist that ships with the program as well. */
function isInForce({ from, until }: PublishedChecklist, startedAt: string): boolean {
  return from <= startedAt && (until === undefined || startedAt < until)
}
