// What is said when a signature is not added to a result, or a result is not put in the place of another.
import type { ProblemWords } from './problem-words.ts'

export const countersigningProblems = {
  'sign-refused': {
    exit: 2,
    title: { zh: '没有在 {path} 上签名，文件没有改动。', en: 'Nothing was signed, and {path} is as it was.' },
    hint: { zh: '请先解决列出的问题；不能采信的结果，也不应签名。', en: 'Clear up what is listed first; what is not to be relied on is not to be signed.' },
  },
  'supersedes-refused': {
    exit: 2,
    title: { zh: '{path} 核验不过，不能作为被更正的结果。', en: 'The result in {path} does not hold, so nothing can be put in its place.' },
    hint: { zh: '请给出未被改动的原件；或不用 --supersedes，另做一次检查。', en: 'Give the file as it was signed; or leave --supersedes out and inspect anew.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>
