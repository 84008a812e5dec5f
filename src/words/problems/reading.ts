// What is said of a file that cannot be read: the file itself, its text, JSON, YAML, layout, content, format and schema.
import { askForOriginal, correctOrAsk, useNewer } from './hints.ts'
import type { ProblemWords } from './problem-words.ts'

const ioProblems = {
  'file-not-found': {
    exit: 2,
    title: { zh: '找不到这个文件。', en: 'There is no such file.' },
    hint: { zh: '请核对路径和文件名。', en: 'Check the path and the name.' },
  },
  'file-unreadable': {
    exit: 2,
    title: { zh: '这个文件无法读取。', en: 'This file cannot be read.' },
    hint: { zh: '请检查读取权限，以及磁盘或网络盘是否正常。', en: 'Check that you may read it, and that the disk or network drive is in order.' },
  },
  'file-not-regular': {
    exit: 2,
    title: { zh: '这不是普通文件。', en: 'This is not an ordinary file.' },
    hint: { zh: '请指定文件，不要指定文件夹或设备。', en: 'Name a file, not a folder or a device.' },
  },
  'link-to-folder': {
    exit: 2,
    title: { zh: '这是指向文件夹的链接，没有进去查看。', en: 'This is a link to a folder, which was not followed.' },
    hint: {
      zh: '链接可能绕回原处；那里的结果也要核验的，请直接给出那个文件夹。',
      en: 'A link can lead back to where it stands; to have what lies there verified, name that folder itself.',
    },
  },
  'link-circular': {
    exit: 2,
    title: { zh: '这个链接绕来绕去又回到自己，没有指向任何文件。', en: 'This link leads back to itself, and to no file.' },
    hint: { zh: '请删去这个链接，或让它指向原来的文件。', en: 'Remove it, or let it point at the file that was meant.' },
  },
  'folder-unreadable': {
    exit: 2,
    title: { zh: '这个文件夹无法打开，里面的文件都没有检查。', en: 'This folder cannot be opened, and nothing in it has been looked at.' },
    hint: { zh: '请检查读取权限，以及磁盘或网络盘是否正常。', en: 'Check that you may read it, and that the disk or network drive is in order.' },
  },
  'file-empty': {
    exit: 2,
    title: { zh: '这个文件是空的。', en: 'This file is empty.' },
    hint: { zh: '可能没有传完或没有存好，请重新取得。', en: 'It may not have been copied or saved to the end; get it again.' },
  },
  'file-too-large': {
    exit: 2,
    title: { zh: '这个文件太大，最多 {limit} 字节。', en: 'This file is too large; {limit} {limit?byte is:bytes are} allowed.' },
    hint: { zh: '请核对是不是这个文件。', en: 'Check that it is the right file.' },
  },
  'file-changed': {
    exit: 2,
    title: { zh: '这个文件在读取时发生了变化。', en: 'This file changed while it was being read.' },
    hint: { zh: '可能还在复制或写入，完成后请重新核验。', en: 'It may still be being copied or written; verify it again when that is done.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

const textProblems = {
  'text-not-utf8': {
    exit: 2,
    title: { zh: '这个文件不是 UTF-8 编码的文本。', en: 'This file is not text in UTF-8.' },
    hint: {
      zh: '自己编写的文件请另存为 UTF-8；已签名的文件请向发送方索取原件。',
      en: 'Save a file that you write yourself as UTF-8; of a signed file, ask its sender for the original.',
    },
  },
  'text-byte-order-mark': {
    exit: 2,
    title: { zh: '文件开头多了一个字节顺序标记（BOM）。', en: 'The file begins with a byte order mark (BOM), which does not belong there.' },
    hint: { zh: '多半被编辑器另存过，请向发送方索取原件。', en: 'An editor has probably saved it anew; ask its sender for the original.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

const jsonProblems = {
  'json-syntax': {
    exit: 2,
    title: { zh: '从这里起不是有效的 JSON。', en: 'From here on, this is not valid JSON.' },
    hint: askForOriginal,
  },
  'json-too-deep': {
    exit: 2,
    title: { zh: '内容嵌套超过 {deepest} 层。', en: 'The content is nested more than {deepest} {deepest?level:levels} deep.' },
    hint: { zh: '正常的文件不会嵌套这么深，请核对是不是这个文件。', en: 'No file of ours needs that; check that it is the right file.' },
  },
  'json-duplicate-member': {
    exit: 2,
    title: {
      zh: '同一个名称在这里出现了两次，不同的程序可能读出不同的内容。',
      en: 'The same name stands twice here, so that two programs could read two different things.',
    },
    hint: askForOriginal,
  },
  'json-forbidden-member': {
    exit: 2,
    title: { zh: '这里用了不允许使用的名称。', en: 'A name is used here that may not be used.' },
    hint: askForOriginal,
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

const yamlProblems = {
  'yaml-syntax': {
    exit: 2,
    title: { zh: '这里不是有效的 YAML（{why}）。', en: 'This is not valid YAML ({why}).' },
    hint: {
      zh: '请检查本行和上一行：缩进只用空格，冒号后空一格，引号和括号要成对。',
      en: 'Look at this line and the one before: indent with spaces only, put a space after a colon, close quotation marks and brackets.',
    },
  },
  'yaml-too-deep': {
    exit: 2,
    title: { zh: '内容嵌套超过 {deepest} 层。', en: 'The content is nested more than {deepest} {deepest?level:levels} deep.' },
    hint: { zh: '请减少嵌套层次。', en: 'Nest it less deeply.' },
  },
  'yaml-too-many-words': {
    exit: 2,
    title: { zh: '文件到这里已超过 {most} 个词语、标点、空格和换行，不再往下读。', en: 'By this place the file holds more than {most} words, marks, spaces and line ends, and is read no further.' },
    hint: { zh: '请拆成几个文件，并删去多余的空行；重复的章节可用 from 引用。', en: 'Split it, and take out blank lines; sections that repeat can be taken over by "from".' },
  },
  'yaml-duplicate-member': {
    exit: 2,
    title: { zh: '同一个名称在这里出现了两次。', en: 'The same name stands twice here.' },
    hint: { zh: '请删去其中一个，或改用别的名称。', en: 'Take one of the two out, or give it another name.' },
  },
  'yaml-alias': {
    exit: 2,
    title: { zh: '这里用了锚点或别名（& 或 *），不予接受。', en: 'An anchor or alias (& or *) is used here, which is not accepted.' },
    hint: { zh: '请把内容完整写出；以 & 或 * 开头的文字要加引号。', en: 'Write the content out; put a text that begins with & or * in quotation marks.' },
  },
  'yaml-tag': {
    exit: 2,
    title: { zh: '这里用了类型标签（以感叹号开头），不予接受。', en: 'A tag, which begins with an exclamation mark, is used here and is not accepted.' },
    hint: { zh: '请删去标签；以感叹号开头的文字要加引号。', en: 'Take it out; put a text that begins with an exclamation mark in quotation marks.' },
  },
  'yaml-several-documents': {
    exit: 2,
    title: { zh: '文件里有多份 YAML 文档（以 --- 隔开），只能有一份。', en: 'The file holds several YAML documents, parted by "---"; only one is accepted.' },
    hint: { zh: '请只留一份，其余另存为别的文件。', en: 'Keep one, and put the others into files of their own.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

const contentProblems = {
  reformatted: {
    exit: 0,
    title: { zh: '文件的排版与 taut 写出的不同，内容照常核验。', en: 'The file is not laid out as taut writes it; its content is checked all the same.' },
  },
  'member-name': {
    exit: 2,
    title: { zh: '这里有一个名称含有不允许的字符。', en: 'A name here has a character that names may not have.' },
    hint: {
      zh: '名称须以英文字母开头，只含英文字母、数字、连字符和下划线；已签名的文件请向发送方索取原件。',
      en: 'A name is made of English letters, digits, hyphens and underscores, a letter first; of a signed file, ask its sender for the original.',
    },
  },
  'number-not-safe': {
    exit: 2,
    title: { zh: '这里的数不是整数，或者大到不同程序读法不一。', en: 'The number here is not a whole one, or is too large to be read alike everywhere.' },
    hint: askForOriginal,
  },
  'lone-surrogate': {
    exit: 2,
    title: { zh: '这里的文字含有不完整的字符。', en: 'The text here holds half a character.' },
    hint: correctOrAsk,
  },
  'control-character': {
    exit: 2,
    title: { zh: '这里的文字含有控制字符。', en: 'The text here holds a control character.' },
    hint: correctOrAsk,
  },
  'hidden-character': {
    exit: 2,
    title: {
      zh: '这里的文字含有看不见的字符，看到的可能与实际内容不符。',
      en: 'The text here holds an invisible character, so that what is seen may not be what is there.',
    },
    hint: correctOrAsk,
  },
  'text-not-nfc': {
    exit: 2,
    title: { zh: '这里的文字没有采用统一的字符编码形式（NFC）。', en: 'The text here is not in the one spelling of characters that is accepted (NFC).' },
    hint: askForOriginal,
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

const formatProblems = {
  'format-unknown': {
    exit: 2,
    title: { zh: '这不是 {expected} 格式的文件。', en: 'This is not a file of the format {expected}.' },
    hint: { zh: '请核对是不是这个文件。', en: 'Check that it is the right file.' },
  },
  'format-newer': {
    exit: 2,
    title: { zh: '这个文件的格式比本程序能读的 {expected} 新。', en: 'This file is of a newer format than {expected}, which this program reads.' },
    hint: useNewer,
  },
  'type-unknown': {
    exit: 2,
    title: { zh: '本程序不认识“{type}”类型的记录，无法判断。', en: 'This program does not know records of the type "{type}" and cannot judge them.' },
    hint: useNewer,
  },
  'minor-newer': {
    exit: 2,
    title: {
      zh: '这份记录的格式修订号是 {minor}，本程序只认识到 {known}，无法判断。',
      en: 'This record is of revision {minor} of its format; this program knows revisions up to {known} and cannot judge it.',
    },
    hint: useNewer,
  },
  'schema-mismatch': {
    exit: 2,
    title: { zh: '这里的内容不符合规定的格式。', en: 'What stands here does not have the form that is laid down for it.' },
    hint: correctOrAsk,
  },
  'unsigned-member': {
    exit: 2,
    title: { zh: '“{expected}”不在签名范围内，不应出现在这里。', en: '"{expected}" is covered by no signature and does not belong here.' },
    hint: askForOriginal,
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

export const readingProblems = {
  ...ioProblems,
  ...textProblems,
  ...jsonProblems,
  ...yamlProblems,
  ...contentProblems,
  ...formatProblems,
} as const satisfies Readonly<Record<string, ProblemWords>>
