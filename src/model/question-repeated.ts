// Questions that an inspector would be asked twice in one walk.
import { type Assembly, isOwn } from './assemble.ts'
import type { Found } from './fact-search.ts'
import { type Problem, problem } from './problem.ts'
import { given } from './reach-target.ts'

interface Asked {
  readonly id: string
  readonly pointer: string
  readonly whens: readonly string[]
}

/** Problems: question-repeated, where the same words are asked of two items that some facts ask together. */
export function repeatedQuestions(assembly: Assembly, canHold: (whens: readonly string[]) => Found): readonly Problem[] {
  const earlier = new Map<string, readonly Asked[]>()
  const items = assembly.sections
    .filter((section) => isOwn(section, assembly))
    .flatMap(({ value, pointer }) =>
      value.items.map(({ id, ask, when }, index) => ({
        id,
        ask,
        pointer: `${pointer}/items/${index}/ask`,
        whens: [...given(value.when), ...given(when)],
      })),
    )
  return items.flatMap(({ id, ask, pointer, whens }) => {
    const found = (['zh', 'en'] as const).flatMap((language) => {
      const words = `${language} ${ask[language].replaceAll(/\s+/gu, ' ').trim()}`
      const before = earlier.get(words) ?? []
      earlier.set(words, [...before, { id, pointer, whens }])
      const other = before.find((one) => canHold([...one.whens, ...whens]) !== 'no')
      return other === undefined ? [] : [problem('question-repeated', `${pointer}/${language}`, { id: other.id })]
    })
    return found.slice(0, 1)
  })
}
