// What is said about a command line that cannot be understood.
export const usageTexts = {
  'usage.usage': { zh: '用法：', en: 'Usage:' },
  'usage.options': { zh: '选项：', en: 'Options:' },
  'usage.common-options': { zh: '通用选项：', en: 'Common options:' },
  'usage.commands': { zh: '命令：', en: 'Commands:' },
  'usage.arguments': { zh: '参数：', en: 'Arguments:' },
  'usage.unknown-option': { zh: '没有“{name}”这个选项', en: 'there is no option "{name}"' },
  'usage.unknown-command': { zh: '没有“{name}”这个命令', en: 'there is no command "{name}"' },
  'usage.meant': { zh: '{complaint}，可能是 {known}', en: '{complaint}; perhaps {known} was meant' },
  'usage.may-be': { zh: '{complaint}，应如 {known}', en: '{complaint}; it may be {known}' },
  'usage.excess-arguments': { zh: '参数太多', en: 'too many arguments' },
  'usage.missing-argument': { zh: '缺少参数“{name}”', en: 'the argument "{name}" is missing' },
  'usage.missing-option': { zh: '缺少选项“{name}”', en: 'the option "{name}" is missing' },
  'usage.option-missing-argument': { zh: '选项“{name}”后面缺少内容', en: 'the option "{name}" needs a value' },
  'usage.invalid-argument': { zh: '“{name}”的内容“{value}”不对', en: '"{name}" cannot be "{value}"' },
  'usage.no-id': {
    zh: '文件名“{path}”里没有可作编号的字母或数字，请用 --id 指定检查表的编号，如 --id {sample}',
    en: 'no id can be made of "{path}", which has no letter or digit to make it of; give one, as in --id {sample}',
  },
  'usage.not-yaml': { zh: '检查表文件的扩展名须是 .yaml，而这里写的是“{path}”', en: 'a checklist file ends in .yaml, and "{path}" does not' },
} as const
