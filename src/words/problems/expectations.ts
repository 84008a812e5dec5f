// What is said when a checklist does not do what its tests expect.
import type { ProblemWords } from './problem-words.ts'

const whoIsRight = {
  zh: '检查表和测试，有一个写错了：请对照条款核对。',
  en: 'Either the checklist or its test is wrong: compare both with the clause.',
} as const

export const expectationProblems = {
  'tests-without-checklist': {
    exit: 2,
    title: { zh: '这些测试旁边没有对应的检查表，一条也没有运行。', en: 'No checklist stands beside these tests, and none of them was run.' },
    hint: { zh: 'gas/station.yaml 的测试写在同一文件夹的 station.tests.yaml 里：请按检查表的文件名改名。', en: 'The tests of gas/station.yaml stand beside it in station.tests.yaml: name the file after its checklist.' },
  },
  'file-ending': {
    exit: 0,
    title: { zh: '文件名以 .yml 结尾，没有读：检查表的文件名以 .yaml 结尾。', en: 'Its name ends in .yml, and it was not read: the files of checklists end in .yaml.' },
    hint: { zh: '请改名；不是检查表的，请放到别处。', en: 'Rename it; if it is no checklist, keep it elsewhere.' },
  },
  'test-item-unknown': {
    exit: 2,
    title: { zh: '测试“{test}”写了检查表里没有的编号 {id}。', en: 'The test "{test}" names {id}, which is neither an item nor a rule of the checklist.' },
    hint: { zh: '请改正编号。', en: 'Correct the id.' },
  },
  'test-answer-unread': {
    exit: 2,
    title: { zh: '测试“{test}”：检查项 {id} 不填 {member}，写了也不起作用。', en: 'Test "{test}": {id} asks for no "{member}", which would count for nothing.' },
    hint: { zh: '请删去，或在检查项上写明要读的内容。', en: 'Take it out, or say at the item what is read there.' },
  },
  'test-stated-missing': {
    exit: 2,
    title: {
      zh: '测试“{test}”：检查项 {id} 的限值按标称值计算，只写了读数，没有写 stated。',
      en: 'Test "{test}": the limits of {id} are measured by its stated value, and only the reading is given.',
    },
    hint: { zh: '请在读数旁边加上 stated。', en: 'Give "stated" beside the value.' },
  },
  'test-not-asked': {
    exit: 2,
    title: { zh: '测试“{test}”：这些基本情况下不问 {id}。', en: 'Test "{test}": {id} is not asked under these facts.' },
    hint: whoIsRight,
  },
  'test-asked': {
    exit: 2,
    title: { zh: '测试“{test}”：这些基本情况下要问 {id}，而测试说不问。', en: 'Test "{test}": {id} is asked under these facts, and the test says that it is not.' },
    hint: whoIsRight,
  },
  'test-count': {
    exit: 2,
    title: { zh: '测试“{test}”：应问 {expected} 项，实际问 {items} 项。', en: 'Test "{test}": {expected} {expected?item is:items are} expected and {items} {items?is:are} asked.' },
    hint: whoIsRight,
  },
  'test-dangers': {
    exit: 2,
    title: { zh: '测试“{test}”：{list} 与实际得出的隐患不同，实际是：{found}。', en: 'Test "{test}": the dangers that follow are not those under "{list}"; they are: {found}.' },
    hint: whoIsRight,
  },
  'test-undecided': {
    exit: 2,
    title: { zh: '测试“{test}”：未定的规则与预期不同，实际是：{found}。', en: 'Test "{test}": the rules left open are not those expected; they are: {found}.' },
    hint: whoIsRight,
  },
  'test-score': {
    exit: 2,
    title: { zh: '测试“{test}”：评分应为 {expected}，实际为 {found}。', en: 'Test "{test}": {expected} is expected of the score and {found} comes out.' },
    hint: whoIsRight,
  },
} as const satisfies Readonly<Record<string, ProblemWords>>
