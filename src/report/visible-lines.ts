// Text from files that runs over several lines, made safe to show.
import { visible } from '../model/text.ts'

/** Line feeds stay; whatever is not safe to show is written as \u{…}. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n')
}
