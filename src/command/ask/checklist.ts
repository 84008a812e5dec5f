// Asks which checklist, by sector and then by title.
import { GoneBack } from '../../model/gone-back.ts'
import type { Sector } from '../../model/generated/formats.ts'
import { OtherLanguage } from '../../model/other-language.ts'
import { say, type Tongue } from '../../words/say.ts'
import { nameOfOther, otherThan } from '../../words/tongues.ts'
import type { Interviewer } from '../../world/world.ts'
import type { ShelfEntry } from '../shelf.ts'

/** What was chosen so far; what was chosen before is pointed at again. */
export interface ChecklistChosen {
  readonly language: Tongue
  readonly sector?: Sector
  /** Its id. */
  readonly checklist?: string
}

/** The choice made. A sector is asked only where there are several; the way back from the checklists leads to the sectors, and → to the other language, in which the same is asked. */
export async function askChecklist(
  interviewerIn: (language: Tongue) => Promise<Interviewer>,
  before: ChecklistChosen,
  entries: readonly ShelfEntry[],
  day: string,
): Promise<ChecklistChosen & { readonly checklist: string }> {
  const offered = entries.filter((entry) => entry.current && entry.sector !== 'common')
  const current = [...offered.filter((entry) => !hasEnded(entry, day)), ...offered.filter((entry) => hasEnded(entry, day))]
  const sectors = [...new Set(current.map(({ sector }) => sector))]
  let { language } = before
  // Whoever comes back from the first question of a walk comes back to the last one here.
  let sector = before.checklist === undefined && sectors.length > 1 ? undefined : (before.sector ?? sectors[0])
  let pointed = before.sector
  for (;;) {
    const interviewer = await interviewerIn(language)
    try {
      sector ??= await askSector(interviewer, language, sectors, pointed)
      const checklist = await askWhich(interviewer, { ...before, language }, current.filter((entry) => entry.sector === sector), { day, back: sectors.length > 1 })
      return { language, ...(sector === undefined ? {} : { sector }), checklist }
    } catch (error) {
      if (error instanceof OtherLanguage) language = otherThan(language)
      else if (error instanceof GoneBack) {
        pointed = sector
        sector = undefined
      } else throw error
    }
  }
}

function askWhich(
  interviewer: Interviewer,
  { language, checklist: before }: ChecklistChosen,
  entries: readonly ShelfEntry[],
  { day, back }: { readonly day: string; readonly back: boolean },
): Promise<string> {
  const inBrackets = ({ id, version, items }: ShelfEntry): string => `${id} ${version}, ${say(language, 'checklist.items', { items })}`
  const ended = (entry: ShelfEntry): string => (hasEnded(entry, day) ? `, ${say(language, 'ask.checklist-ended', { day: entry.until ?? '' })}` : '')
  return interviewer.choose({
    message: say(language, 'ask.checklist'),
    choices: entries.map((entry) => ({
      value: entry.id,
      label: `${entry.title[language]}  (${inBrackets(entry)}${ended(entry)})`,
      ...(entry.scope === undefined ? {} : { more: entry.scope[language] }),
    })),
    ...(before === undefined ? {} : { initial: before }),
    back,
    other: nameOfOther(language),
  })
}

/** Whether nothing that it asks by is in force any more. */
function hasEnded({ until }: ShelfEntry, day: string): boolean {
  return until !== undefined && until < day
}

function askSector(
  interviewer: Interviewer,
  language: Tongue,
  sectors: readonly Sector[],
  before: Sector | undefined,
): Promise<Sector> {
  return interviewer.choose({
    message: say(language, 'ask.sector'),
    choices: sectors.map((value) => ({ value, label: say(language, `sector.${value}`) })),
    ...(before === undefined ? {} : { initial: before }),
    other: nameOfOther(language),
  })
}
