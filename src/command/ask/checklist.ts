// Asks which checklist, by sector and then by title.
import type { Sector } from '../../model/generated/formats.ts'
import { say, type Tongue } from '../../words/say.ts'
import type { Interviewer } from '../../world/world.ts'
import type { ShelfEntry } from '../shelf.ts'

/** The id of the checklist chosen. A sector is asked only where there are several. */
export async function askChecklist(
  interviewer: Interviewer,
  language: Tongue,
  entries: readonly ShelfEntry[],
): Promise<string> {
  const current = entries.filter((entry) => entry.current && entry.sector !== 'common')
  const sectors = [...new Set(current.map(({ sector }) => sector))]
  const sector = sectors.length > 1 ? await askSector(interviewer, language, sectors) : sectors[0]
  const choices = current
    .filter((entry) => entry.sector === sector)
    .map(({ id, title, version, items, scope }) => ({
      value: id,
      label: `${title[language]}  (${id} ${version}, ${say(language, 'checklist.items', { items })})`,
      ...(scope === undefined ? {} : { more: scope[language] }),
    }))
  return interviewer.choose({ message: say(language, 'ask.checklist'), choices })
}

async function askSector(interviewer: Interviewer, language: Tongue, sectors: readonly Sector[]): Promise<Sector> {
  return interviewer.choose({
    message: say(language, 'ask.sector'),
    choices: sectors.map((value) => ({ value, label: say(language, `sector.${value}`) })),
  })
}
