// What is said before an inspection of sources that are not in force on its day.
import type { DayGaps, SourceGap } from '../model/source-force.ts'
import { inBrackets, listMark } from '../words/marks.ts'
import { say, type Tongue } from '../words/say.ts'
import { outdented } from './hanging.ts'
import type { Telling } from './telling.ts'

/** A paragraph for each source, and that the day itself may be wrong; nothing where all are in force. */
export function forceText({ gaps }: DayGaps, day: string, telling: Telling): string {
  if (gaps.length === 0) return ''
  const { language, columns, paint } = telling
  const told = [...gaps.map((gap) => gapText(gap, day, language)), say(language, 'force.clock', { day })]
  return `${told.flatMap((one) => outdented(one, columns)).map(paint.doubtful).join('\n')}\n`
}

function gapText(gap: SourceGap, day: string, language: Tongue): string {
  const { source, standing, left, asked, instead, insteadAsked } = gap
  const name = nameOf(source, language)
  const { inForce = '', until = '' } = source
  const standsAs = say(language, `force.${standing}`, { name, day, inForce, until })
  const leaves = left > 0 ? say(language, 'force.left', { count: left }) : ''
  const asks = asked > 0 ? say(language, 'force.asked', { count: asked }) : ''
  const names = instead.map((one) => nameOf(one, language)).join(listMark(language))
  const inPlace =
    names === '' ? say(language, 'force.instead-unknown') : say(language, insteadAsked ? 'force.instead-asked' : 'force.instead-unasked', { names })
  return [standsAs, leaves, asks, inPlace].filter((part) => part !== '').join(language === 'zh' ? '' : ' ')
}

function nameOf({ number, title }: SourceGap['source'], language: Tongue): string {
  return language === 'zh' ? `${title.zh}${inBrackets(number, language)}` : `${title.en} ${inBrackets(number, language)}`
}
