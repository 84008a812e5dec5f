// A value as an author would write it in one line of YAML.

/** Texts without quotes where they need none. */
export function yamlFlow(value: unknown): string {
  if (typeof value === 'string') return isPlain(value) ? value : JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(yamlFlow).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const members = Object.entries(value).map(([name, member]) => `${name}: ${yamlFlow(member)}`)
  return `{ ${members.join(', ')} }`
}

/** No mark of YAML in it, and none at its beginning that means something there only; no space at its ends. */
function isPlain(text: string): boolean {
  return /^[^\s{}[\],:#"'&*!|>%@`?\\-](?:[^{}[\],:#"'\\\p{Cc}\p{Cs}]*[^\s{}[\],:#"'\\\p{Cc}\p{Cs}])?$/u.test(text)
}
