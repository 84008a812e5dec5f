// The story as it is spoken, line by line.
import type { ResultBody } from '../../src/model/generated/formats.ts'
import { answering, diskWithKey, resultOn, run } from './running.ts'

export interface Spoken {
  readonly lines: readonly string[]
  readonly body: ResultBody
}

let begun: Promise<Spoken> | undefined

/** What is said at each question of the story, in order, and what comes of it; told once. */
export function spoken(): Promise<Spoken> {
  return (begun ??= speak())
}

async function speak(): Promise<Spoken> {
  const story = answering('zh')
  const lines: string[] = []
  const answers = (message: string, labels: readonly string[]): string | undefined => {
    const reply = story(message, labels)
    if (reply !== undefined) lines.push(reply)
    return reply
  }
  const { code, disk } = await run(['inspect', 'gas/station', '--lang', 'zh'], { answers, files: await diskWithKey() })
  if (code !== 0) throw new Error('the story does not end well')
  return { lines, body: resultOn(disk).body }
}
