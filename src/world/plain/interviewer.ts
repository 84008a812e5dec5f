// How is a person asked line by line, without a cursor that moves and without colour?
import { Failure } from '../../model/failure.ts'
import { GoneBack } from '../../model/gone-back.ts'
import { OtherLanguage } from '../../model/other-language.ts'
import type { Language } from '../../model/generated/formats.ts'
import { visible } from '../../model/text.ts'
import { say, type TextKey, type Values } from '../../words/say.ts'
import { foundBy, matching } from '../prompt/matching.ts'
import { typedAnswer } from '../prompt/typed-answer.ts'
import type { Action, Choice, Interviewer } from '../world.ts'
import type { Lines } from './lines.ts'
import { actionMark, isBack, isOther, meantBy, plainLine, severalMeantBy } from './meant.ts'

/** What a line came to: an answer, the sentence why it is none, or what it asked to be told. */
type Taken<T> = { readonly answer: T } | { readonly fault: string } | { readonly told: readonly string[] }

interface PlainQuestion<T> {
  readonly above?: string | undefined
  /** The question, its choices and how to answer, a line each. */
  readonly lines: readonly string[]
  readonly secret?: boolean
  /** A line that says so leaves it for the question before, by GoneBack. */
  readonly back?: boolean
  /** Called in the other language: a line that says so leaves it for that, by OtherLanguage. */
  readonly other?: string | undefined
  readonly take: (line: string) => Taken<T>
}

/**
 * An interviewer on lines in and a text out. A wrong line is told in one sentence, and the question asked again. Every
 * question rejects with Failure interrupted at the end of the input.
 */
export function createPlainInterviewer(lines: Lines, out: (text: string) => void, language: Language): Interviewer {
  const told = (key: TextKey, values?: Values): string => say(language, key, values)

  const ask = async <T>({ above, lines: question, secret = false, back = false, other, take }: PlainQuestion<T>): Promise<T> => {
    if (above !== undefined) out(`\n${above}\n`)
    for (;;) {
      out(`${[...question, ...(other === undefined ? [] : [told('plain.other', { other })])].join('\n')}\n> `)
      const line = await lines.next(secret)
      // A terminal has shown what was typed; elsewhere the answer is set down, so that what was said can be read later.
      if (line === undefined || !lines.echoes || secret) out(secret || line === undefined ? '\n' : `${visible(line)}\n`)
      if (line === undefined) throw new Failure('interrupted')
      if (back && isBack(line)) throw new GoneBack()
      if (other !== undefined && isOther(line, other)) throw new OtherLanguage()
      const taken = take(line)
      if ('answer' in taken) return taken.answer
      out('fault' in taken ? `! ${taken.fault}\n` : `${taken.told.join('\n')}\n`)
    }
  }

  const numbered = (choices: readonly Choice<string>[]): readonly string[] => [
    ...choices.map(({ label }, index) => `  ${index + 1}  ${label}`),
    ...(choices.some(({ more }) => more !== undefined) ? [`  ?  ${told('plain.more')}`] : []),
  ]

  /** What there is to say of each choice takes long to listen to, so it is told when asked for. */
  const moreOf = (choices: readonly Choice<string>[]): { readonly told: readonly string[] } => ({
    told: choices.flatMap(({ label, more }, index) => (more === undefined ? [] : [`  ${index + 1}  ${label}`, `     ${more}`])),
  })

  const actionLine = (action: Action<string>): string => {
    const mark = actionMark(action)
    return mark === action.letter ? `  ${mark}  ${action.label}` : `  ${mark}  ${action.label} (${action.letter})`
  }

  const notOffered = (line: string): { readonly fault: string } => ({
    fault: line.trim() === '' ? told('plain.not-chosen') : told('plain.not-offered', { line: visible(line.trim()) }),
  })

  return {
    choose: ({ message, choices, initial, above, actions = [], enter, heading, back = false, other }) => {
      const proposed = choices.find(({ value }) => value === initial)
      const kept = proposed ?? actions.find(({ value }) => value === enter)
      const how = kept === undefined ? told('plain.choose') : told('plain.choose-initial', { label: kept.label })
      return ask({
        above,
        back: back && !actions.some(({ digit }) => digit === '←'),
        other,
        lines: [message, ...(heading === undefined ? [] : [`     ${heading}`]), ...numbered(choices), ...actions.map(actionLine), how],
        take: (line) => {
          if (plainLine(line) === '?') return moreOf(choices)
          const answer = line.trim() === '' ? kept?.value : meantBy(line, choices, actions)
          return answer === undefined ? notOffered(line) : { answer }
        },
      })
    },
    chooseSeveral: ({ message, choices, initial = [], above, back = false }) => {
      const proposed = choices.filter(({ value }) => initial.includes(value))
      const labels = proposed.map(({ label }) => label).join(' / ') || told('prompt.none')
      return ask({
        above,
        back,
        lines: [message, ...numbered(choices), told('plain.several', { labels })],
        take: (line) => {
          const answer = line.trim() === '' ? proposed.map(({ value }) => value) : severalMeantBy(line, choices)
          return answer === undefined ? notOffered(line) : { answer }
        },
      })
    },
    find: async ({ message, choices }) => {
      for (let among = choices, narrowed = false; ; ) {
        const question = narrowed ? [...among.map((choice) => `  ${foundBy(choice).trim()}`), told('plain.found', { count: among.length })] : [message, told('plain.find')]
        const found = await ask({ lines: question, take: (line) => findIn(line, choices, told) })
        if (found.length < 2) return found[0]?.value
        among = found
        narrowed = true
      }
    },
    write: async ({ message, initial = '', optional = false, proposing = message, above, check, reads, back = false, other }) => {
      const answer = await ask({
        above,
        back,
        other,
        lines: [initial === '' ? message : `${proposing} ${told(optional ? 'plain.write-optional' : 'plain.write-initial', { initial })}`],
        take: (line) => checked(typedAnswer(line, initial, optional), check),
      })
      const taken = reads?.(answer)
      if (taken !== undefined) out(`${taken}\n`)
      return answer
    },
    secret: ({ message, check }) =>
      ask({ lines: [`${message} ${told('plain.secret')}`], secret: true, take: (line) => checked(line, check) }),
  }
}

function checked(answer: string, check: ((text: string) => string | undefined) | undefined): Taken<string> {
  const fault = check?.(answer)
  return fault === undefined ? { answer } : { fault }
}

/** Those whose number or text a line gives; an empty line finds nothing on purpose. A number at the head of a label comes first. */
function findIn<T extends string>(
  line: string,
  choices: readonly Choice<T>[],
  told: (key: TextKey, values?: Values) => string,
): Taken<readonly Choice<T>[]> {
  const typed = plainLine(line)
  if (typed === '') return { answer: [] }
  const numbered = choices.filter(({ label }) => plainLine(label).split(' ')[0] === typed)
  if (numbered.length === 1) return { answer: numbered }
  const found = matching(choices.map(foundBy), typed).flatMap((index) => choices[index] ?? [])
  return found.length === 0 ? { fault: told('plain.not-found', { line: visible(line.trim()) }) } : { answer: found }
}
