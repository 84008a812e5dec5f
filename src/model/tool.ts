// What this program calls itself in what it writes.

/** Kept equal to package.json by a test. */
export const tool = { name: 'taut', version: '0.1.0' } as const
