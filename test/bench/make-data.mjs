// Makes result files with three true signatures each, and the trust list and checklists by which they are valid.
//
// node make-data.mjs FOLDER [SIZE:COUNT]…     a size is shipped, 20, 45 or 200; by default a few of each
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { checklistOf, source } from './checklist.mjs'
import { bodyFor, bodyLater } from './inspection.mjs'

export const packageRoot = fileURLToPath(new URL('../../', import.meta.url))

/** What the files weigh, and the length of their checklist; `shipped` stands on one that comes with the program. */
const sizes = {
  shipped: { bytes: 20_000 },
  20: { bytes: 20_000, items: 36 },
  45: { bytes: 45_000, items: 112 },
  200: { bytes: 200_000, items: 500 },
}

/** So many different inspections of each size; the files of a size are these, at other times and by other people. */
const variants = 8
const inspectors = 400
const units = 24

/** Seconds from the start of one inspection to that of the next: so far apart that nobody is at two of them at once. */
const apart = 120

/** What of the compiled program is made use of. */
const moduleNames = [
  ...['canonical', 'checklist', 'compiled', 'trust'].map((name) => `format/${name}`),
  ...['compile', 'credit-code', 'danger', 'plan', 'result', 'session', 'tool', 'treatment'].map((name) => `model/${name}`),
  ...['digest', 'ed25519', 'make-trust', 'statement'].map((name) => `sign/${name}`),
]

/**
 * Fills a folder: home/trust.json, checklists/*.yaml, and for each size a folder of results and a list of their paths.
 * `counts` says how many files of each size ({ 20: 2000 }); `root` is the built package whose modules make them.
 */
export async function makeData(folder, counts, root = packageRoot) {
  const program = await modulesOf(root)
  const people = peopleFor(program)
  const batches = Object.keys(counts).map((size) => ({ size, shelved: checklistFor(program, root, folder, sizes[size].items) }))
  const anchor = await writeTrust(program, folder, people, batches.map(({ shelved }) => shelved))
  const made = {}
  let number = 0
  for (const { size, shelved } of batches) {
    const bodies = Array.from({ length: variants }, (_, seed) => bodyFor(program, shelved, sizes[size].bytes, seed + 1))
    const results = join(folder, `results-${size}`)
    mkdirSync(results, { recursive: true })
    const paths = []
    for (let index = 0; index < counts[size]; index += 1) {
      number += 1
      const text = await resultText(program, bodies[index % variants], number, people, anchor)
      paths.push(join(results, `${String(index).padStart(6, '0')}.result.json`))
      writeFileSync(paths[index], text)
    }
    writeFileSync(join(folder, `list-${size}.txt`), `${paths.join('\n')}\n`)
    made[size] = {
      files: paths.length,
      answers: bodies[0].answers.length,
      folder: results,
      list: join(folder, `list-${size}.txt`),
      first: paths[0],
    }
  }
  return { home: join(folder, 'home'), checklists: join(folder, 'checklists'), sizes: made }
}

export async function modulesOf(root) {
  const modules = await Promise.all(moduleNames.map((name) => import(pathToFileURL(join(root, 'dist', `${name}.js`)).href)))
  return Object.assign({}, ...modules)
}

/** A shipped checklist, or one of so many items, written as YAML (of which JSON is a part) and compiled. */
export function checklistFor(program, root, folder, items) {
  if (items === undefined) {
    const shipped = join(root, 'dist', 'checklists')
    const shelf = JSON.parse(readFileSync(join(shipped, 'index.json'), 'utf8')).filter(({ current }) => current)
    const { digest } = shelf.find(({ id }) => id === 'gas/station') ?? shelf[0]
    return { checklist: JSON.parse(readFileSync(join(shipped, `${digest}.json`), 'utf8')), digest }
  }
  const place = join(folder, 'checklists')
  mkdirSync(join(place, 'sources'), { recursive: true })
  const register = Buffer.from(JSON.stringify(source, null, 1))
  const written = Buffer.from(JSON.stringify(checklistOf(items), null, 1))
  writeFileSync(join(place, 'sources', 'bench-criteria.yaml'), register)
  writeFileSync(join(place, `items-${items}.yaml`), written)
  const sources = new Map([[source.id, valueOf(program.readSource(register))]])
  const checklist = program.compileChecklist(valueOf(program.readChecklist(written)), () => undefined, sources)
  if (!('sections' in checklist)) throw new Error(`the checklist does not compile: ${JSON.stringify(checklist)}`)
  return { checklist, digest: program.sha256(program.printCompiled(checklist)) }
}

function valueOf(read) {
  if ('locate' in read) return read.value
  throw new Error(`the program does not read its benchmark's file: ${JSON.stringify(read)}`)
}

/** The same people with the same keys every time. */
function peopleFor(program) {
  const person = (id, name) => ({
    id,
    name,
    signer: program.ed25519Signer(createHash('sha256').update(`taut bench ${id}`).digest()),
    device: `D-${createHash('sha256').update(id).digest('hex').slice(0, 16)}`,
    seq: 0,
  })
  return {
    root: person('root.bench', '测试根'),
    inspectors: Array.from({ length: inspectors }, (_, index) => person(`inspector.${index + 1}`, `检查员${index + 1}`)),
    units: Array.from({ length: units }, (_, index) => person(`unit.${index + 1}`, `站长${index + 1}`)),
  }
}

async function writeTrust(program, folder, people, checklists) {
  const from = '2026-01-01T00:00:00Z'
  const principal = (role) => (person) => ({
    id: person.id,
    name: person.name,
    grants: [{ roles: [role], from }],
    keys: [{ key: person.signer.public.text, from }],
  })
  const body = {
    type: 'trust',
    minor: 0,
    name: '性能测试信任列表',
    version: 1,
    issuedAt: from,
    roots: { threshold: 1, keys: [{ id: people.root.id, key: people.root.signer.public.text }] },
    policy: { supervisionInspectors: 2, selfCheckInspectors: 1, clockSkewSeconds: 300 },
    principals: [...people.inspectors.map(principal('inspector')), ...people.units.map(principal('inspected-party'))],
    checklists: checklists.map(({ checklist: { id, version }, digest }) => ({ id, version, digest: { sha256: digest }, from })),
  }
  const file = await program.signTrust(body, people.root.signer, people.root.id, from)
  mkdirSync(join(folder, 'home'), { recursive: true })
  writeFileSync(join(folder, 'home', 'trust.json'), program.printTrust(file))
  return { version: body.version, digest: { sha256: program.sha256(program.canonicalize(body)) } }
}

/** One file: the body a little later than the one before, signed by two inspectors and then by the unit over both. */
async function resultText(program, template, number, people, anchor) {
  const pair = [people.inspectors[number % inspectors], people.inspectors[(number + inspectors / 2) % inspectors]]
  const party = people.units[number % units]
  const body = bodyLater(template, number * apart, {
    id: `01KJN${String(number).padStart(21, '0')}`,
    unit: unitOf(program, number),
    place: `第${number}号场站`,
    inspectors: pair.map(({ id, name }) => ({ id, name, licence: '4301020172', org: '长沙市芙蓉区应急管理局' })),
    acknowledgedBy: party.name,
  })
  const digest = { sha256: program.sha256(program.canonicalize(body)) }
  const signatures = []
  const covers = []
  for (const [index, signer] of [...pair, party].entries()) {
    const role = index < 2 ? 'inspector' : 'inspected-party'
    const signed = await sign(program, signer, { role, digest, signedAt: signingTime(body, index), covers: [...covers], anchor })
    signatures.push(signed)
    covers.push({ sha256: program.sha256(Buffer.from(signed.sig.split('\n').slice(1, -2).join(''), 'base64')) })
  }
  return program.printFile({ format: 'taut-result/1', body, signatures, receipts: [] })
}

function signingTime({ endedAt }, index) {
  return `${new Date(Date.parse(endedAt) + (index + 1) * 60_000).toISOString().slice(0, 19)}Z`
}

async function sign(program, signer, { role, digest, signedAt, covers, anchor }) {
  signer.seq += 1
  const statement = {
    type: 'signature',
    minor: 0,
    scheme: 'sshsig',
    role,
    signer: signer.id,
    name: signer.name,
    signedAt,
    intent: role === 'inspector' ? 'performed-inspection' : 'agreed',
    body: digest,
    covers,
    log: { device: signer.device, seq: signer.seq, ...(signer.previous === undefined ? {} : { previous: signer.previous }) },
    anchor,
  }
  signer.previous = { sha256: program.sha256(program.canonicalize(statement)) }
  return { statement, sig: await program.signStatement(signer.signer, 'result@taut', statement) }
}

function unitOf({ isCreditCode }, number) {
  const stem = `91430100MA4L${String(number % 100_000).padStart(5, '0')}`
  const creditCode = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((check) => stem + check).find(isCreditCode)
  return {
    name: `长沙芙蓉第${number}燃气有限公司`,
    creditCode,
    region: '430102',
    address: '湖南省长沙市芙蓉区示例路1号',
    head: { name: '李娜', post: '总经理' },
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const [folder, ...asked] = process.argv.slice(2)
  if (folder === undefined) throw new Error('node make-data.mjs FOLDER [SIZE:COUNT]…')
  const wanted = asked.length > 0 ? asked : Object.keys(sizes).map((size) => `${size}:8`)
  const counts = Object.fromEntries(wanted.map((one) => one.split(':')))
  console.log(JSON.stringify(await makeData(resolve(folder), counts), null, 2))
}
