// Reads and writes the SSH wire format (RFC 4251 section 5), in which keys, signatures and agent messages are laid out.
import { Buffer } from 'node:buffer'

/** A uint32, big endian. */
export function wireUint32(value: number): Uint8Array {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** A string: its length in bytes as uint32, then the bytes; a text goes as UTF-8. */
export function wireString(content: string | Uint8Array): Uint8Array {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  const framed = Buffer.allocUnsafe(4 + bytes.length)
  framed.writeUInt32BE(bytes.length)
  framed.set(bytes, 4)
  return framed
}

/** Bytes as text with one character per byte, so that two different names never read the same. */
export function wireName(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/**
 * Reads one value after the other. A value that is not all there reads as empty or 0 and leaves the reader unsound for
 * good, so that whoever reads several values has one question to ask at the end: was that everything, and nothing more?
 */
export class WireReader {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  #at = 0
  #sound = true

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** Everything asked for so far was there. */
  get sound(): boolean {
    return this.#sound
  }

  /** Everything asked for was there, and nothing is left over. */
  get finished(): boolean {
    return this.#sound && this.#at === this.#bytes.length
  }

  /** The next bytes, as a view of what is read from. */
  bytes(length: number): Uint8Array {
    if (length > this.#bytes.length - this.#at) this.#sound = false
    if (!this.#sound) return new Uint8Array()
    this.#at += length
    return this.#bytes.subarray(this.#at - length, this.#at)
  }

  uint32(): number {
    const { byteLength } = this.bytes(4)
    return byteLength === 0 ? 0 : this.#view.getUint32(this.#at - 4)
  }

  /** The content of a string, without its length. */
  string(): Uint8Array {
    return this.bytes(this.uint32())
  }
}
