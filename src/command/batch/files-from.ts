// A list of paths as find, ls or PowerShell write it.

/**
 * Every path of a list. One in which a NUL stands in the first mebibyte has its paths ended by NUL; in any other
 * each stands in a line, ended by LF or CRLF. UTF-16, which Windows PowerShell writes, is known by its mark.
 */
export function* eachPathIn(pieces: Iterable<Uint8Array>): Iterable<Uint8Array> {
  const bytes = gathered(pieces)
  const little = bytes[0] === 0xff && bytes[1] === 0xfe
  if (little || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    const lines = new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(bytes).split(/\r?\n/u)
    for (const line of lines) if (line !== '') yield new TextEncoder().encode(line)
    return
  }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const end = bytes.subarray(0, 1 << 20).includes(0) ? 0 : 0x0a
  for (let from = marked ? 3 : 0; from < bytes.length; ) {
    const at = bytes.indexOf(end, from)
    const to = at < 0 ? bytes.length : at
    const path = bytes.subarray(from, end === 0x0a && bytes[to - 1] === 0x0d ? to - 1 : to)
    if (path.length > 0) yield path
    from = to + 1
  }
}

function gathered(pieces: Iterable<Uint8Array>): Uint8Array {
  const all = [...pieces]
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of all) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
