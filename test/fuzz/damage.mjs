// Ways to damage the text of a checklist: bytes, lines, members, conditions, nesting, references, sizes.

const marks = ['\t', '\r', '\u0000', '\ufeff', '\u202e', '\u{1f9ef}', '\ud800', '&a ', '*a', '!t ', '<<: ', '%', '@', '`', '{', '}', '[', ']', ',', ': ', '- ', '? ', '|', '>', '"', "'", '#', '---\n', '...\n', '~', '=', '\\', '$', '__proto__: x\n', 'constructor']

const words = ['facts.station', 'facts.kind', 'facts.tanks', 'facts.floors', 'facts.__proto__', 'facts.constructor', 'facts.in', 'facts', 'today', "'lng'", "'x'", '""', '0', '1', '2.5', '-7', '999999999', '1e9', 'true', 'false', 'null', '==', '!=', '<', '<=', '>', '>=', 'in', '&&', '||', '!', '(', ')', '[', ']', ',', '+', '*', '%', '?', ':', '.', 'size(', 'matches(', 'x.all(', "'2026-02-30'", "'2026-01-01'", '\\', '\n', '中']

/** A condition made of words that conditions have and have not, sometimes monstrous. */
function hostileCondition({ below, oneOf }) {
  switch (below(8)) {
    case 0:
      return '('.repeat(below(60)) + 'facts.tanks' + ')'.repeat(below(60))
    case 1:
      return Array(1 + below(120)).fill("facts.station == 'lng'").join(oneOf([' && ', ' || ', ' == ']))
    case 2:
      return `facts.station in [${Array(below(90)).fill("'lng'").join(', ')}]`
    case 3:
      return '!'.repeat(below(80)) + 'facts.tanks'
    case 4:
      return `facts.maker == '${'a'.repeat(below(3000))}'`
    case 5:
      return Array.from({ length: 1 + below(12) }, (_, index) => `'${'abcdefghijkl'[index]}' in facts.gear`).join(oneOf([' && ', ' || ']))
    default:
      return Array.from({ length: 1 + below(14) }, () => oneOf(words)).join(oneOf([' ', ' ', '']))
  }
}

const quoted = (text) => JSON.stringify(text)

const damages = {
  'a byte': (text, { below }) => {
    const bytes = Buffer.from(text)
    for (let count = 1 + below(4); count > 0; count -= 1) bytes[below(bytes.length)] = below(256)
    return bytes
  },
  'bytes cut out': (text, { below }) => {
    const bytes = Buffer.from(text)
    const at = below(bytes.length)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + 1 + below(200)))])
  },
  'cut short': (text, { below }) => text.slice(0, below(text.length)),
  'a mark put in': (text, chance) => {
    const at = chance.below(text.length)
    return text.slice(0, at) + chance.oneOf(marks) + text.slice(at)
  },
  'a line taken out, doubled, moved or indented': (text, { below }) => {
    const lines = text.split('\n')
    const at = below(lines.length)
    const line = lines[at] ?? ''
    const [out, other] = [lines.toSpliced(at, 1), below(lines.length)]
    return [out, lines.toSpliced(at, 0, line), out.toSpliced(other, 0, line), lines.with(at, `${' '.repeat(below(4))}${line}`), lines.with(at, line.trimStart())][below(5)].join('\n')
  },
  'lines exchanged in blocks': (text, { below }) => {
    const lines = text.split('\n')
    const [a, b] = [below(lines.length), below(lines.length)]
    return [...lines.slice(0, a), ...lines.slice(b, b + below(30)), ...lines.slice(a)].join('\n')
  },
  'a word exchanged for another of the file': (text, { below, oneOf }) => {
    const found = [...text.matchAll(/[\w./-]+/gu)]
    const [at, other] = [oneOf(found), oneOf(found)]
    return below(6) === 0 ? text.replaceAll(at[0], () => other[0]) : text.slice(0, at.index) + other[0] + text.slice(at.index + at[0].length)
  },
  'a hostile condition': (text, chance) => {
    const found = [...text.matchAll(/when: .*/gu)]
    if (found.length === 0 || chance.below(4) === 0) {
      return text.replace(/^ {6}- id: (?:(?!^ {6}- id: | when: )[^])*?^ {8}hazard: \w+$(?!\n {8}when)/mu, (item) => `${item}\n        when: ${quoted(hostileCondition(chance))}`)
    }
    const { 0: whole, index } = chance.oneOf(found)
    return `${text.slice(0, index)}when: ${quoted(hostileCondition(chance))}${text.slice(index + whole.length)}`
  },
  'deep nesting': (text, { below, oneOf }) => {
    const depth = 1 + below(oneOf([20, 40, 5000]))
    const nest = oneOf([`${'['.repeat(depth)}x${']'.repeat(depth)}`, `${'{a: '.repeat(depth)}x${'}'.repeat(depth)}`, Array.from({ length: depth }, (_, index) => `\n${' '.repeat(index)}- a:`).join('')])
    return text.replace(/title: .*/u, () => `title: ${nest}`)
  },
  'aliases': (text, { below }) => `a0: &a0 [x, x]\n${Array.from({ length: 1 + below(30) }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}, *a${index}]`).join('\n')}\n${text}`,
  'a huge text': (text, { below, oneOf }) => text.replace(/zh: [^,}\n]*/u, () => `zh: ${quoted(oneOf(['灯', 'x', 'not ', '没有', '"', '\\', '，']).repeat(below(oneOf([3000, 200_000]))))}`),
  'very many items': (text, { below }) => {
    const item = /\n {6}- id: [\s\S]*?(?=\n {6}- id: |\n {2}- |\n\w|$)/u.exec(text)?.[0] ?? ''
    return text.replace(item, () => Array.from({ length: 1 + below(250) }, (_, index) => item.replace(/id: (\S+)/u, (_all, id) => `id: ${id}${index}`)).join(''))
  },
  'very many rules': (text, { below }) => {
    const count = 1 + below(600)
    const items = [...text.matchAll(/^ {6}- id: (\S+)$/gmu)].slice(0, 2).map(([, id]) => id)
    const cites = /cites: \[[^\]]*\]/u.exec(text)?.[0] ?? 'cites: []'
    const rule = (index) => `\n  - { id: r${index}, title: { zh: 规则, en: Rule }, anyOf: [${index < 2 ? items.join(', ') : `r${index - 1}, r${index - 2}`}], hazard: general, ${cites} }`
    return `${text.replace(/\nrules:[\s\S]*$/u, '')}\nrules:${Array.from({ length: count }, (_, index) => rule(index)).join('')}\n`
  },
  'a condition on every choice there is': (text, { below }) => {
    const options = Array.from({ length: 2 + below(14) }, (_, index) => `o${index}`)
    const fact = `\n  - { id: gear, type: choices, ask: { zh: 有什么？, en: What is there? }, options: [${options.map((id) => `{ id: ${id}, zh: 有, en: Yes }`).join(', ')}] }`
    const when = options.map((id) => `'${id}' in facts.gear`).join(below(2) === 0 ? ' && ' : ' || ')
    return text.replace(/\nfacts:/u, () => `\nfacts:${fact}`).replace(/^ {8}hazard: \w+$/gmu, (hazard) => (below(4) === 0 ? `${hazard}\n        when: ${quoted(when)}` : hazard))
  },
}

export const kinds = Object.keys(damages)

/** What is nearly always refused as YAML shows little of the rest. */
const seldom = new Set(['aliases', 'deep nesting', 'cut short', 'bytes cut out'])

/** Damages a text in one way, or in a few ways one after the other; tells which. */
export function damaged(text, chance) {
  let [now, names] = [text, []]
  for (let count = 1 + (chance.below(3) === 0 ? chance.below(3) : 0); count > 0; count -= 1) {
    const drawn = chance.oneOf(kinds)
    const name = seldom.has(drawn) && chance.below(4) > 0 ? 'a hostile condition' : drawn
    now = damages[name](typeof now === 'string' ? now : now.toString('utf8'), chance)
    names = [...names, name]
    if (now.length === 0) break
  }
  return { bytes: typeof now === 'string' ? Buffer.from(now) : now, names }
}
