// What is said of laws and standards that are not in force on the day of an inspection.
export const forceTexts = {
  'force.not-yet': { zh: '注意：{name}{inForce} 起施行，{day} 尚未施行。', en: 'Note: {name} is in force from {inForce}, and not yet on {day}.' },
  'force.out-of-force': { zh: '注意：{name}{until} 后失效，{day} 已经失效。', en: 'Note: {name} was in force until {until}, and no longer on {day}.' },
  'force.left': { zh: '按它检查的 {count} 项这一天不检查。', en: '{count} {count?item:items} by it {count?is:are} not asked on that day.' },
  'force.asked': { zh: '仍有 {count} 项只按它检查。', en: '{count} {count?item:items} may be asked by it all the same.' },
  'force.instead-asked': { zh: '这一天适用的是{names}，本检查表按它检查。', en: 'What applies on that day is {names}, and this checklist asks by it.' },
  'force.instead-unasked': {
    zh: '这一天适用的是{names}，本检查表没有按它检查，请另行检查。',
    en: 'What applies on that day is {names}, by which this checklist does not ask: inspect by it separately.',
  },
  'force.instead-elsewhere': {
    zh: '这一天适用的是{names}，本检查表没有按它检查；按它检查的检查表有 {count} 份，请{commands}。',
    en: 'What applies on that day is {names}, by which this checklist does not ask; {commands} {count?asks:ask} by it.',
  },
  'force.instead-none': {
    zh: '登记的依据里没有这一天适用的同类依据，结论不涉及这些项。',
    en: 'None that applied on that day in its place is registered: the verdict will say nothing of what is not asked.',
  },
  'force.command': { zh: '用“taut inspect {checklist}”', en: '"taut inspect {checklist}"' },
  'force.instead-unknown': { zh: '这一天适用什么，登记的依据里没有。', en: 'What applies on that day is not in the register.' },
  'force.none-registered': { zh: '没有登记', en: 'none that is registered' },
  'force.none-at-hand': { zh: '没有', en: 'none' },
  'force.clock': { zh: '如果今天不是 {day}，请先停下，校正电脑的日期。', en: 'If today is not {day}, stop here and set the date of this computer right.' },
} as const
