// What answer is in the text that was typed?

/** A dash alone, as keyboards and input methods write it. */
const dash = /^[-－–—―]{1,2}$/u

/**
 * The text in NFC without spaces around it; an empty one takes the initial answer, and where the answer is optional, a
 * dash alone leaves that out. Tabs become spaces, which results may hold.
 */
export function typedAnswer(typed: string, initial = '', optional = false): string {
  const text = typed.replaceAll('\t', ' ').normalize('NFC').trim()
  if (optional && initial !== '' && dash.test(text)) return ''
  return text || initial
}
