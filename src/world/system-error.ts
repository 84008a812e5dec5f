// What did the operating system refuse, and why?

/** The code of a system error, such as ENOSPC; for anything else its message. Never by instanceof: an error may be of another realm. */
export function whyOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  if ('code' in error && typeof error.code === 'string') return error.code
  return 'message' in error ? String(error.message) : 'unknown'
}
