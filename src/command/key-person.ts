// Whose a key is: from flags, or asked for.
import { Failure } from '../model/failure.ts'
import { isSignerId } from '../model/field.ts'
import type { Inspector } from '../model/generated/formats.ts'
import type { Telling } from '../report/telling.ts'
import { say } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { askInspector } from './ask/inspector.ts'

export interface PersonOptions {
  readonly id?: string
  readonly name?: string
  readonly org?: string
  readonly licence?: string
  readonly telling: Telling
}

/** Failure: usage for an id that is none, or where something is missing and nobody can be asked. */
export async function personFor({ id, name, org, licence, telling }: PersonOptions, world: World): Promise<Inspector> {
  if (id !== undefined && !isSignerId(id)) throw new Failure('usage', { why: say(telling.language, 'ask.id-refused') })
  if (id !== undefined && name !== undefined && org !== undefined) {
    const text = (value: string): string => value.normalize('NFC').trim()
    return { id, name: text(name), org: text(org), ...(licence === undefined ? {} : { licence: text(licence) }) }
  }
  if (!world.terminal.interactive) throw new Failure('usage', { why: missingFlags({ id, name, org }) })
  return askInspector(await world.interviewer(telling.language), telling.language, { id, name, org, licence })
}

function missingFlags(flags: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(flags)
    .filter(([, value]) => value === undefined)
    .map(([name]) => `--${name}`)
    .join(', ')
}
