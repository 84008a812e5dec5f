// What lint says to the author of a checklist about limits, questions, texts, scores and the register of sources.
import type { ProblemWords } from './problem-words.ts'

const limitProblems = {
  'limit-never-met': {
    exit: 2,
    title: { zh: '这个限值的上下界矛盾，任何数值都不会超限。', en: 'The comparisons of this limit contradict each other, so that no value ever meets them.' },
    hint: { zh: '请核对 over、atLeast 与 under、atMost 的数值；两个都要判的，分成两个限值。', en: 'Check the figures; where either is a fail, make two limits.' },
  },
  'limit-times': {
    exit: 2,
    title: { zh: '倍数 times 应大于 0，这里写的是 {times}。', en: 'The factor "times" must be above zero; {times} stands here.' },
    hint: { zh: '写 0 则与给定值无关，写负数则高低颠倒；只需加减时写 plus。', en: 'With 0 the stated value would not count, and below it high and low would change places; to add or take away, use "plus".' },
  },
  'limit-comparison-twice': {
    exit: 0,
    title: { zh: '这个限值在同一方向写了两个界限，只有一个起作用。', en: 'This limit is given twice in one direction, so that only one of the two counts.' },
    hint: { zh: '请在 over 与 atLeast、under 与 atMost 之间只留一个。', en: 'Keep one of "over" and "atLeast", and one of "under" and "atMost".' },
  },
  'limit-covered': {
    exit: 0,
    title: { zh: '这个限值被另一个同样严重或更严重的限值完全包含，不起作用。', en: 'This limit lies wholly within another one that is as grave or graver, so that it changes nothing.' },
    hint: { zh: '请核对数值和级别，或删去。', en: 'Check figures and levels, or take it out.' },
  },
  'reading-and-date': {
    exit: 2,
    title: { zh: '一个检查项不能既读数值又读日期。', en: 'One item cannot ask for a reading and for a day as well.' },
    hint: { zh: '请拆成两个检查项。', en: 'Make two items of it.' },
  },
  'stated-not-declared': {
    exit: 2,
    title: { zh: '这个界限按对照值计算，但 reading 没有写明 stated。', en: 'This bound is reckoned from a stated value, and the reading does not say which ("stated").' },
    hint: { zh: '请在 reading 下写明 stated。', en: 'Add "stated" to the reading.' },
  },
  'stated-unused': {
    exit: 0,
    title: { zh: '要求填写对照值，但没有限值用到它。', en: 'A stated value is asked for, and no limit uses it.' },
    hint: { zh: '请在限值中用 times 或 plus，或删去 stated。', en: 'Use "times" or "plus" in a limit, or take "stated" out.' },
  },
  'look-without-reading': {
    exit: 0,
    title: { zh: '这里要读数值，但 look 没有写明测量、查文件或做试验。', en: 'A value is read here, and "look" names no measurement, document or test.' },
    hint: { zh: '请在 look 中写明数值从哪里来。', en: 'Say in "look" where the value comes from.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

const textProblems = {
  'question-negative': {
    exit: 0,
    title: { zh: '这个问题是否定的问法，答“是”还是“否”容易弄错。', en: 'The question is put in the negative, so that yes and no are easily taken for each other.' },
    hint: { zh: '请改成肯定的问法，使合格就是安全的状态。', en: 'Ask for what should be there, so that a pass is the safe state.' },
  },
  'question-double': {
    exit: 0,
    title: { zh: '这里一次问了两个问题。', en: 'Two questions are asked here at once.' },
    hint: { zh: '请拆成两个检查项，每项只问一件事。', en: 'Make two items of it, each about one thing.' },
  },
  'question-mark-missing': {
    exit: 0,
    title: { zh: '这个问题没有以问号结尾。', en: 'The question does not end with a question mark.' },
    hint: { zh: '请写成问句。', en: 'Put it as a question.' },
  },
  'question-too-long': {
    exit: 0,
    title: { zh: '这个问题太长，现场不便阅读。', en: 'The question is too long to be read while standing in front of the thing.' },
    hint: { zh: '请缩短，细节写进 guide。', en: 'Shorten it, and move details into "guide".' },
  },
  'question-repeated': {
    exit: 0,
    title: { zh: '这个问题与 {id} 的问题完全相同。', en: 'The question is the same as that of {id}.' },
    hint: { zh: '请写出两者的区别，或只问一次。', en: 'Say what sets the two apart, or ask once.' },
  },
  'text-not-chinese': {
    exit: 0,
    title: { zh: '这里的中文没有汉字。', en: 'The Chinese text here has no Chinese character.' },
    hint: { zh: '请填写中文。', en: 'Write it in Chinese.' },
  },
  'text-not-english': {
    exit: 0,
    title: { zh: '这里的英文含有汉字或中文标点。', en: 'The English text here has Chinese characters or punctuation.' },
    hint: { zh: '请填写英文。', en: 'Write it in English.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

const scoreProblems = {
  'score-item-unknown': {
    exit: 2,
    title: { zh: '评分表计入的检查项 {id} 不在检查表中。', en: 'The sheet counts the item {id}, which is not in the checklist.' },
    hint: { zh: '请核对检查项的编号。', en: 'Check the id of the item.' },
  },
  'score-item-repeated': {
    exit: 2,
    title: { zh: '检查项 {id} 被计入评分表不止一次。', en: 'The item {id} is counted more than once in the score.' },
    hint: { zh: '一个检查项只能计入一处。', en: 'Count an item in one place only.' },
  },
  'points-missing': {
    exit: 2,
    title: { zh: '评分表计入了检查项 {id}，但它没有分值。', en: 'The sheet counts the item {id}, which has no points.' },
    hint: { zh: '请给该检查项写明 points。', en: 'Give the item "points".' },
  },
  'points-uncounted': {
    exit: 0,
    title: { zh: '检查项 {id} 有分值，但没有评分表计入它。', en: 'The item {id} has points, and no sheet counts it.' },
    hint: { zh: '请计入评分表，或删去 points。', en: 'Count it in a sheet, or take "points" out.' },
  },
  'points-sum': {
    exit: 0,
    title: { zh: '评分表 {id} 这一部分的分值合计 {sum}，应为 {expected}。', en: 'The points of this part of the sheet {id} come to {sum}, where {expected} is expected.' },
    hint: { zh: '保证项目合计60分，一般项目合计40分；只有一种的，合计100分。', en: 'Guarantee items come to 60 and general items to 40, or one kind alone to 100.' },
  },
  'weights-sum': {
    exit: 0,
    title: { zh: '汇总各行的权重合计 {sum}，应为 100。', en: 'The weights of the lines come to {sum}, where 100 is expected.' },
    hint: { zh: '请核对各行的 weight。', en: 'Check "weight" of every line.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

const registerProblems = {
  'source-days-order': {
    exit: 2,
    title: { zh: '这份依据的失效日期早于施行日期。', en: 'The source ends before it comes into force.' },
    hint: { zh: '请核对 inForce 和 until。', en: 'Check "inForce" and "until".' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

export const wordingProblems = { ...limitProblems, ...textProblems, ...scoreProblems, ...registerProblems } as const satisfies Readonly<
  Record<string, ProblemWords>
>
