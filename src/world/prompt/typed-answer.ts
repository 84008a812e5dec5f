// What answer is in the text that was typed?

/** The text in NFC without spaces around it; an empty one takes the initial answer. Tabs become spaces, which results may hold. */
export function typedAnswer(typed: string, initial = ''): string {
  return typed.replaceAll('\t', ' ').normalize('NFC').trim() || initial
}
