// What is said where the record is looked over, acknowledged and signed.
export const reviewTexts = {
  'review.title': {
    zh: '签名前请过目（选表中一行就回到那一项，答完再回来）',
    en: 'Please look it over before signing (a row of the table leads back to its item, and from there here again)',
  },
  'review.ask': { zh: '记录属实吗？', en: 'Is the record right?' },
  'review.finish': { zh: '属实，签收并签名', en: 'Yes: acknowledge and sign' },
  'review.again': { zh: '有一项要重新回答', en: 'No: answer an item again' },
  'review.details': { zh: '单位、地点、检查人员或现场情况要更正', en: 'No: correct the unit, place, inspectors or facts' },
  'review.which': { zh: '哪一项？', en: 'Which one?' },
  'review.mark': { zh: '结果', en: 'outcome' },
  'review.subject': { zh: '检查内容和所见', en: 'item, and what was seen' },
  'review.handling': { zh: '处理或理由', en: 'handling, or why' },
  'review.major': { zh: '重大', en: 'MAJOR' },
  'review.general': { zh: '一般', en: 'general' },
  'review.lifts': {
    zh: '放下了读数所示的重大事故隐患：须由第二名检查人员签名，在他签名之前结果不算有效。',
    en: 'A major hidden danger that a reading shows was set aside: a second inspector must sign, and until then the result is not valid.',
  },
  'review.lifts-alone': {
    zh: '放下了读数所示的重大事故隐患，须由第二名检查人员签名，而只登记了一名：请先更正检查人员，否则结果无效。',
    en: 'A major hidden danger that a reading shows was set aside, which a second inspector must sign; only one is named. Please correct the inspectors first, or the result will not be valid.',
  },
  'because.line': { zh: '原因：{reasons}', en: 'Because: {reasons}' },
  'because.stop': { zh: '{findings} 须停产停业整改', en: '{findings} stop work' },
  'because.findings': { zh: '有隐患 {findings}', en: 'findings {findings}' },
  'because.grade': { zh: '评分不合格', en: 'the score is unqualified' },
  'because.unchecked': { zh: '{unchecked} 项未检查', en: '{unchecked} {unchecked?item was:items were} not checked' },
  'because.undecided': { zh: '{undecided} 条判定未定', en: '{undecided} {undecided?rule is:rules are} undecided' },
} as const
