// What is said about the results of a batch beside each other.
export const acrossTexts = {
  'across.heading': { zh: '互相比对', en: 'Compared with each other' },
  'across.more': { zh: '另有 {count} 份', en: 'and {count} more' },
} as const
