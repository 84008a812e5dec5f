// At the screen where the first inspector has signed: the other inspectors', and then the unit's, each with a key and passphrase of its own.
import { Failure } from '../model/failure.ts'
import type { SignatureStatement } from '../model/generated/formats.ts'
import { leastOf, liftsMajorDanger, signaturesRequired } from '../model/requirement.ts'
import { visible } from '../model/text.ts'
import type { Telling } from '../report/telling.ts'
import { wrapTo } from '../words/columns.ts'
import { say, type Values } from '../words/say.ts'
import type { Interviewer, World } from '../world/world.ts'
import { signInspection } from './finish.ts'
import type { Home } from './home.ts'
import type { Inspection } from './inspection.ts'
import { readKeyAt } from './keyring.ts'
import { inFile, type SigningKey, signingKeys } from './signing-key.ts'
import { trustToRecordBy } from './trust-at-hand.ts'

export interface Further {
  readonly world: World
  readonly home: Home
  readonly inspection: Inspection
  readonly interviewer: Interviewer
  readonly telling: Telling
}

/** Whose signature is wanted: an inspector by his id, who acknowledges for the unit by his name. */
interface Wanted {
  readonly role: SignatureStatement['role']
  readonly id?: string
  readonly name: string
}

/** Asks everybody who has not signed yet; saying "later" is fine and leaves the rest to taut sign. Failure: interrupted, journal-write, log-broken. */
export async function askFurtherSignatures(further: Further): Promise<void> {
  const { inspection } = further
  const { details, acknowledged } = inspection.session()
  for (const { id, name } of details.inspectors ?? [])
    if (!hasSigned(inspection, id)) await askOne(further, { role: 'inspector', id, name })
  const { kind, name } = acknowledged?.acknowledgement ?? {}
  if (kind !== 'signed' || name === undefined || partySigned(inspection)) return
  if (inspectorsStillMissing(inspection) === 0) await askOne(further, { role: 'inspected-party', name })
  else tell(further, 'sign.party-waits')
}

function hasSigned(inspection: Inspection, id: string): boolean {
  return inspection.session().signatures.some(({ statement }) => statement.signer === id)
}

function partySigned(inspection: Inspection): boolean {
  return inspection.session().signatures.some(({ statement }) => statement.role === 'inspected-party')
}

/** How many inspectors the record asks for beyond those who signed. */
function inspectorsStillMissing(inspection: Inspection): number {
  const { head, details, answers, treatments, acknowledged, signatures } = inspection.session()
  const lifts = liftsMajorDanger(head.checklist, inspection.plan(), answers, treatments)
  const required = signaturesRequired(details.kind ?? 'self-check', acknowledged?.acknowledgement, lifts)
  const signed = signatures.filter(({ statement }) => statement.role === 'inspector').length
  return Math.max(0, leastOf(required, 'inspector') - signed)
}

async function askOne(further: Further, wanted: Wanted): Promise<void> {
  const { world, home, inspection, telling } = further
  const key = await askKey(further, wanted)
  if (key === undefined) return
  const intent = wanted.role === 'inspector' ? 'performed-inspection' : await askIntent(further)
  try {
    const signer = await key.ready({ alwaysAsk: true }, telling)
    await signInspection(world, home, inspection, { owner: key.owner, signer, saying: { role: wanted.role, intent } }, trustToRecordBy(world, home).list)
  } catch (error) {
    if (!(error instanceof Failure) || (error.code !== 'key-passphrase' && error.code !== 'key-broken')) throw error
    // What the first inspector signed must not wait for this.
    tell(further, 'sign.not-signed')
  }
}

/** The key to sign with; undefined where the person signs later. */
async function askKey(further: Further, wanted: Wanted): Promise<SigningKey | undefined> {
  const { world, home, interviewer, telling } = further
  const { language } = telling
  const here = (await signingKeys(world, home)).find((key) => isKeyOf(key, wanted))
  const values = { name: visible(wanted.name), id: wanted.id ?? '' }
  const how = await interviewer.choose<'here' | 'elsewhere' | 'later'>({
    message: say(language, wanted.role === 'inspector' ? 'sign.inspector' : 'sign.party', values),
    choices: [
      ...(here === undefined ? [] : [{ value: 'here' as const, label: say(language, 'sign.key-here', { signer: here.owner.id }) }]),
      { value: 'elsewhere', label: say(language, 'sign.key-elsewhere') },
      { value: 'later', label: say(language, 'sign.later') },
    ],
  })
  if (how === 'here') return here
  return how === 'later' ? undefined : askKeyFile(further, wanted)
}

function isKeyOf({ owner }: SigningKey, { id, name }: Wanted): boolean {
  return id === undefined ? owner.name === name : owner.id === id
}

async function askKeyFile({ world, home, interviewer, telling: { language } }: Further, wanted: Wanted): Promise<SigningKey | undefined> {
  const read = (path: string): SigningKey | undefined => {
    try {
      return inFile(world, home, readKeyAt(world, path.trim()))
    } catch (error) {
      if (error instanceof Failure) return undefined
      throw error
    }
  }
  const path = await interviewer.write({
    message: say(language, 'sign.key-path'),
    check: (typed) => {
      if (typed === '') return undefined
      const key = read(typed)
      if (key === undefined) return say(language, 'sign.key-unusable', { path: visible(typed) })
      if (isKeyOf(key, wanted)) return undefined
      return say(language, 'sign.key-of-another', { signer: key.owner.id, wanted: wanted.id ?? wanted.name })
    },
  })
  return path === '' ? undefined : read(path)
}

async function askIntent({ interviewer, telling: { language } }: Further): Promise<SignatureStatement['intent']> {
  return interviewer.choose({
    message: say(language, 'sign.intent'),
    choices: (['agreed', 'received-copy', 'disagreed'] as const).map((value) => ({ value, label: say(language, `sign.${value}`) })),
  })
}

function tell({ world, telling }: Further, key: Parameters<typeof say>[1], values: Values = {}): void {
  world.terminal.err(`${wrapTo(say(telling.language, key, values), telling.columns).join('\n')}\n`)
}
