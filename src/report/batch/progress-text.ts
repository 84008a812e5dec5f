// How far a batch is, in one line of a terminal.
import { columnsOf } from '../../words/columns.ts'
import { say } from '../../words/say.ts'
import type { Telling } from '../telling.ts'

export interface Progress {
  readonly done: number
  readonly files: number
  /** Seconds since the first file. */
  readonly seconds: number
}

const longestBar = 30

/** A bar, the count, the rate and the time left; always in one line of the terminal. */
export function progressText({ done, files, seconds }: Progress, { language, columns }: Telling): string {
  const rate = seconds > 0 ? done / seconds : 0
  const left = rate > 0 ? say(language, 'batch.left', { time: clockText((files - done) / rate) }) : ''
  const words = say(language, 'batch.progress', { done, files, rate: Math.round(rate), left })
  const room = Math.min(longestBar, columns - 2 - columnsOf(words))
  if (room < 5) return words
  const full = Math.floor((done / Math.max(files, 1)) * room)
  return `${'█'.repeat(full)}${'░'.repeat(room - full)} ${words}`
}

/** Minutes and seconds, or hours and minutes. */
function clockText(seconds: number): string {
  const whole = Math.ceil(seconds)
  const two = (value: number): string => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}
