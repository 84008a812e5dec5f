// The codes of what can be wrong in a file of answers or facts.

/** Each with its stage and level, as in problemCodes. */
export const answersCodes = {
  'answers-other-checklist': ['author', 'error'],
  'answer-unknown-item': ['author', 'error'],
  'answer-not-applicable': ['author', 'error'],
  'answer-missing': ['author', 'error'],
  'answer-shape': ['author', 'error'],
  'deduct-above-points': ['author', 'error'],
  'number-comma': ['author', 'error'],
  'number-unit': ['author', 'error'],
  'number-alone': ['author', 'error'],
  'number-bound': ['author', 'error'],
  'number-long': ['author', 'error'],
  'number-unreadable': ['author', 'error'],
  'points-unreadable': ['author', 'error'],
  'day-unreadable': ['author', 'error'],
} as const
