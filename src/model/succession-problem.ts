// What can be wrong between two versions of a trust list: codes with their stage and level.

export const successionCodes = {
  'trust-version-older': ['trust', 'error'],
  'trust-version-twice': ['trust', 'error'],
  'trust-former-roots': ['trust', 'error'],
  'trust-chain-broken': ['trust', 'error'],
  'trust-person-vanished': ['trust', 'error'],
  'trust-key-vanished': ['trust', 'error'],
  'trust-key-reopened': ['trust', 'error'],
  'trust-grant-vanished': ['trust', 'error'],
  'trust-checklist-vanished': ['trust', 'error'],
} as const
