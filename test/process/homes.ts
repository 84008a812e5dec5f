// Homes with a key in them, made once and copied: the key derivation takes its time.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endTerminals } from '../support/pty.ts'
import { runTaut } from '../support/spawn.ts'
import { inspector, passphrase } from './story.ts'

export interface Place {
  /** Where the program runs and leaves its results. */
  readonly folder: string
  /** Where it keeps keys, trust list and drafts. */
  readonly home: string
}

const used: string[] = []
let made: string | undefined

/** A fresh folder to work in, with a home that has nothing. */
export function freshPlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'taut-walk-'))
  used.push(folder)
  return { folder, home: join(folder, 'home') }
}

/** A fresh folder to work in, with a home that has the inspector's key and a trust list. */
export function placeWithKey(): Place {
  made ??= homeWithKey()
  const place = freshPlace()
  cpSync(made, place.home, { recursive: true })
  return place
}

function homeWithKey(): string {
  const { home, folder } = freshPlace()
  const args = ['key', 'new', '--id', inspector.id, '--name', inspector.name, '--org', inspector.org]
  const { code, stderr } = runTaut(args, { cwd: folder, env: { TAUT_HOME: home, TAUT_PASSPHRASE: passphrase } })
  if (code !== 0) throw new Error(stderr)
  return home
}

/** Takes away what was made, and ends what still runs there. */
export function clearPlaces(): void {
  endTerminals()
  for (const folder of used.splice(0)) rmSync(folder, { recursive: true, force: true })
  made = undefined
}
