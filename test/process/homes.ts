// Homes with a key in them, made once and copied: the key derivation takes its time.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { endTerminals } from '../support/pty.ts'
import { diskWithKey, home as source } from '../command/running.ts'

export interface Place {
  /** Where the program runs and leaves its results. */
  readonly folder: string
  /** Where it keeps keys, trust list and drafts. */
  readonly home: string
}

const used: string[] = []
const disk = await diskWithKey()

/** A fresh folder to work in, with a home that has nothing. */
export function freshPlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'taut-walk-'))
  used.push(folder)
  return { folder, home: join(folder, 'home') }
}

/** A fresh folder to work in, with a home that has the inspector's key and a trust list. */
export function placeWithKey(): Place {
  const place = freshPlace()
  for (const path of disk.paths(source)) {
    const target = join(place.home, path.slice(source.length))
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
    writeFileSync(target, disk.bytes(path), { mode: 0o600 })
  }
  return place
}

/** Takes away what was made, and ends what still runs there. */
export function clearPlaces(): void {
  endTerminals()
  for (const folder of used.splice(0)) rmSync(folder, { recursive: true, force: true })
}
