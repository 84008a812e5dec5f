// What is said of a policy file that names what cannot be made to count.
import type { ProblemWords } from './problem-words.ts'

export const policyProblems = {
  'policy-code-unknown': {
    exit: 2,
    title: { zh: '没有“{given}”这个警告；这里可以写：{known}。', en: 'There is no warning "{given}"; these can stand here: {known}.' },
    hint: {
      zh: '写错的代码不会算数，所以整份规则不予采用；代码的含义见 schemas/README.md。',
      en: 'A misspelled code would count for nothing, so the whole policy is refused; schemas/README.md says what the codes mean.',
    },
  },
  'policy-code-idle': {
    exit: 2,
    title: { zh: '“{given}”写在这里没有作用。', en: '"{given}" makes no difference here.' },
    hint: {
      zh: '错误总是算数，单纯的疑点和说明从不算数；能选的只有警告，见 schemas/README.md。',
      en: 'Errors always count, and doubts and remarks never do; what can be chosen are the warnings in schemas/README.md.',
    },
  },
  'policy-name-taken': {
    exit: 2,
    title: { zh: '“{given}”是现成规则的名称，不能用来指别的规则。', en: 'The name "{given}" belongs to a policy that comes with the program and cannot stand for another one.' },
    hint: {
      zh: '报告里写的是规则名称，请另取一个；现成的规则直接用 --policy 写它的名称。',
      en: 'Reports tell a policy by its name, so choose another one; what comes with the program is named after --policy itself.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>
