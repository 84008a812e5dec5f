// The codes of what can be wrong with a file or a folder before a byte of it is looked at.

/** Each with its stage and level, as in problemCodes. */
export const fileCodes = {
  'file-not-found': ['io', 'error'],
  'file-unreadable': ['io', 'error'],
  'folder-unreadable': ['io', 'error'],
  'file-not-regular': ['io', 'error'],
  'link-to-folder': ['io', 'error'],
  'link-circular': ['io', 'error'],
  'file-empty': ['io', 'error'],
  'file-too-large': ['io', 'error'],
  'file-changed': ['io', 'indeterminate'],
} as const
