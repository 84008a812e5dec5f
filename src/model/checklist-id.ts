// The id of a checklist: what it may look like, and which one a path suggests.
import { isSector } from './sector.ts'

/** As in schemas/common.schema.json. */
export function isChecklistId(text: string): boolean {
  return text.length <= 80 && /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/u.test(text)
}

/**
 * The id of a checklist at gas/tank.yaml is gas/tank. Folders above one that is named for a sector do not count, nor do
 * those of a path from the root of the disk; undefined where the name has no letter or digit that an id could have.
 */
export function idFromPath(path: string): string | undefined {
  const parts = path.replace(/\.yaml$/u, '').split(/[\\/]/u)
  const sector = parts.findLastIndex((part, index) => index < parts.length - 1 && isSector(part))
  const isAbsolute = /^(?:[\\/]|[A-Za-z]:)/u.test(path)
  const counted = sector >= 0 ? parts.slice(sector) : isAbsolute ? parts.slice(-1) : parts.filter((part) => part !== '.' && part !== '..')
  const id = counted
    .map((part) => part.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-|-$/gu, ''))
    .filter((part) => part !== '')
    .join('/')
  const named = /[A-Za-z0-9]/u.test(counted.at(-1) ?? '')
  return named && isChecklistId(id) ? id : undefined
}
