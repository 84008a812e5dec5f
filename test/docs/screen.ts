// What does an inspector see at an item of the shipped checklist, in a terminal of 80 columns?
import { say, type Tongue } from '../../src/words/say.ts'
import { drive, driverOf } from '../process/driver.ts'
import { clearPlaces, placeWithKey } from '../process/homes.ts'
import { bare, station, storyIn } from '../process/story.ts'
import { startPty } from '../support/pty.ts'

/** The screen at the item: from the empty line above it, which stands below the questions answered, to its last line. */
export async function screenAt(item: string, language: Tongue): Promise<readonly string[]> {
  const asked = station.sections.flatMap(({ items }) => items).find(({ id }) => id === item)?.ask[language]
  if (asked === undefined) throw new Error(`there is no item ${item}`)
  const { folder, home } = placeWithKey()
  const pty = startPty(['inspect', 'gas/station', '--lang', language], { cwd: folder, env: { TAUT_HOME: home } })
  try {
    await drive(driverOf(pty), storyIn(language).reply, ({ question }) => question.startsWith(bare(asked)))
    const lines = pty.look().lines
    return lines.slice(lines.lastIndexOf('') + 1)
  } finally {
    pty.write('\u0003')
    await pty.exit
    clearPlaces()
  }
}

/** The words that stand on it, in their order and without gaps: from the catalogue and the checklist. */
export function wordsAt(item: string, language: Tongue, number: number, items: number): readonly string[] {
  const section = station.sections.find((one) => one.items.some(({ id }) => id === item))
  const found = section?.items.find(({ id }) => id === item)
  if (section === undefined || found === undefined) throw new Error(`there is no item ${item}`)
  return [
    section.title[language],
    say(language, 'walk.progress', { number, items }),
    say(language, 'walk.found', { findings: 0, major: 0 }),
    say(language, `walk.${found.hazard}`),
    found.guide?.[language] ?? '',
    found.ask[language],
    ...(['pass', 'fail', 'na', 'unchecked'] as const).map((outcome) => say(language, `outcome.${outcome}`)),
    say(language, 'prompt.choose-keys'),
  ].map(bare)
}
