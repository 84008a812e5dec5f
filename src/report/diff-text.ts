// The differences between two checklists in words, by their weight: what was, what is.
import type { Difference } from '../model/difference.ts'
import { weights } from '../model/weight.ts'
import { columnsOf } from '../words/columns.ts'
import { say, type Tongue } from '../words/say.ts'
import { visible } from '../model/text.ts'
import { hanging, outdented } from './hanging.ts'
import type { Telling } from './telling.ts'
import { yamlFlow } from './yaml-flow.ts'

/** A paragraph for each weight that there is, the heaviest first. */
export function differencesText(differences: readonly Difference[], telling: Telling): string {
  const { language, paint } = telling
  return weights
    .map((weight) => ({ weight, of: differences.filter((one) => one.weight === weight) }))
    .filter(({ of }) => of.length > 0)
    .map(({ weight, of }) => {
      const heading = paint.strong(say(language, `diff.${weight}`, { count: of.length }))
      return `${[heading, ...of.flatMap((one) => lines(one, telling))].join('\n')}\n`
    })
    .join('\n')
}

function lines(difference: Difference, telling: Telling): readonly string[] {
  const { language, columns } = telling
  const { kind, subject, id, member, before, after } = difference
  const what = [say(language, `diff.${subject}`, { id }), ...(member.length > 0 ? [member.join('.')] : [])].join('  ')
  switch (kind) {
    case 'renamed':
      return outdented(`  ${say(language, 'diff.renamed', { what, after: String(after) })}`, columns)
    case 'moved':
      return outdented(
        `  ${say(language, 'diff.moved', { what, before: behind(before, language), after: behind(after, language) })}`,
        columns,
      )
    case 'added':
    case 'removed':
      return [
        ...outdented(`  ${say(language, `diff.${kind}`, { what })}`, columns),
        ...valueLines(kind === 'added' ? '+' : '-', after ?? before, telling),
      ]
    case 'changed':
      return changedLines(what, difference, telling)
  }
}

/** In one line where that has room, else what was above what is. */
function changedLines(what: string, { before, after }: Difference, telling: Telling): readonly string[] {
  const { language, columns } = telling
  if (typeof before === 'string' && typeof after === 'string') {
    const line = `  ${say(language, 'diff.from-to', { what, before, after })}`
    if (columnsOf(visible(line)) <= columns) return [visible(line)]
  }
  return [
    ...outdented(`  ${say(language, 'diff.changed', { what })}`, columns),
    ...valueLines('-', before, telling),
    ...valueLines('+', after, telling),
  ]
}

function behind(id: unknown, language: Tongue): string {
  return id === '' ? say(language, 'diff.first') : say(language, 'diff.behind', { id: String(id) })
}

function valueLines(mark: '+' | '-', value: unknown, { language, paint, columns }: Telling): readonly string[] {
  const brush = mark === '+' ? paint.good : paint.bad
  const texts = textsIn(value, language) ?? [yamlFlow(value)]
  return texts.flatMap((text) => hanging(`    ${mark} `, text, columns)).map((line) => brush(line))
}

/** Of a whole element, what it is called; of a text, the languages that changed. */
function textsIn(value: unknown, language: Tongue): readonly string[] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const members: ReadonlyMap<string, unknown> = new Map(Object.entries(value))
  if (members.has('id')) {
    const name = [members.get('ask'), members.get('title'), value].find((one) => textOf(one, language) !== undefined)
    const told = textOf(name, language)
    return told === undefined ? undefined : [told]
  }
  const spoken = [...members].every(([name, one]) => (name === 'zh' || name === 'en') && typeof one === 'string')
  return spoken ? [...members].map(([name, one]) => `${name}  ${String(one)}`) : undefined
}

function textOf(value: unknown, language: Tongue): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const text = new Map<string, unknown>(Object.entries(value)).get(language)
  return typeof text === 'string' ? text : undefined
}

/** The same for a program, an object a line; in a fixed order. */
export function differenceJson({ weight, subject, id, kind, member, before, after }: Difference): string {
  return JSON.stringify({ weight, subject, id, kind, member, before, after })
}
