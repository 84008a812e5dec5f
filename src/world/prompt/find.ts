// The prompt that finds one of many by parts of its text.
import { createPrompt, isEnterKey, useEffect, useKeypress, useRef, useState } from '@inquirer/core'
import { say } from '../../words/say.ts'
import { moved, pageSize } from './choice-keys.ts'
import { type Bounds, useClosing } from './closing.ts'
import { drawText } from './draw-text.ts'
import { answeredLine, hang } from './look.ts'
import type { Look } from './look.ts'
import { matching } from './matching.ts'
import { pageAround } from './page.ts'

export interface FindConfig extends Bounds {
  readonly look: Look
  readonly message: string
  readonly labels: readonly string[]
}

/** Resolves to the index of what was found, or -1 for none. */
export const promptFind = createPrompt<number, FindConfig>((config, done) => {
  const { look, message, labels } = config
  const [typed, setTyped] = useState('')
  const [pointed, point] = useState(0)
  const [answered, setAnswered] = useState<number>()
  const column = useRef(0)
  useEffect((line) => {
    line.getCursorPos = () => ({ rows: 0, cols: column.current })
  }, [])
  useClosing(config)
  const found = matching(labels, typed)

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

  if (answered !== undefined) return answeredLine(look, message, labels[answered] ?? say(look.language, 'prompt.none'))
  const head = drawText(look, { message, initial: '', typed: { text: typed, cursor: typed.length }, secret: false, fault: '' })
  column.current = head.column
  return [head.lines.join('\n'), below(look, found.map((index) => labels[index] ?? ''), pointed).join('\n')]
})

function below(look: Look, labels: readonly string[], pointed: number): readonly string[] {
  const columns = look.columns() - 1
  const drawn = labels.map((label, index) => {
    // Later lines stand under the text, so that the numbers stay a column of their own.
    const [number = ''] = /^ *\S+ {2}/u.exec(label) ?? []
    return hang((index === pointed ? '> ' : '  ') + number, label.slice(number.length), columns)
  })
  const lines = Math.max(2, look.rows() - 5)
  const { from, to } = pageAround(drawn.map(({ length }) => length), pointed, { choices: pageSize, lines })
  const shown = drawn.slice(from, to).flatMap((one, index) => (from + index === pointed ? one.map(look.paint.chosen) : one))
  const foot = say(look.language, labels.length === 0 ? 'prompt.find-nothing' : 'prompt.find-keys', { count: labels.length })
  return [...(labels.length === 0 ? [] : shown), ...hang('  ', foot, columns).map(look.paint.faint)]
}
