// The codes of what can be wrong in a policy file.

/** Each with its stage and level, as in problemCodes. */
export const policyCodes = {
  'policy-code-unknown': ['author', 'error'],
  'policy-code-idle': ['author', 'error'],
  'policy-name-taken': ['author', 'error'],
} as const
