// Ways to damage a signed result: bytes, text, JSON structure, statements, signatures, receipts, Unicode, numbers, members twice.

/** Every object and array in a value, with the name each child hangs by. */
function holders(value, found = []) {
  if (typeof value !== 'object' || value === null) return found
  found.push(value)
  for (const member of Object.values(value)) holders(member, found)
  return found
}

/** A place in a value: who holds it and under which name. */
function somePlace(value, { oneOf }) {
  const holder = oneOf(holders(value).filter((one) => Object.keys(one).length > 0))
  return { holder, name: oneOf(Object.keys(holder)) }
}

const strange = [
  null, true, false, 0, 1, -1, 2 ** 53 - 1, 2 ** 53, 1e21, 0.5, '', ' ', 'x', '0', '1.0', '\u202e', '\ud800', '\u0000', 'e\u0301', 'é', '\ufeff',
  'x'.repeat(5000), [], {}, [[]], { sha256: '0'.repeat(64) }, '2026-11-03T01:00:00Z', '2026-02-30T00:00:00Z', '9999-12-31T23:59:59Z', 'pass', 'fail',
  '../../etc/passwd', 'constructor', '__proto__',
]

/** What says the same or nearly the same to a person. */
const lookalikes = [['а', 'a'], ['e\u0301', 'é'], ['\u00a0', ' '], ['，', ','], ['\u200b', ''], ['Å', 'Å'], ['０', '0']]

const inJson = (change) => (text, chance) => {
  const value = JSON.parse(text)
  const changed = change(value, chance) ?? value
  return chance.below(4) === 0 ? JSON.stringify(changed) : `${JSON.stringify(changed, null, 2)}\n`
}

/** Places of signatures and receipts: a list, and an index in it. */
const someList = (value, { oneOf }) => oneOf([value.signatures, value.signatures, value.receipts])

const hex = (chance) => Array.from({ length: 64 }, () => '0123456789abcdef'[chance.below(16)]).join('')

/** Changes bytes inside the armor of a signature and puts it together again. */
function inBlob(sig, change) {
  const blob = Buffer.from(sig.split('\n').slice(1, -2).join(''), 'base64')
  const base64 = change(blob).toString('base64')
  return `-----BEGIN SSH SIGNATURE-----\n${base64.match(/.{1,70}/gu)?.join('\n') ?? ''}\n-----END SSH SIGNATURE-----\n`
}

const spelled = [
  (number) => `${number}.0`, (number) => `${number}e0`, (number) => `-${number}`, (number) => `0${number}`, (number) => `+${number}`, (number) => `${number}0`,
  () => '-0', () => '1e400', () => 'NaN', (number) => ` ${number}`,
]

const damages = {
  'a byte': (text, { below }) => {
    const bytes = Buffer.from(text)
    for (let count = 1 + below(3); count > 0; count -= 1) bytes[below(bytes.length)] = below(256)
    return bytes
  },
  'a bit': (text, { below }) => {
    const bytes = Buffer.from(text)
    bytes[below(bytes.length)] ^= 1 << below(8)
    return bytes
  },
  'bytes cut out, put in or doubled': (text, { below }) => {
    const bytes = Buffer.from(text)
    const [at, length] = [below(bytes.length), 1 + below(80)]
    const piece = bytes.subarray(at, at + length)
    const kept = [bytes.subarray(0, at), bytes.subarray(at + length)]
    return Buffer.concat([[kept[0], kept[1]], [kept[0], piece, piece, kept[1]], [kept[0], Buffer.from('  \n'), piece, kept[1]]][below(3)])
  },
  'cut short': (text, { below }) => text.slice(0, below(text.length)),
  'something before or after': (text, { oneOf }) => oneOf([`${text}{}`, `${text}\u0000`, `${text} `, `\ufeff${text}`, `// x\n${text}`, `${text}${text}`, text.replaceAll('\n', '\r\n'), text.trimEnd()]),
  'a member twice': (text, { below, oneOf }) => {
    const found = [...text.matchAll(/^( *)("[A-Za-z]+"): (?:"(?:[^"\\]|\\.)*"|-?\d+|true|false|null),?$/gmu)]
    const { 0: line, index } = oneOf(found)
    const other = below(2) === 0 ? line : line.replace(/: .*/u, `: ${oneOf(['"x"', '0', 'null', '"fail"', '"pass"'])},`)
    const again = other.replace(/,?$/u, ',')
    const name = below(4) === 0 ? again.replace(/"([A-Za-z])/u, (_all, letter) => `"\\u00${letter.charCodeAt(0).toString(16)}`) : again
    return text.slice(0, index) + name + '\n' + text.slice(index)
  },
  'another spelling of a number': (text, { oneOf }) => {
    const { 0: whole, index } = oneOf([...text.matchAll(/(?<=: )-?\d+(?=,?$)/gmu)])
    return text.slice(0, index) + oneOf(spelled)(whole) + text.slice(index + whole.length)
  },
  'another spelling of a text': (text, { below, oneOf }) => {
    const found = [...text.matchAll(/(?<=")(?:[^"\\\n]|\\.)+(?=")/gu)]
    const { 0: whole, index } = oneOf(found)
    const at = below(whole.length)
    const escaped = `\\u${whole.charCodeAt(at).toString(16).padStart(4, '0')}`
    const put = oneOf([escaped, `\\/`, oneOf(lookalikes)[0], `${whole[at]}\u0301`, '\\ud800', ''])
    return text.slice(0, index) + whole.slice(0, at) + put + whole.slice(at + 1) + text.slice(index + whole.length)
  },
  'a lookalike': (text, { oneOf }) => {
    const [to, from] = oneOf(lookalikes)
    return from === '' ? text.replace(/(?<=: ")/u, to) : text.replace(from, to)
  },
  'members in another order': inJson((value, chance) => {
    const { holder } = somePlace(value, chance)
    if (Array.isArray(holder)) holder.reverse()
    else
      for (const [name, member] of Object.entries(holder).reverse()) {
        delete holder[name]
        holder[name] = member
      }
  }),
  'a value exchanged': inJson((value, chance) => {
    const { holder, name } = somePlace(value, chance)
    holder[name] = chance.oneOf(strange)
  }),
  'a value of another place': inJson((value, chance) => {
    const [to, from] = [somePlace(value, chance), somePlace(value, chance)]
    to.holder[to.name] = structuredClone(from.holder[from.name])
  }),
  'a member taken out': inJson((value, chance) => {
    const { holder, name } = somePlace(value, chance)
    if (Array.isArray(holder)) holder.splice(Number(name), 1)
    else delete holder[name]
  }),
  'a member put in': inJson((value, chance) => {
    const { holder } = somePlace(value, chance)
    const name = chance.oneOf(['x', 'note', '__proto__', 'constructor', 'toString', 'override', 'by', 'remark', 'supersedes', 'minor', 'é', ''])
    if (Array.isArray(holder)) holder.splice(chance.below(holder.length + 1), 0, chance.oneOf(strange))
    else Object.defineProperty(holder, name, { value: chance.oneOf(strange), enumerable: true, configurable: true, writable: true })
  }),
  'a letter of a text': inJson((value, chance) => {
    const texts = holders(value).flatMap((holder) => Object.keys(holder).filter((name) => typeof holder[name] === 'string' && holder[name] !== '').map((name) => ({ holder, name })))
    const { holder, name } = chance.oneOf(texts)
    const [whole, at] = [holder[name], chance.below(holder[name].length)]
    holder[name] = whole.slice(0, at) + chance.oneOf(['x', '0', '', ' ', '一', whole[at].toUpperCase(), '\u200b']) + whole.slice(at + 1)
  }),
  'signatures or receipts in another order, twice or taken out': inJson((value, chance) => {
    const list = someList(value, chance)
    const [from, to] = [chance.below(list.length), chance.below(list.length)]
    const one = list[from]
    if (one === undefined) return
    const way = chance.below(4)
    if (way === 0) list.splice(from, 1)
    else if (way === 1) list.splice(to, 0, structuredClone(one))
    else if (way === 2) [list[from], list[to]] = [list[to], list[from]]
    else list.length = from
  }),
  'signatures exchanged between statements': inJson((value, chance) => {
    const all = [...value.signatures, ...value.receipts]
    const [a, b] = [chance.oneOf(all), chance.oneOf(all)]
    if (chance.below(2) === 0) [a.sig, b.sig] = [b.sig, a.sig]
    else [a.statement, b.statement] = [b.statement, a.statement]
  }),
  'a statement that says something else': inJson((value, chance) => {
    const { statement } = chance.oneOf([...value.signatures, ...value.receipts])
    const changes = [
      () => (statement.role = chance.oneOf(['inspector', 'inspected-party', 'receipt'])),
      () => (statement.signer = chance.oneOf(value.signatures).statement.signer),
      () => (statement.name = chance.oneOf(value.signatures).statement.name),
      () => (statement.signedAt = `2026-0${1 + chance.below(9)}-1${chance.below(9)}T00:00:00Z`),
      () => (statement.covers = []),
      () => (statement.body = { sha256: hex(chance) }),
      () => (statement.remark = '另有意见'),
      () => (statement.scheme = 'none'),
      () => statement.covers?.push({ sha256: hex(chance) }),
      () => (statement.anchor = { version: 1 + chance.below(4), digest: { sha256: hex(chance) } }),
      () => (statement.log = { device: 'D-0123456789abcdef', seq: 1 + chance.below(3) }),
      () => (statement.receivedAt = '2020-01-01T00:00:00Z'),
    ]
    chance.oneOf(changes)()
  }),
  'bytes of a signature': inJson((value, chance) => {
    const one = chance.oneOf([...value.signatures, ...value.receipts])
    one.sig = inBlob(one.sig, (blob) => {
      const way = chance.below(4)
      if (way === 0) blob[chance.below(blob.length)] ^= 1 << chance.below(8)
      else if (way === 1) return blob.subarray(0, chance.below(blob.length))
      else if (way === 2) return Buffer.concat([blob, Buffer.alloc(1 + chance.below(4))])
      // S + L: the same signature once more, for verifiers that do not look at its size.
      else blob[blob.length - 1 - chance.below(32)] = chance.below(256)
      return blob
    })
  }),
  'a weak key in a signature': inJson((value, chance) => {
    const one = chance.oneOf([...value.signatures, ...value.receipts])
    one.sig = inBlob(one.sig, (blob) => {
      const at = blob.indexOf('ssh-ed25519') + 15
      const point = Buffer.alloc(32)
      point[0] = chance.below(2)
      point[31] = chance.below(2) * 0x80
      point.copy(blob, at)
      point.copy(blob, blob.length - 64)
      blob.fill(0, blob.length - 32)
      return blob
    })
  }),
  'another spelling of the armor': (text, { below }) => {
    const found = [...text.matchAll(/\\n/gu)]
    const { index } = found[below(found.length)]
    return text.slice(0, index) + ['', '\\n\\n', '\\r\\n', ' \\n', '\\t'][below(5)] + text.slice(index + 2)
  },
  'lower demands': inJson((value, chance) => {
    const { body } = value
    const ways = [
      () => (body.requiredSignatures = []),
      () => (body.kind = 'self-check'),
      () => (body.requiredSignatures = [{ role: 'inspector', min: 1 }]),
      () => (body.conclusion.verdict = 'pass'),
      () => (body.findings = []),
      () => body.findings.pop(),
      () => (body.answers = body.answers.map((answer) => ({ ...answer, outcome: 'pass' }))),
      () => body.answers.pop(),
    ]
    chance.oneOf(ways)()
  }),
  'parts of another seed': (text, chance, other) => {
    const [value, further] = [JSON.parse(text), JSON.parse(other)]
    const ways = [
      () => (value.signatures = further.signatures),
      () => (value.receipts = further.receipts),
      () => (value.body = further.body),
      () => value.signatures.push(chance.oneOf(further.signatures)),
      () => value.signatures.splice(chance.below(value.signatures.length), 1, chance.oneOf(further.signatures)),
      () => value.receipts.push(...further.receipts),
      () => (value.body.answers = further.body.answers),
    ]
    chance.oneOf(ways)()
    return `${JSON.stringify(value, null, 2)}\n`
  },
  'deep nesting': (text, { below, oneOf }) => {
    const depth = 1 + below(oneOf([30, 60, 20_000]))
    return text.replace(/"place": "[^"]*"/u, `"place": ${'['.repeat(depth)}${']'.repeat(depth)}`)
  },
}

export const kinds = Object.keys(damages)

/** Damages a result in one way, or in a few ways one after the other; tells which. `other` is another good result. */
export function damaged(text, other, chance) {
  let [now, names] = [text, []]
  for (let count = 1 + (chance.below(4) === 0 ? chance.below(3) : 0); count > 0; count -= 1) {
    const name = chance.oneOf(kinds)
    try {
      now = damages[name](typeof now === 'string' ? now : now.toString('utf8'), chance, other)
    } catch {
      // What was damaged before leaves no place for this one.
      break
    }
    names = [...names, name]
    if (now.length === 0) break
  }
  return { bytes: typeof now === 'string' ? Buffer.from(now) : now, names }
}
