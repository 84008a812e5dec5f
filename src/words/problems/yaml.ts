// What is said in place of the title of yaml-syntax, by what the parser found wrong.
import type { Phrase } from '../say.ts'

const openQuote: Phrase = { zh: '这里的引号没有成对。', en: 'A quotation mark here is not closed.' }
const colonMissing: Phrase = {
  zh: '这里缺少冒号，或冒号后面没有空格；全角冒号“：”不算。',
  en: 'A colon is missing here, or the space after one; a full-width colon is none.',
}
const unexpected: Phrase = {
  zh: '这里多了不该有的内容，多半是上文的引号、括号或缩进不对。',
  en: 'Something stands here that does not belong, mostly because of quotes, brackets or indentation before it.',
}

/** Names no value. */
export const yamlPhrases: Readonly<Record<string, Phrase>> = {
  EMPTY: { zh: '文件里没有内容，或只有注释。', en: 'There is nothing in the file, or only comments.' },
  TAB_AS_INDENT: { zh: '这里用制表符（Tab）缩进，YAML 只能用空格缩进。', en: 'A tab is used as indentation here, where YAML takes only spaces.' },
  BAD_INDENT: { zh: '这里的缩进与同级的内容没有对齐。', en: 'The indentation here does not line up with what it belongs to.' },
  OPEN_BRACKET: { zh: '上文的括号没有闭合，或括号里的内容缩进不够。', en: 'A bracket before this place is not closed, or what is in it is indented too little.' },
  OPEN_QUOTE: openQuote,
  MISSING_CHAR: colonMissing,
  MULTILINE_IMPLICIT_KEY: colonMissing,
  KEY_OVER_1024_CHARS: colonMissing,
  BLOCK_AS_IMPLICIT_KEY: {
    zh: '一行里有两个冒号，或缩进不对；含冒号的文字要加引号。',
    en: 'There are two colons in one line, or the indentation is wrong; put a text with a colon in quotation marks.',
  },
  BAD_SCALAR_START: {
    zh: '文字不能以这个字符开头，请加引号。',
    en: 'A text cannot begin with this character; put it in quotation marks.',
  },
  BAD_DQ_ESCAPE: {
    zh: '双引号里的反斜杠写法不对；反斜杠请写两次，或改用单引号。',
    en: 'A backslash in double quotes is not understood; write it twice, or use single quotes.',
  },
  BLOCK_IN_FLOW: { zh: '括号里的各项之间缺少半角逗号，或用了短横线、缩进来列内容。', en: 'Within brackets a comma is missing, or something is listed by dashes or indentation.' },
  BAD_DIRECTIVE: { zh: '以百分号开头的行在 YAML 中另有用途，请加引号。', en: 'A line that begins with a per cent sign means something else in YAML; put it in quotation marks.' },
  UNEXPECTED_TOKEN: unexpected,
  IMPOSSIBLE: unexpected,
  BAD_COLLECTION_TYPE: unexpected,
  BAD_PROP_ORDER: unexpected,
}
