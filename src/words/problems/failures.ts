// What is said when a command cannot go on: use, paths, drafts, keys, passphrases, trust list and log.
import { keyFailures } from './key-failures.ts'
import type { ProblemWords } from './problem-words.ts'

const useFailures = {
  usage: {
    exit: 3,
    title: { zh: '命令的写法不对，或缺少参数：{why}。', en: 'Something in the command is missing or not right: {why}.' },
    hint: { zh: '在命令后加 --help 可以查看用法。', en: 'Put --help after the command to see how it is used.' },
  },
  'no-terminal': {
    exit: 3,
    title: { zh: '这里没有终端，无法提问。', en: 'There is no terminal to ask questions in.' },
    hint: { zh: '请在终端里运行，或用 --plain 逐行回答，或用 --answers 给出答案文件。', en: 'Run it in a terminal, answer line by line with --plain, or give an answers file with --answers.' },
  },
  interrupted: {
    exit: 130,
    title: { zh: '已中断。', en: 'Interrupted.' },
    hint: { zh: '已经开始的检查存有草稿，可用“taut resume”继续。', en: 'An inspection that had begun is kept as a draft; go on with "taut resume".' },
  },
  'batch-interrupted': {
    exit: 130,
    title: { zh: '已中断，没有写完任何报告。', en: 'Interrupted; no report was finished.' },
  },
  'checklist-unknown': {
    exit: 3,
    title: { zh: '没有名为“{checklist}”的检查表。', en: 'There is no checklist of the name "{checklist}".' },
    hint: { zh: '可用“taut checklist list”查看有哪些检查表。', en: 'See which there are with "taut checklist list".' },
  },
  'checklist-asks-nothing': {
    exit: 3,
    title: {
      zh: '检查表 {checklist} 在 {day} 没有可查的项：它的依据当天都没有施行，或者已经失效。',
      en: 'The checklist {checklist} asks nothing on {day}: none of its sources that it would ask by is in force on that day.',
    },
    hint: {
      zh: '请先核对电脑的日期；日期没错的，请改用按当天有效的依据编写的检查表。',
      en: 'See first whether the date of this computer is right; if it is, take a checklist that asks by what is in force.',
    },
  },
  'no-checklist': {
    exit: 2,
    title: { zh: '{path} 里没有检查表。', en: 'There is no checklist in {path}.' },
    hint: { zh: '检查表是扩展名为 .yaml 的文件。', en: 'A checklist is a file that ends in .yaml.' },
  },
  'item-not-in-checklist': {
    exit: 3,
    title: {
      zh: '这份结果的检查表里没有“{item}”；最接近的有：{nearest}。',
      en: 'The checklist of this result has nothing of the name "{item}"; the nearest there are: {nearest}.',
    },
    hint: { zh: '可用“taut checklist show”列出检查项和规则的编号，也可写隐患编号，如 F1。', en: 'List the ids of items and rules with "taut checklist show"; a finding goes by its number, as F1.' },
  },
  'source-not-registered': {
    exit: 3,
    title: {
      zh: '依据“{source}”没有登记；最接近的有：{nearest}。',
      en: 'There is no source "{source}" in the register; the nearest there are: {nearest}.',
    },
    hint: { zh: '可用“taut checklist coverage”列出全部依据。', en: 'List them all with "taut checklist coverage".' },
  },
  'nothing-to-verify': {
    exit: 2,
    title: { zh: '这里没有可核验的结果文件：{path}。', en: 'There is no result file to verify in {path}.' },
    hint: {
      zh: '请核对路径；文件夹里只找名称以 .result.json 结尾的文件，一份也没有核验到，不算通过。',
      en: 'Check the path; in a folder only files whose names end in .result.json are looked for, and where nothing was verified, nothing passed.',
    },
  },
  'file-refused': {
    exit: 2,
    title: { zh: '文件 {path} 不予接受。', en: 'The file {path} is not accepted.' },
    hint: { zh: '原因已一并列出。', en: 'The reasons are listed with this message.' },
  },
  'answers-refused': {
    exit: 2,
    title: { zh: '答案文件 {path} 有误，没有生成结果。', en: 'The answers file {path} has faults, and no result was made.' },
    hint: { zh: '请改正列出的问题后重新运行。', en: 'Correct what is listed and run it again.' },
  },
  'facts-refused': {
    exit: 2,
    title: { zh: '给出的基本情况有误，或者不全。', en: 'The facts that are given are not right, or not all there.' },
    hint: {
      zh: '可用“taut checklist try”加检查表编号，查看要哪些基本情况、可填什么。',
      en: 'See which facts a checklist asks for, and their values, with "taut checklist try" and its id.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

const pathFailures = {
  'path-not-found': {
    exit: 4,
    title: { zh: '找不到 {path}。', en: 'There is nothing at {path}.' },
    hint: { zh: '请核对路径和文件名。', en: 'Check the path and the name.' },
  },
  'path-unreadable': {
    exit: 4,
    title: { zh: '{path} 无法读取。', en: 'What lies at {path} cannot be read.' },
    hint: { zh: '请检查读取权限，以及磁盘或网络盘是否正常。', en: 'Check that you may read it, and that the disk or network drive is in order.' },
  },
  'path-not-regular': {
    exit: 4,
    title: { zh: '{path} 不是普通文件。', en: 'What lies at {path} is not an ordinary file.' },
    hint: { zh: '请指定文件，不要指定文件夹或设备。', en: 'Name a file, not a folder or a device.' },
  },
  'path-circular': {
    exit: 4,
    title: { zh: '链接 {path} 绕来绕去又回到自己，没有指向任何文件。', en: 'The link {path} leads back to itself, and to no file.' },
    hint: { zh: '请核对路径，或让链接指向原来的文件。', en: 'Check the path, or let the link point at the file that was meant.' },
  },
  'path-empty': {
    exit: 4,
    title: { zh: '文件 {path} 是空的。', en: 'The file {path} is empty.' },
    hint: { zh: '可能没有传完或没有存好，请重新取得。', en: 'It may not have been copied or saved to the end; get it again.' },
  },
  'path-too-large': {
    exit: 4,
    title: { zh: '文件 {path} 太大，最多 {limit} 字节。', en: 'The file {path} is too large; {limit} {limit?byte is:bytes are} allowed.' },
    hint: { zh: '请核对是不是这个文件。', en: 'Check that it is the right file.' },
  },
  'path-changed': {
    exit: 4,
    title: { zh: '{path} 在读取时发生了变化。', en: '{path} changed while it was being read.' },
    hint: { zh: '可能还在复制或写入，完成后再试。', en: 'It may still be being copied or written; try again when that is done.' },
  },
  'path-exists': {
    exit: 4,
    title: { zh: '{path} 已经存在，没有改动。', en: 'There is already something at {path}; it was left as it is.' },
    hint: { zh: '请换一个文件名，或先移走原有文件。', en: 'Choose another name, or move what is there away first.' },
  },
  'cannot-write': {
    exit: 4,
    title: { zh: '{path} 无法写入（{why}）。', en: 'Writing to {path} failed ({why}).' },
    hint: { zh: '请检查写入权限和磁盘剩余空间。', en: 'Check that you may write there, and that the disk has room.' },
  },
  'evidence-unusable': {
    exit: 4,
    title: { zh: '{path} 不能用作佐证材料（{why}）。', en: 'The file {path} cannot be taken as evidence ({why}).' },
    hint: { zh: '请核对路径，并确认是可读取、非空的文件。', en: 'Check the path, and that it is a file that can be read and is not empty.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

const draftFailures = {
  'draft-unknown': {
    exit: 3,
    title: { zh: '没有符合的草稿：“{draft}”。', en: 'There is no draft that fits: "{draft}".' },
    hint: { zh: '请核对编号；检查完成后，草稿就不在了。', en: 'Check the id; a draft is gone once its inspection is finished.' },
  },
  'draft-none': {
    exit: 3,
    title: { zh: '没有未完成的检查。', en: 'There is no unfinished inspection.' },
    hint: { zh: '可用“taut inspect”开始一次检查。', en: 'Begin one with "taut inspect".' },
  },
  'draft-ambiguous': {
    exit: 3,
    title: { zh: '有 {count} 份草稿，不知道该用哪一份：{drafts}。', en: 'There {count?is:are} {count} {count?draft:drafts}, and it is not clear which is meant: {drafts}.' },
    hint: { zh: '请在命令后写明其中一份的编号，或编号的开头。', en: 'Name one of them after the command, or the beginning of its id.' },
  },
  'draft-broken': {
    exit: 4,
    title: { zh: '草稿 {path} 已损坏，无法继续。', en: 'The draft {path} is damaged and cannot be gone on with.' },
    hint: { zh: '请保留这个文件，可从备份恢复，或重新检查。', en: 'Keep the file; restore it from a copy, or begin the inspection anew.' },
  },
  'draft-newer': {
    exit: 4,
    title: { zh: '草稿 {path} 由更新版本的 taut 写成，这个版本读不懂。', en: 'The draft {path} was written by a newer version of taut, which this one does not understand.' },
    hint: { zh: '请用新版本继续；草稿没有改动。', en: 'Go on with the newer version; the draft was left as it is.' },
  },
  'draft-open': {
    exit: 4,
    title: { zh: '草稿 {path} 正在另一个窗口里填写。', en: 'The draft {path} is open in another window.' },
    hint: { zh: '请回到那个窗口继续，或先在那里停下。', en: 'Go on in that window, or stop there first.' },
  },
  'draft-checklist-altered': {
    exit: 4,
    title: { zh: '草稿 {path} 中的检查表在检查开始后被改动过。', en: 'The checklist in the draft {path} was altered after the inspection began.' },
    hint: { zh: '请保留这个文件，可从备份恢复，或重新检查。', en: 'Keep the file; restore it from a copy, or begin the inspection anew.' },
  },
  'journal-write': {
    exit: 4,
    title: { zh: '{path} 无法写入（{why}），已停止，此前记下的内容都在。', en: 'Writing to {path} failed ({why}), so work stopped; what was recorded before is kept.' },
    hint: { zh: '请检查磁盘剩余空间和写入权限，再用“taut resume”继续。', en: 'Check that the disk has room and that you may write there, then go on with "taut resume".' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

const batchFailures = {
  'report-refused': {
    exit: 2,
    title: { zh: '核验报告 {path} 不能采用：第 {line} 行不是一行完整的报告。', en: 'The report {path} cannot be used: line {line} is not a whole line of a report.' },
    hint: { zh: '只能合并“taut verify --reporter jsonl”写出的完整文件。', en: 'Only whole files written by "taut verify --reporter jsonl" can be merged.' },
  },
  'parts-refused': {
    exit: 2,
    title: { zh: '这些核验报告合不成一份：{why}。', en: 'These reports do not make one whole: {why}.' },
    hint: { zh: '请用同一信任清单、同一规则核验各部分，每部分只给一次。', en: 'Verify all parts by one trust list and one policy, and give each part once.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

export const failureProblems = { ...useFailures, ...pathFailures, ...draftFailures, ...keyFailures, ...batchFailures } as const satisfies Readonly<Record<string, ProblemWords>>
