// What is said in place of the title of schema-mismatch, by the keyword of the schema that was not met.
import type { Phrase } from '../say.ts'

/** By keyword, or by keyword and what was expected. Each may name {expected} and nothing else. */
export const schemaPhrases: Readonly<Record<string, Phrase>> = {
  required: { zh: '缺少“{expected}”。', en: '"{expected}" is missing.' },
  additionalProperties: { zh: '无法识别“{expected}”这一项。', en: '"{expected}" is not known here.' },
  type: { zh: '这里的内容类型不对，应为 {expected}。', en: 'The wrong kind of value stands here; {expected} is expected.' },
  'type object': { zh: '这里应是下一级的若干项，每项写明名称和内容，中间用半角冒号加空格隔开。', en: 'Members of its own are expected here, each as "name: value".' },
  'type array': { zh: '这里应是一个列表，写在方括号里，或逐行以短横线开头。', en: 'A list is expected here, in square brackets or line by line behind dashes.' },
  'type string': { zh: '这里应是一段文字或一个值，不能再分下一级。', en: 'A text or a single value is expected here, with nothing below it.' },
  'type integer': { zh: '这里应是整数，用阿拉伯数字写。', en: 'A whole number is expected here, in digits.' },
  'type boolean': { zh: '这里只能写 true（是）或 false（否）。', en: 'Only true or false can stand here.' },
  enum: { zh: '这里只能填写以下之一：{expected}。', en: 'This must be one of: {expected}.' },
  const: { zh: '这里只能是“{expected}”。', en: 'This must be "{expected}".' },
  empty: { zh: '这里还没有填写。', en: 'Nothing is entered here.' },
  pattern: { zh: '这里的写法不符合要求。', en: 'This does not have the form that is asked for.' },
  sample: { zh: '这里的写法不符合要求，应如 {expected}。', en: 'This does not have the form that is asked for, as in {expected}.' },
  form: { zh: '这里要分项写，如 {expected}。', en: 'This takes members of its own, as in {expected}.' },
  comma: { zh: '花括号里的文字含有半角逗号，要加引号。', en: 'A text with a comma between braces needs quotation marks around it.' },
  word: { zh: '这里要写程序规定的英文词：{expected}。', en: 'The word for that is {expected}; write it here.' },
  words: { zh: '这里要写程序规定的英文词，是以下之一：{expected}。', en: 'The words for that are {expected}; write one of them here.' },
  unit: { zh: '这里只写数字，不写单位：{expected}。', en: 'Write the number alone here, without its unit: {expected}.' },
  minLength: { zh: '这里的文字太短，至少要 {expected} 个字符。', en: 'This text is too short; it needs at least {expected} {expected?character:characters}.' },
  maxLength: { zh: '这里的文字太长，最多 {expected} 个字符。', en: 'This text is too long; it may have at most {expected} {expected?character:characters}.' },
  minItems: { zh: '这里列的太少，至少要 {expected} 个。', en: 'This list is too short; it needs at least {expected} {expected?entry:entries}.' },
  maxItems: { zh: '这里列的太多，最多 {expected} 个。', en: 'This list is too long; it may have at most {expected} {expected?entry:entries}.' },
  items: { zh: '这里列的太多，最多 {expected} 个。', en: 'This list is too long; it may have at most {expected} {expected?entry:entries}.' },
  uniqueItems: { zh: '这里有重复的内容。', en: 'The same entry stands twice in this list.' },
  minimum: { zh: '这里的数太小，不能小于 {expected}。', en: 'This number is too small; it must be {expected} or more.' },
  maximum: { zh: '这里的数太大，不能大于 {expected}。', en: 'This number is too large; it must be {expected} or less.' },
  minProperties: { zh: '这里填写的太少，至少要 {expected} 项。', en: 'Too little is given here; at least {expected} {expected?entry is:entries are} needed.' },
  maxProperties: { zh: '这里填写的太多，最多 {expected} 项。', en: 'Too much is given here; at most {expected} {expected?entry:entries} may stand.' },
  discriminator: { zh: '无法识别这是哪一类内容。', en: 'It cannot be told which kind of entry this is.' },
  oneOf: { zh: '这里的内容不符合任何一种允许的写法，或同时符合几种。', en: 'This fits none of the forms that are allowed here, or several at once.' },
}

/** For a keyword without a phrase of its own. */
export const schemaFallback: Phrase = { zh: '这里的内容不符合规定的格式。', en: 'What stands here does not have the form that is laid down for it.' }
