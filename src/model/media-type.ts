// Kinds of evidence: by their first bytes, and with the extension they are kept under.
import type { Evidence, MediaType } from './generated/formats.ts'

interface Kind {
  readonly extension: string
  /** Bytes at an offset that every file of the kind has; a kind without marks is taken on its word. */
  readonly marks: readonly { readonly at: number; readonly bytes: string }[]
}

const kinds: Readonly<Record<MediaType, Kind>> = {
  'image/jpeg': { extension: 'jpg', marks: [{ at: 0, bytes: '\u00ff\u00d8\u00ff' }] },
  'image/png': { extension: 'png', marks: [{ at: 0, bytes: '\u0089PNG\r\n\u001a\n' }] },
  'image/webp': {
    extension: 'webp',
    marks: [
      { at: 0, bytes: 'RIFF' },
      { at: 8, bytes: 'WEBP' },
    ],
  },
  'image/heic': { extension: 'heic', marks: [{ at: 4, bytes: 'ftyphei' }] },
  'application/pdf': { extension: 'pdf', marks: [{ at: 0, bytes: '%PDF-' }] },
  'video/mp4': { extension: 'mp4', marks: [{ at: 4, bytes: 'ftyp' }] },
  'audio/mp4': { extension: 'm4a', marks: [{ at: 4, bytes: 'ftypM4A' }] },
  'audio/mpeg': { extension: 'mp3', marks: [{ at: 0, bytes: 'ID3' }] },
  'text/plain': { extension: 'txt', marks: [] },
  'application/octet-stream': { extension: 'bin', marks: [] },
}

/** From the most telling mark to the least, so that an M4A file is not taken for a film. */
const order: readonly MediaType[] = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'application/pdf',
  'audio/mp4',
  'video/mp4',
  'audio/mpeg',
]

/** Whether the first bytes of a file can be those of the kind. */
export function hasMarksOf(mediaType: MediaType, head: Uint8Array): boolean {
  return kinds[mediaType].marks.every(({ at, bytes }) =>
    [...bytes].every((mark, index) => head[at + index] === mark.charCodeAt(0)),
  )
}

/** The kind that the first bytes tell; application/octet-stream when they tell none. */
export function mediaTypeOf(head: Uint8Array): MediaType {
  return order.find((mediaType) => hasMarksOf(mediaType, head)) ?? 'application/octet-stream'
}

/** Where a piece of evidence lies, from the folder of its result: by digest alone, never by a name from a file. */
export function evidencePath({ digest, mediaType }: Pick<Evidence, 'digest' | 'mediaType'>): string {
  return `evidence/${digest.sha256.slice(0, 2)}/${digest.sha256}.${kinds[mediaType].extension}`
}
