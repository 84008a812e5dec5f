// Which of many texts hold every part that was typed?

/** The text by whose parts a choice is found, with a number at its head. */
export function foundBy({ label, more }: { readonly label: string; readonly more?: string }): string {
  return more === undefined ? label : `${label}  ${more}`
}

/** Indexes in their order, but first the text that begins with what was typed as a word: the item of that number. All of them while nothing is typed. Full-width letters and digits count as plain ones. */
export function matching(labels: readonly string[], typed: string): readonly number[] {
  const parts = plain(typed).split(/\s+/u).filter((part) => part !== '')
  const found = labels.flatMap((label, index) => (parts.every((part) => plain(label).includes(part)) ? [index] : []))
  const meant = parts.length === 1 ? found.find((index) => plain(labels[index] ?? '').trim().split(/\s/u)[0] === parts[0]) : undefined
  return meant === undefined ? found : [meant, ...found.filter((index) => index !== meant)]
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
