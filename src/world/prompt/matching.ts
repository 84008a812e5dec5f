// Which of many texts hold every part that was typed?

/** Indexes in their order; all of them while nothing is typed. Full-width letters and digits count as plain ones. */
export function matching(labels: readonly string[], typed: string): readonly number[] {
  const parts = plain(typed).split(/\s+/u).filter((part) => part !== '')
  return labels.flatMap((label, index) => (parts.every((part) => plain(label).includes(part)) ? [index] : []))
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
