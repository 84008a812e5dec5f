// What is said before an inspection of sources that are not in force on its day.
import type { DayGaps, SourceGap } from '../model/source-force.ts'
import { inBrackets, listMark } from '../words/marks.ts'
import { say, type Tongue } from '../words/say.ts'
import { outdented } from './hanging.ts'
import type { Telling } from './telling.ts'

/** Ids of the checklists at hand that ask by one of these sources on a day. */
type Asking = (sources: readonly string[], day: string) => readonly string[]

/** A paragraph for each source, and that the day itself may be wrong; nothing where all are in force. */
export function forceText({ gaps }: DayGaps, day: string, asking: Asking, telling: Telling): string {
  if (gaps.length === 0) return ''
  const { language, columns, paint } = telling
  const told = [...gaps.map((gap) => gapText(gap, day, asking, language)), say(language, 'force.clock', { day })]
  return `${told.flatMap((one) => outdented(one, columns)).map(paint.doubtful).join('\n')}\n`
}

function gapText(gap: SourceGap, day: string, asking: Asking, language: Tongue): string {
  const { source, standing, left, asked } = gap
  const name = nameOf(source, language)
  const { inForce = '', until = '' } = source
  const standsAs = say(language, `force.${standing}`, { name, day, inForce, until })
  const leaves = left > 0 ? say(language, 'force.left', { count: left }) : ''
  const asks = asked > 0 ? say(language, 'force.asked', { count: asked }) : ''
  const inPlace = insteadText(gap, day, asking, language)
  return [standsAs, leaves, asks, inPlace].filter((part) => part !== '').join(language === 'zh' ? '' : ' ')
}

/** What applies in its place, and how to inspect by that. */
function insteadText({ left, instead, insteadAsked }: SourceGap, day: string, asking: Asking, language: Tongue): string {
  const names = instead.map((one) => nameOf(one, language)).join(listMark(language))
  if (names === '') return say(language, left > 0 ? 'force.instead-none' : 'force.instead-unknown')
  if (insteadAsked) return say(language, 'force.instead-asked', { names })
  const ids = asking(instead.map(({ id }) => id), day)
  const commands = ids.map((checklist) => say(language, 'force.command', { checklist })).join(listMark(language))
  return say(language, ids.length === 0 ? 'force.instead-unasked' : 'force.instead-elsewhere', { names, commands, count: ids.length })
}

function nameOf({ number, title }: SourceGap['source'], language: Tongue): string {
  return language === 'zh' ? `${title.zh}${inBrackets(number, language)}` : `${title.en} ${inBrackets(number, language)}`
}
