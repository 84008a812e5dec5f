// Codes of what lint finds in a checklist or in the register of sources beyond their form, with stage and level.

export const lintCodes = {
  'condition-incomplete': ['author', 'error'],
  'condition-too-large': ['author', 'error'],
  'condition-fact-unknown': ['author', 'error'],
  'condition-fact-later': ['author', 'error'],
  'condition-option-unknown': ['author', 'error'],
  'condition-comparison': ['author', 'error'],
  'condition-operand': ['author', 'error'],
  'condition-not-truth': ['author', 'error'],
  'condition-number-in-list': ['author', 'error'],
  'condition-fact-first': ['author', 'error'],
  'condition-never': ['author', 'error'],
  'condition-always': ['author', 'warning'],
  'day-not-real': ['author', 'error'],

  'fact-id-reserved': ['author', 'error'],
  'fact-differs': ['author', 'error'],
  'fact-unused': ['author', 'warning'],

  'include-faulty': ['author', 'error'],
  'include-repeated': ['author', 'error'],
  'include-empty': ['author', 'error'],
  'switched-off-counted': ['author', 'error'],
  'id-differs-from-path': ['author', 'warning'],
  'released-text-changed': ['author', 'error'],

  'count-shape': ['author', 'error'],
  'count-too-high': ['author', 'error'],
  'rule-member-repeated': ['author', 'error'],
  'rule-later': ['author', 'error'],
  'rule-never-met': ['author', 'error'],
  'tag-unknown': ['author', 'error'],
  'hazard-none-uncounted': ['author', 'warning'],

  'limit-never-met': ['author', 'error'],
  'limit-times': ['author', 'error'],
  'limit-comparison-twice': ['author', 'warning'],
  'limit-covered': ['author', 'warning'],
  'reading-and-date': ['author', 'error'],
  'stated-not-declared': ['author', 'error'],
  'stated-unused': ['author', 'warning'],
  'look-without-reading': ['author', 'warning'],

  'question-negative': ['author', 'warning'],
  'question-double': ['author', 'warning'],
  'question-mark-missing': ['author', 'warning'],
  'question-too-long': ['author', 'warning'],
  'question-repeated': ['author', 'warning'],
  'text-not-chinese': ['author', 'warning'],
  'text-not-english': ['author', 'warning'],

  'score-item-unknown': ['author', 'error'],
  'score-item-repeated': ['author', 'error'],
  'points-missing': ['author', 'error'],
  'points-uncounted': ['author', 'warning'],
  'points-sum': ['author', 'warning'],
  'weights-sum': ['author', 'warning'],

  'source-days-order': ['author', 'error'],

  'test-answer-unread': ['author', 'error'],
} as const satisfies Readonly<Record<string, readonly ['author', 'error' | 'warning']>>
