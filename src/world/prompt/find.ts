// The prompt that finds one of many by parts of its text.
import { createPrompt, isEnterKey, useEffect, useKeypress, useRef, useState } from '@inquirer/core'
import { say } from '../../words/say.ts'
import { moved, pageSize } from './choice-keys.ts'
import { type Bounds, useClosing } from './closing.ts'
import { drawText } from './draw-text.ts'
import { answeredLine, hang } from './look.ts'
import type { Look } from './look.ts'
import { foundBy, matching } from './matching.ts'
import { pageAround } from './page.ts'

export interface FindConfig extends Bounds {
  readonly look: Look
  readonly message: string
  /** More is shown of the one that is pointed at; parts of it find each. */
  readonly choices: readonly { readonly label: string; readonly more?: string }[]
}

/** Resolves to the index of what was found, or -1 for none. */
export const promptFind = createPrompt<number, FindConfig>((config, done) => {
  const { look, message, choices } = config
  const [typed, setTyped] = useState('')
  const [pointed, point] = useState(0)
  const [answered, setAnswered] = useState<number>()
  const column = useRef(0)
  useEffect((line) => {
    line.getCursorPos = () => ({ rows: 0, cols: column.current })
  }, [])
  useClosing(config)
  const found = matching(choices.map(foundBy), typed)

  useKeypress((key, line) => {
    if (isEnterKey(key) || key.name === 'escape') {
      const index = key.name === 'escape' ? -1 : (found[pointed] ?? -1)
      setAnswered(index)
      config.ended()
      done(index)
      return
    }
    const next = found.length === 0 ? undefined : moved(key, pointed, found.length)
    if (next === undefined) {
      setTyped(line.line)
      point(0)
    } else point(next)
  })

  if (answered !== undefined) return answeredLine(look, message, choices[answered]?.label ?? say(look.language, 'prompt.none'))
  const head = drawText(look, { message, initial: '', typed: { text: typed, cursor: typed.length }, secret: false, fault: '' })
  column.current = head.column
  return [head.lines.join('\n'), below(look, found.flatMap((index) => choices[index] ?? []), pointed).join('\n')]
})

function below(look: Look, found: FindConfig['choices'], pointed: number): readonly string[] {
  const columns = look.columns() - 1
  const drawn = found.map(({ label, more }, index) => {
    // Later lines stand under the text, so that the numbers stay a column of their own.
    const [number = ''] = /^ *\S+ {2}/u.exec(label) ?? []
    const lines = hang((index === pointed ? '> ' : '  ') + number, label.slice(number.length), columns)
    return index === pointed && more !== undefined ? [...lines, ...hang(' '.repeat(number.length + 2), more, columns)] : lines
  })
  const lines = Math.max(2, look.rows() - 5)
  const { from, to } = pageAround(drawn.map(({ length }) => length), pointed, { choices: pageSize, lines })
  const shown = drawn.slice(from, to).flatMap((one, index) => (from + index === pointed ? one.map(look.paint.chosen) : one))
  const foot = say(look.language, found.length === 0 ? 'prompt.find-nothing' : 'prompt.find-keys', { count: found.length })
  return [...(found.length === 0 ? [] : shown), ...hang('  ', foot, columns).map(look.paint.faint)]
}
