// What can be said of results only when they lie beside each other.

export type AcrossStage = 'across' | 'plausibility'

/**
 * Codes with stage and level. Across: what contradicts what, or stands in for it. A gap is a warning, since every batch
 * that is not all there is has gaps; and who has corrected what is no fault. Plausibility: what looks unlikely, a warning
 * with its figures, because honest work can look like that.
 */
export const acrossCodes = {
  'id-conflict': ['across', 'error'],
  'body-repeated': ['across', 'info'],
  superseded: ['across', 'info'],
  'superseded-unseen': ['across', 'info'],
  'superseded-twice': ['across', 'indeterminate'],
  'supersedes-differs': ['across', 'error'],
  'supersedes-by-others': ['across', 'warning'],
  'supersedes-other-unit': ['across', 'warning'],
  'log-fork': ['across', 'error'],
  'log-previous-differs': ['across', 'error'],
  'log-gap': ['across', 'warning'],

  'photo-repeated': ['plausibility', 'warning'],
  'notes-repeated': ['plausibility', 'warning'],
  'readings-repeated': ['plausibility', 'warning'],
  'inspector-elsewhere': ['plausibility', 'warning'],
  'walk-too-fast': ['plausibility', 'warning'],
  'na-share-unusual': ['plausibility', 'warning'],
} as const

export type AcrossCode = keyof typeof acrossCodes

/** Codes of doubts that can be switched off one by one. */
export type PlausibilityCode = {
  [Code in AcrossCode]: (typeof acrossCodes)[Code][0] extends 'plausibility' ? Code : never
}[AcrossCode]

export const plausibilityCodes = Object.keys(acrossCodes).filter(isPlausibilityCode)

export function isPlausibilityCode(code: string): code is PlausibilityCode {
  return Object.entries(acrossCodes).some(([known, [stage]]) => known === code && stage === 'plausibility')
}
