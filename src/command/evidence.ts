// Photos and documents: taken in by digest, and looked up by digest.
import { basename, join, sep } from 'node:path'
import { Failure } from '../model/failure.ts'
import type { Evidence } from '../model/generated/formats.ts'
import { evidencePath, mediaTypeOf } from '../model/media-type.ts'
import { textProblem } from '../model/text.ts'
import { sha256OfPieces } from '../sign/digest.ts'
import type { EvidenceLookup } from '../verify/context.ts'
import type { FilePath, World } from '../world/world.ts'

/** A name of a file as text for people: what the profile would refuse is left out. */
function nameOf(path: string): string {
  const characters = [...basename(path).normalize('NFC')].filter(
    (character) => character !== '\n' && character !== '\t' && textProblem(character) === undefined,
  )
  const name = characters.slice(0, 100).join('').normalize('NFC').trim()
  return name === '' || textProblem(name) !== undefined ? 'evidence' : name
}

/** Largest photo, video or document to take in, in bytes: half an hour of video. What is larger was meant to be another file. */
const largestEvidence = 1024 * 1024 * 1024

/** Reads a file as it is now, without taking it in. Failure: evidence-unusable. */
export function describeEvidence(world: World, path: string): Evidence {
  try {
    const { sha256, bytes, head } = sha256OfPieces(world.files.chunks(path, largestEvidence))
    if (bytes === 0) throw new Failure('path-empty', { path })
    return { digest: { sha256 }, bytes, mediaType: mediaTypeOf(head), name: nameOf(path) }
  } catch (error) {
    if (error instanceof Failure) throw new Failure('evidence-unusable', { path, why: error.code })
    throw error
  }
}

/** Takes a file in: a copy under its digest, so that it is there whatever becomes of the original. Failure: evidence-unusable, cannot-write. */
export function takeEvidence(world: World, path: string, folder: string): Evidence {
  const evidence = describeEvidence(world, path)
  const target = join(folder, evidencePath(evidence))
  world.files.copy(path, target)
  const taken = describeEvidence(world, target)
  if (taken.digest.sha256 !== evidence.digest.sha256) throw new Failure('evidence-unusable', { path, why: 'changed' })
  return evidence
}

/** What lies below a folder, for verification. */
export function evidenceBelow(world: World, folder: FilePath): EvidenceLookup {
  return (path) => {
    const place = typeof folder === 'string' ? join(folder, path) : bytesBelow(folder, path)
    const kind = world.files.kind(place)
    if (kind === 'none') return 'missing'
    if (kind !== 'file') return 'unreadable'
    try {
      return sha256OfPieces(world.files.chunks(place))
    } catch (error) {
      if (error instanceof Failure) return 'unreadable'
      throw error
    }
  }
}

function bytesBelow(folder: Uint8Array, path: string): Uint8Array {
  return Uint8Array.from([...folder, sep.charCodeAt(0), ...new TextEncoder().encode(path)])
}
