// One YAML document written in another way: other quotes, other brackets, other order of members, comments, line ends.

/** A choice among so many, from 0; the same choices write the same text. */
export type Choose = (count: number) => number

/** The same maps, lists and texts in another dress. */
export function writtenAnew(value: unknown, choose: Choose): string {
  const text = block(value, '', choose).join('\n')
  const lines = `${choose(2) === 0 ? '---\n' : ''}${text}\n${choose(2) === 0 ? '# The end.\n' : ''}`
  return choose(2) === 0 ? lines.replaceAll('\n', '\r\n') : lines
}

type Holder = Readonly<Record<string, unknown>> | readonly unknown[]

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null

function block(value: unknown, indent: string, choose: Choose): readonly string[] {
  if (!isHolder(value) || Object.keys(value).length === 0 || choose(6) === 0) return [`${indent}${inline(value, choose)}`]
  const remark = choose(8) === 0 ? [`${indent}# ${'别的 remark '.repeat(choose(3))}`] : []
  const step = ' '.repeat(1 + choose(4))
  if (Array.isArray(value)) {
    return [...remark, ...value.flatMap((one) => [`${indent}-`, ...block(one, `${indent}${step}`, choose)])]
  }
  return [
    ...remark,
    ...shuffled(Object.entries(value), choose).flatMap(([name, member]) => {
      const head = `${indent}${scalar(name, choose)}:`
      if (!isHolder(member)) return [`${head}${' '.repeat(1 + choose(3))}${scalar(member, choose)}${choose(6) === 0 ? ' # so' : ''}`]
      return [head, ...block(member, `${indent}${step}`, choose)]
    }),
  ]
}

function inline(value: unknown, choose: Choose): string {
  if (!isHolder(value)) return scalar(value, choose)
  const parts = Array.isArray(value)
    ? value.map((one) => inline(one, choose))
    : shuffled(Object.entries(value), choose).map(([name, member]) => `${scalar(name, choose)}: ${inline(member, choose)}`)
  return Array.isArray(value) ? `[${parts.join(', ')}]` : `{ ${parts.join(' , ')} }`
}

/** Plain where that is safe, else in one of the two kinds of quotes. */
function scalar(value: unknown, choose: Choose): string {
  const text = String(value)
  const styles = [
    JSON.stringify(text),
    ...(/[\n\t]/u.test(text) ? [] : [`'${text.replaceAll("'", "''")}'`]),
    ...(/^[A-Za-z][A-Za-z0-9./-]*$/u.test(text) ? [text, text] : []),
  ]
  return styles[choose(styles.length)] ?? JSON.stringify(text)
}

function shuffled<T>(values: readonly T[], choose: Choose): readonly T[] {
  const left = [...values]
  return values.flatMap(() => left.splice(choose(left.length), 1))
}
