// The facts without which a condition cannot hold.
import type { ConditionTree } from './condition.ts'
import { mentionsIn } from './fact-values.ts'

/**
 * Of both halves of "and" all, of those of "or" what both need, of a comparison all that it speaks of: comparing what was
 * not given decides nothing. Of a condition without faults; a "not" over halves is taken to need nothing.
 */
export function factsNeeded(tree: ConditionTree): readonly string[] {
  if (tree.op === '&&') return [...new Set(tree.args.flatMap(factsNeeded))]
  if (tree.op === '||') {
    const [one = [], other = []] = tree.args.map(factsNeeded)
    return one.filter((name) => other.includes(name))
  }
  if (tree.op === '!_') return joins(tree.args) ? [] : factsNeeded(tree.args)
  return [...mentionsIn([tree]).literals.keys()].filter((name) => name !== 'today')
}

/** Whether a half of it can decide it. */
function joins(tree: ConditionTree): boolean {
  return tree.op === '!_' ? joins(tree.args) : tree.op === '&&' || tree.op === '||'
}
