// What is said of released forms that are kept beside checklists, and of versions that stand for two texts.
import type { ProblemWords } from './problem-words.ts'

export const releaseProblems = {
  'released-form-altered': {
    exit: 2,
    title: {
      zh: '这不是 lock.json 所记的 {name}（sha256 {digest}），不予使用。',
      en: 'This is not the {name} that lock.json names (sha256 {digest}), and is not used.',
    },
    hint: { zh: '请从备份中找回发布时的文件；发布过的版本不能改动。', en: 'Get the file as it was released from a backup; a released version never changes.' },
  },
  'released-name-differs': {
    exit: 2,
    title: { zh: '文件名应为 {expected}，按现在的名字不予使用。', en: 'The file would have to be named {expected}; under its present name it is not used.' },
    hint: { zh: '用“taut checklist digest 文件 --out 文件夹”留存，文件名由 taut 来定。', en: 'Keep it with "taut checklist digest FILE --out FOLDER", which gives it its name.' },
  },
  'version-differs': {
    exit: 2,
    title: { zh: '{id} 的版本 {version} 在 {other} 里是另一内容。', en: 'Version {version} of {id} is another text in {other}.' },
    hint: { zh: '请给其中一份换一个版本号，或者只指定其中一个文件夹。', en: 'Give one of them another version, or name only one of the folders.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>
